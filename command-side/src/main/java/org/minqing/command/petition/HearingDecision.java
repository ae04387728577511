package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PetitionCommand.CloseHearing;
import org.minqing.api.PetitionCommand.OpenHearing;
import org.minqing.api.PetitionEvent;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Clock;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.petition.PetitionState.Standing;

/** 听证: in handling the clock runs on; at re-review the days of the hearing are not counted (art. 36). */
final class HearingDecision {

    private HearingDecision() {}

    static Decision open(OpenHearing command, Standing state, DecisionContext context) {
        boolean handled = state.status() == PetitionStatus.ACCEPTED;
        return Decision.unless(
                List.of(
                        refuseIf(!handled && !isInReReview(state.file()), PetitionRejection.NOT_IN_RE_REVIEW),
                        refuseIf(state.file().openHearing().isPresent(), PetitionRejection.HEARING_OPEN)),
                () -> List.of(new PetitionEvent.HearingOpened(context.act(), command.reason())));
    }

    static Decision close(CloseHearing command, Standing state, DecisionContext context) {
        Optional<Hearing> hearing = state.file().openHearing();
        return Decision.unless(List.of(refuseIf(hearing.isEmpty(), PetitionRejection.NO_HEARING)), () -> {
            List<LedgerEvent> events = new ArrayList<>();
            events.add(new PetitionEvent.HearingClosed(context.act(), command.record()));
            hearing.flatMap(held -> withoutItsDays(held, state.file(), context))
                    .map(moved -> context.set(state.file().base().kind(), context.act(), moved, Cause.HEARING))
                    .ifPresent(events::add);
            return events;
        });
    }

    /** The re-review's deadline, later by the days of the hearing, where there are any. */
    private static Optional<Deadline> withoutItsDays(Hearing hearing, PetitionFile file, DecisionContext context) {
        LocalDate until = NamedDay.dayOfTheAct(context);
        LocalDate from = hearing.openedAt().day(context.rules().zone()).orElse(until);
        return file.base()
                .clocks()
                .running(DeadlineKind.RE_REVIEW_ANSWER)
                .map(Clock::deadline)
                .filter(deadline -> !until.isBefore(from))
                .filter(deadline -> context.deadlines().daysOwnWithin(deadline, from, until) > 0)
                .map(deadline -> context.deadlines().excludeDays(deadline, from, until));
    }

    private static boolean isInReReview(PetitionFile file) {
        return file.review().stage() == Review.RE_REVIEW;
    }
}
