package org.minqing.command.mediation;

import java.util.List;
import java.util.stream.Stream;
import org.minqing.api.MediationEvent.MediatorObjectedTo;
import org.minqing.api.MediationEvent.MediatorReplaced;

/**
 * Who mediates, and who may no longer (回避).
 *
 * @param mediators appointed now, by their codes
 * @param objections of parties, also to mediators who have been replaced since
 */
public record Panel(List<String> mediators, List<Objection> objections, List<Replacement> replacements) {

    public record Objection(String party, String mediator, String reason) {}

    public record Replacement(String from, String to) {}

    static Panel empty() {
        return new Panel(List.of(), List.of(), List.of());
    }

    boolean has(String mediator) {
        return mediators.contains(mediator);
    }

    /** Appointed now although a party objects: to be replaced before anything is mediated. */
    public List<String> objectedTo() {
        return mediators.stream().filter(this::isObjectedTo).toList();
    }

    /** Was replaced because a party objected, and stays out. */
    boolean isRecused(String mediator) {
        return !has(mediator) && isObjectedTo(mediator);
    }

    private boolean isObjectedTo(String mediator) {
        return objections.stream().anyMatch(objection -> objection.mediator().equals(mediator));
    }

    Panel appointed(String mediator) {
        return has(mediator) ? this : new Panel(plus(mediators, mediator), objections, replacements);
    }

    Panel objected(MediatorObjectedTo event) {
        return new Panel(
                mediators,
                plus(objections, new Objection(event.party(), event.mediator(), event.reason())),
                replacements);
    }

    Panel replaced(MediatorReplaced event) {
        List<String> others = mediators.stream()
                .filter(mediator -> !mediator.equals(event.from()) && !mediator.equals(event.to()))
                .toList();
        return new Panel(
                plus(others, event.to()), objections, plus(replacements, new Replacement(event.from(), event.to())));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
