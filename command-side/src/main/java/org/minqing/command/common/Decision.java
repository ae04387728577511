package org.minqing.command.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Rejection;

/** What a case answers to a command: the events that follow from it, or the reason why not. */
public sealed interface Decision {

    /** @param events in order; none where the command changes nothing */
    record Accepted(List<LedgerEvent> events) implements Decision {}

    /** @param facts what the sentence about the reason mentions */
    record Rejected(Rejection reason, Map<String, String> facts) implements Decision {}

    /** A rule that can refuse: says why, or nothing. */
    @FunctionalInterface
    interface Check extends Supplier<Optional<Rejected>> {}

    /** The same answer with these events after its own; a refusal stays one. */
    default Decision and(List<LedgerEvent> more) {
        return switch (this) {
            case Rejected rejected -> rejected;
            case Accepted accepted -> {
                List<LedgerEvent> all = new ArrayList<>(accepted.events());
                all.addAll(more);
                yield accept(all);
            }
        };
    }

    static Decision accept(LedgerEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision accept(List<LedgerEvent> events) {
        return new Accepted(List.copyOf(events));
    }

    /** The command repeats what is already so. */
    static Decision nothingChanges() {
        return new Accepted(List.of());
    }

    static Rejected reject(Rejection reason) {
        return new Rejected(reason, Map.of());
    }

    static Rejected reject(Rejection reason, Map<String, String> facts) {
        return new Rejected(reason, facts);
    }

    /** Refuses where the condition holds. */
    static Check refuseIf(boolean condition, Rejection reason) {
        return () -> condition ? Optional.of(reject(reason)) : Optional.empty();
    }

    static Check refuseIf(boolean condition, Rejection reason, Map<String, String> facts) {
        return () -> condition ? Optional.of(reject(reason, facts)) : Optional.empty();
    }

    /** The first rule that refuses decides; where none does, the events follow. */
    static Decision unless(List<Check> checks, Supplier<List<LedgerEvent>> events) {
        return firstBroken(checks).<Decision>map(Function.identity()).orElseGet(() -> accept(events.get()));
    }

    static Optional<Rejected> firstBroken(List<Check> checks) {
        return checks.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }
}
