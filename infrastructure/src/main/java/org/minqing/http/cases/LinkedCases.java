package org.minqing.http.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.api.query.CaseHistory;

/** Other cases that the events of a case name. */
final class LinkedCases {

    private LinkedCases() {}

    static List<Link> of(List<CaseHistory.Recorded> stream) {
        List<Link> links = new ArrayList<>();
        stream.stream()
                .map(CaseHistory.Recorded::event)
                .map(LinkedCases::link)
                .flatMap(Optional::stream)
                .filter(link -> !links.contains(link))
                .forEach(links::add);
        return links;
    }

    private static Optional<Link> link(LedgerEvent event) {
        return switch (event) {
            case PetitionEvent.Registered registered -> inherited(registered.intake());
            case HotlineRequestEvent.Received received -> inherited(received.intake());
            case MediationEvent.Opened opened ->
                inherited(opened.intake())
                        .or(() -> opened.details().previous().map(id -> new Link(id, Optional.empty(), "CONTINUES")));
            case PetitionEvent.MediationOpened opened ->
                Optional.of(new Link(opened.mediation(), Optional.of(CaseKind.MEDIATION), "MEDIATED_BY"));
            case HotlineRequestEvent.Converted converted ->
                Optional.of(new Link(converted.successor(), Optional.of(converted.successorKind()), "CONTINUED_BY"));
            case CaseEvent.MergeGroupJoined joined ->
                Optional.of(new Link(joined.lead(), Optional.empty(), "MERGED_UNDER"));
            case CaseEvent.Voided voided ->
                voided.duplicateOf().map(id -> new Link(id, Optional.empty(), "DUPLICATE_OF"));
            case PetitionEvent.Declined declined ->
                declined.sameMatterAs().map(id -> new Link(id, Optional.empty(), "SAME_MATTER_AS"));
            default -> Optional.empty();
        };
    }

    private static Optional<Link> inherited(Intake intake) {
        return intake.inherits().map(LinkedCases::before);
    }

    private static Link before(Inheritance from) {
        return new Link(from.from(), Optional.of(from.fromKind()), "CONTINUES");
    }

    /** @param relation what the other is to this one, in capitals */
    record Link(CaseId id, Optional<CaseKind> kind, String relation) {}
}
