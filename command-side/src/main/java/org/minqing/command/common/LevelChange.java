package org.minqing.command.common;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseCommand.Delegate;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseEvent.Delegated;
import org.minqing.api.CaseEvent.Escalated;
import org.minqing.api.CaseRejection;
import org.minqing.api.Level;
import org.minqing.command.common.Decision.Check;

/**
 * 按级汇报: upwards one level at a time, or with a reason for skipping; downwards freely. From a level that is not known it
 * goes up to any but the lowest, and down to any but the highest.
 */
public final class LevelChange {

    private LevelChange() {}

    static Decision escalate(Escalate command, CaseFile file, DecisionContext context) {
        Optional<Level> next = CaseDecider.levelOf(command.unit(), file.kind(), context);
        if (next.isEmpty()) {
            return unknownHolder(command.unit());
        }
        Optional<Level> from = file.standing().level();
        Level to = next.get();
        if (isAlreadyThere(command.unit(), to, file)) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(
                        refuseIf(
                                !to.isAbove(from.orElse(Level.GRID)),
                                CaseRejection.NOT_A_HIGHER_LEVEL,
                                facts(from, to)),
                        noLevelSkipped(from, to, command.skipReason())),
                () -> List.of(new Escalated(
                        file.kind(), context.act(), command.unit(), from, to, command.reason(), command.skipReason())));
    }

    static Decision delegate(Delegate command, CaseFile file, DecisionContext context) {
        Optional<Level> next = CaseDecider.levelOf(command.unit(), file.kind(), context);
        if (next.isEmpty()) {
            return unknownHolder(command.unit());
        }
        Optional<Level> from = file.standing().level();
        Level to = next.get();
        if (isAlreadyThere(command.unit(), to, file)) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(refuseIf(
                        !from.orElse(Level.DISTRICT).isAbove(to), CaseRejection.NOT_A_LOWER_LEVEL, facts(from, to))),
                () -> List.of(new Delegated(file.kind(), context.act(), command.unit(), from, to, command.reason())));
    }

    /** No level may be skipped silently: whoever jumps over one says why. */
    public static Check noLevelSkipped(Optional<Level> from, Level to, Optional<String> skipReason) {
        boolean skips = from.map(level -> to.isAbove(level.next())).orElse(false);
        return refuseIf(skips && skipReason.isEmpty(), CaseRejection.LEVEL_SKIPPED, facts(from, to));
    }

    /** A level nobody knows is not told. */
    private static Map<String, String> facts(Optional<Level> from, Level to) {
        return from.map(level -> Map.of("from", level.name(), "to", to.name()))
                .orElseGet(() -> Map.of("to", to.name()));
    }

    private static boolean isAlreadyThere(String holder, Level level, CaseFile file) {
        return file.standing().unit().filter(holder::equals).isPresent()
                && file.standing().level().filter(level::equals).isPresent();
    }

    private static Decision unknownHolder(String holder) {
        return Decision.reject(CaseRejection.UNKNOWN_UNIT, Map.of("field", "unit", "value", holder));
    }
}
