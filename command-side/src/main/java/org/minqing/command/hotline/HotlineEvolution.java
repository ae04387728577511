package org.minqing.command.hotline;

import java.util.Map;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseEvent.Delegated;
import org.minqing.api.CaseEvent.Escalated;
import org.minqing.api.CaseEvent.Supplemented;
import org.minqing.api.CaseEvent.Voided;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HandlingEvent.Dispatched;
import org.minqing.api.HandlingEvent.ObjectionAccepted;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.HotlineRequestEvent.*;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Level;
import org.minqing.api.MediationEvent;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionEvent;
import org.minqing.command.common.CaseEvolution;
import org.minqing.command.common.CaseFile;
import org.minqing.command.handling.HandlingEvolution;
import org.minqing.command.handling.HandlingFile;
import org.minqing.command.hotline.HotlineState.Ending;
import org.minqing.command.hotline.HotlineState.None;
import org.minqing.command.hotline.HotlineState.Result;
import org.minqing.command.hotline.HotlineState.Standing;

/** What an event does to a hotline request. Never fails: what happened, happened. */
public final class HotlineEvolution {

    private HotlineEvolution() {}

    public static HotlineState evolve(HotlineState state, LedgerEvent event) {
        return switch (state) {
            case None none -> begin(none, event);
            case Standing standing -> evolve(standing, event);
        };
    }

    private static HotlineState begin(None none, LedgerEvent event) {
        return switch (event) {
            case Received e ->
                new HotlineState.Received(HotlineFile.received(
                        CaseFile.registered(
                                CaseKind.HOTLINE_REQUEST,
                                e.intake(),
                                personsOf(e.details().requester())),
                        e.details()));
            case Adopted e -> standingAs(adopted(e), e.adoption());
            default -> none;
        };
    }

    private static Standing evolve(Standing state, LedgerEvent event) {
        return switch (event) {
            case HotlineRequestEvent e -> evolve(state, e);
            case CaseEvent e -> evolve(state, e);
            case HandlingEvent e -> evolve(state, e);
            case PetitionEvent e -> state;
            case MediationEvent e -> state;
        };
    }

    private static Standing evolve(Standing state, HotlineRequestEvent event) {
        HotlineFile file = state.file();
        HotlineFile acted = file.actedAt(event.act().occurredAt());
        return switch (event) {
            case Received e -> state;
            case Adopted e -> state;
            case Answered e ->
                new HotlineState.Closed(
                        at(Level.GRID, acted),
                        ending(ClosedAs.ANSWERED),
                        Optional.of(new Result(e.resolution(), e.text())));
            case DismissedAsNoCase e -> closed(acted, ClosedAs.NO_CASE, Optional.of(e.reason()));
            case Withdrawn e -> closed(acted, ClosedAs.WITHDRAWN, Optional.of(e.reason()));
            case CallbackPromised e -> state.with(acted);
            case RequesterContacted e -> state.with(acted);
            case Resolved e ->
                new HotlineState.Handled(
                        e.level().map(level -> at(level, acted)).orElse(acted), new Result(e.resolution(), e.text()));
            case HotlineRequestEvent.Closed e ->
                new HotlineState.Closed(
                        acted, new Ending(ClosedAs.HANDLED, e.reason(), Optional.empty()), resultOf(state));
            case Redone e -> redone(acted.nextRound(e.reason()));
            case MarkedComplex e -> state.with(acted.nowComplex());
            case PetitionRequested e ->
                state.with(acted.converting(Optional.of(new ConversionAsked.ToPetition(e.petition(), e.details()))));
            case MediationRequested e ->
                state.with(acted.converting(Optional.of(new ConversionAsked.ToMediation(
                        e.mediation(), e.disputeType(), e.respondents(), e.claim(), e.committee()))));
            case Converted e ->
                new HotlineState.Closed(
                        file.converting(Optional.empty()),
                        new Ending(ClosedAs.CONVERTED, Optional.empty(), Optional.of(e.successor())),
                        Optional.empty());
            case ConversionRefused e ->
                state.with(file.notConverted(new HotlineFile.ConversionRefused(e.code(), e.reason())));
        };
    }

