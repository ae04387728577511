package org.minqing.demo.recount;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.minqing.api.Adoption;
import org.minqing.api.CaseEvent;
import org.minqing.api.ClosedAs;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.PetitionEvent;

/**
 * What happened between one redo and the next, read by the tables of 4.1 to 4.3: how it was concluded ({@code concludedAt})
 * and how it was closed ({@code closedAs}).
 *
 * @param told what a register tells of it, of the first round of an adopted case
 */
record Round(List<LedgerEvent> events, Optional<Register> told) {

    /** The act by which whoever handled it came to the end. */
    Optional<LedgerEvent> conclusion() {
        return events.stream().filter(Round::concludes).findFirst();
    }

    private static boolean concludes(LedgerEvent event) {
        return switch (event) {
            case PetitionEvent.Replied e -> e.isFinal();
            case PetitionEvent.AnsweredOnTheSpot e -> true;
            case HotlineRequestEvent.Resolved e -> true;
            case HotlineRequestEvent.Answered e -> true;
            case MediationEvent.TookEffect e -> true;
            case MediationEvent.Terminated e -> true;
            case MediationEvent.Refused e -> true;
            default -> false;
        };
    }

    Optional<Moment> concludedAt() {
        return conclusion().map(event -> event.act().occurredAt()).or(() -> told(Adoption::repliedAt));
    }

    Optional<ClosedAs> closedAs() {
        return closing().flatMap(Round::ending).or(() -> told(Adoption::closedAs));
    }

    /** Where a register says that it ended and not when, unknown. */
    Optional<Moment> closedAt() {
        return closing()
                .map(event -> event.act().occurredAt())
                .or(() -> told(Adoption::closedAs)
                        .map(as -> told(Adoption::closedAt).orElse(Moment.unknown())));
    }

    private Optional<LedgerEvent> closing() {
        return events.stream().filter(event -> ending(event).isPresent()).findFirst();
    }

    private static Optional<ClosedAs> ending(LedgerEvent event) {
        return switch (event) {
            case CaseEvent.Voided e -> Optional.of(ClosedAs.VOID);
            case PetitionEvent.Closed e -> Optional.of(ClosedAs.REPLIED);
            case PetitionEvent.AnsweredOnTheSpot e -> Optional.of(ClosedAs.ANSWERED_ON_THE_SPOT);
            case PetitionEvent.Declined e -> Optional.of(ClosedAs.DECLINED);
            case PetitionEvent.Transferred e ->
                e.replyDue().isPresent() ? Optional.empty() : Optional.of(ClosedAs.TRANSFERRED);
            case PetitionEvent.Withdrawn e -> Optional.of(ClosedAs.WITHDRAWN);
            case MediationEvent.Closed e -> Optional.of(ClosedAs.AGREEMENT);
            case MediationEvent.Terminated e -> Optional.of(e.as());
            case MediationEvent.Refused e -> Optional.of(ClosedAs.REFUSED);
            case HotlineRequestEvent.Closed e -> Optional.of(ClosedAs.HANDLED);
            case HotlineRequestEvent.Answered e -> Optional.of(ClosedAs.ANSWERED);
            case HotlineRequestEvent.DismissedAsNoCase e -> Optional.of(ClosedAs.NO_CASE);
            case HotlineRequestEvent.Withdrawn e -> Optional.of(ClosedAs.WITHDRAWN);
            case HotlineRequestEvent.Converted e -> Optional.of(ClosedAs.CONVERTED);
            default -> Optional.empty();
        };
    }

    /** REPLIED, HANDLED, IN_EFFECT or CLOSED. */
    boolean isOver() {
        return concludedAt().isPresent() || closedAs().isPresent();
    }

    private <T> Optional<T> told(Function<Adoption, Optional<T>> field) {
        return told.flatMap(register -> register.tells(field));
    }
}
