package org.minqing.demo.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.demo.mass.MassEvent;

/** All that happened to one case, in the order in which it was recorded. */
record History(CaseId id, List<LedgerEvent> events) {

    static Map<CaseId, History> of(List<MassEvent> year) {
        Map<CaseId, History> histories = new LinkedHashMap<>();
        year.forEach(event -> histories
                .computeIfAbsent(event.caseId(), id -> new History(id, new ArrayList<>()))
                .events
                .add(event.event()));
        return histories;
    }

    CaseKind kind() {
        return events.getFirst().kind();
    }

    <E extends LedgerEvent> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    boolean holds(Class<? extends LedgerEvent> type) {
        return events.stream().anyMatch(type::isInstance);
    }

    /** Registered in error: it counts nowhere (section 5, {@code outside}). */
    boolean isVoid() {
        return holds(CaseEvent.Voided.class);
    }

    Optional<Intake> intake() {
        return switch (events.getFirst()) {
            case PetitionEvent.Registered e -> Optional.of(e.intake());
            case MediationEvent.Opened e -> Optional.of(e.intake());
            case HotlineRequestEvent.Received e -> Optional.of(e.intake());
            default -> Optional.empty();
        };
    }

    Optional<Inheritance> inherits() {
        return intake().flatMap(Intake::inherits);
    }

    /** What a register tells of it, where it was adopted (4.4). */
    Optional<Register> register() {
        return Register.of(this);
    }

    /** The last word of those who mended what was taken down at intake. */
    <T> Optional<T> corrected(Function<Changes, Optional<T>> field) {
        return all(CaseEvent.Corrected.class).reversed().stream()
                .flatMap(corrected -> field.apply(corrected.changes()).stream())
                .findFirst();
    }

    /** Each redo begins another. */
    List<Round> rounds() {
        List<Round> rounds = new ArrayList<>();
        List<LedgerEvent> current = new ArrayList<>();
        for (LedgerEvent event : events) {
            if (event instanceof PetitionEvent.Redone || event instanceof HotlineRequestEvent.Redone) {
                rounds.add(new Round(current, rounds.isEmpty() ? register() : Optional.empty()));
                current = new ArrayList<>();
            }
            current.add(event);
        }
        rounds.add(new Round(current, rounds.isEmpty() ? register() : Optional.empty()));
        return rounds;
    }

    Round lastRound() {
        return rounds().getLast();
    }
}