    private static Standing evolve(Standing state, CaseEvent event) {
        HotlineFile file = state.file().with(CaseEvolution.evolve(state.file().base(), event));
        return switch (event) {
            case Voided e -> closed(file, ClosedAs.VOID, Optional.of(e.reason()), e.duplicateOf());
            case Supplemented e ->
                supplemented(state, file.natureTold(e.additions().nature()));
            case DeadlineSet e
            when startsHandling(e) -> state.with(file.handledFrom(e.act().occurredAt()));
            case Escalated e -> state.with(file.with(file.handling().movedTo(e.unit())));
            case Delegated e -> state.with(file.with(file.handling().movedTo(e.unit())));
            default -> state.with(file);
        };
    }

    private static Standing evolve(Standing state, HandlingEvent event) {
        HotlineFile file = state.file();
        HandlingFile handling = HandlingEvolution.evolve(file.handling(), file.base(), event, DeadlineKind.HANDLING);
        HotlineFile next = file.with(handling).with(HandlingEvolution.evolve(file.base(), event));
        return switch (event) {
            case Dispatched e -> new HotlineState.Dispatched(next);
            case ObjectionAccepted e -> new HotlineState.Received(next);
            default -> state.with(next);
        };
    }

    static Map<PersonId, PersonRole> personsOf(Optional<PersonId> requester) {
        return requester.map(person -> Map.of(person, PersonRole.REQUESTER)).orElse(Map.of());
    }

    private static HotlineFile adopted(Adopted event) {
        return HotlineFile.adopted(
                CaseFile.adopted(CaseKind.HOTLINE_REQUEST, event.adoption()), event.adoption(), event.urgency());
    }

    private static Standing supplemented(Standing state, HotlineFile file) {
        return file.base()
                .adoption()
                .filter(known -> file.base().isOnlyAdopted())
                .map(known -> standingAs(file, known))
                .orElseGet(() -> state.with(file));
    }

    /** Closed where the register says how it ended, else still to be handled. */
    private static Standing standingAs(HotlineFile file, Adoption adoption) {
        return adoption.closedAs()
                .<Standing>map(as -> new HotlineState.Closed(
                        file,
                        ending(as),
                        adoption.resolution()
                                .map(resolution -> new Result(
                                        resolution, adoption.replyText().orElse("")))))
                .orElseGet(() -> new HotlineState.Received(file));
    }

    private static boolean startsHandling(DeadlineSet event) {
        return event.deadline().which() == DeadlineKind.HANDLING
                && (event.cause() == Cause.STARTED || event.cause() == Cause.REDO);
    }

    private static Standing redone(HotlineFile file) {
        return file.handling().leadUnit().isPresent()
                ? new HotlineState.Dispatched(file)
                : new HotlineState.Received(file);
    }

    private static HotlineFile at(Level level, HotlineFile file) {
        return file.with(file.base().with(file.base().standing().handledAt(level)));
    }

    private static Optional<Result> resultOf(Standing state) {
        return switch (state) {
            case HotlineState.Received received -> Optional.empty();
            case HotlineState.Dispatched dispatched -> Optional.empty();
            case HotlineState.Handled handled -> Optional.of(handled.result());
            case HotlineState.Closed closed -> closed.result();
        };
    }

    private static Ending ending(ClosedAs as) {
        return new Ending(as, Optional.empty(), Optional.empty());
    }

    private static Standing closed(HotlineFile file, ClosedAs as, Optional<String> reason) {
        return closed(file, as, reason, Optional.empty());
    }

    private static Standing closed(
            HotlineFile file, ClosedAs as, Optional<String> reason, Optional<CaseId> duplicateOf) {
        return new HotlineState.Closed(
                file.converting(Optional.empty()), new Ending(as, reason, duplicateOf), Optional.empty());
    }
}
