package org.minqing.command.common;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.Reach;
import org.minqing.api.Refusal;
import org.minqing.api.StreamCommand;
import org.minqing.api.StreamEvent;

/** What the Axon aggregates do alike: turn a decision into applied events or a refusal. */
public final class Shell {

    /** Of the states of cases: a snapshot of another one is left aside. Goes up with every change to what they hold. */
    public static final String SNAPSHOT_REVISION = "8";

    private Shell() {}

    /** Applies the events of the decision, or throws what it was refused for. */
    public static void carryOut(Decision decision) {
        switch (decision) {
            case Decision.Accepted accepted -> accepted.events().forEach(AggregateLifecycle::apply);
            case Decision.Rejected rejected -> refuse(rejected);
        }
    }

    /** Applies the events, unless one of these rules refuses: then throws what for. */
    public static void carryOut(List<Decision.Check> checks, List<? extends StreamEvent> events) {
        Decision.firstBroken(checks).ifPresentOrElse(Shell::refuse, () -> events.forEach(AggregateLifecycle::apply));
    }

    private static void refuse(Decision.Rejected rejected) {
        throw new CommandRefused(Refusal.of(rejected.reason(), rejected.facts()));
    }

    /**
     * Refuses a command whose sender may not see the case, as if there were none; and one that would begin a case where
     * its sender may not see it.
     *
     * @param standing where the case is; empty where it has not begun
     */
    public static void checkReach(CommandMessage<?> message, StreamCommand command, Optional<Whereabouts> standing) {
        Circumstances.header(message.getMetaData(), CommandHeaders.REACH)
                .map(Reach::parse)
                .ifPresent(reach -> {
                    if (standing.filter(where -> !where.isWithin(reach)).isPresent()) {
                        throw new CommandRefused(Refusal.of(CaseRejection.NOT_FOUND, Map.of()));
                    }
                    boolean elsewhere = standing.isEmpty()
                            && Whereabouts.begunBy(command)
                                    .filter(where -> !reach.covers(where.area(), reach.units()))
                                    .isPresent();
                    if (elsewhere) {
                        throw new CommandRefused(Refusal.of(CaseRejection.OUTSIDE_REACH, Map.of("area", reach.area())));
                    }
                });
    }

    /** Refuses a command whose sender has seen another version of the case. */
    public static void checkVersion(CommandMessage<?> message, long version) {
        Circumstances.header(message.getMetaData(), CommandHeaders.EXPECTED_VERSION)
                .filter(expected -> !expected.equals(Long.toString(version)))
                .ifPresent(expected -> {
                    throw new CommandRefused(Refusal.of(
                            CaseRejection.CHANGED_MEANWHILE,
                            Map.of("expected", expected, "version", Long.toString(version))));
                });
    }
}
