package org.minqing.command.petition;

import java.util.List;
import org.minqing.api.Act;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand.Notice;
import org.minqing.api.PetitionCommand.Notify;
import org.minqing.api.PetitionEvent;
import org.minqing.command.common.CommonChecks;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.petition.PetitionFile.NoticeGiven;
import org.minqing.command.rules.RuleIds;

/** 告知: what the petitioner is told, in a form and at a time that can be shown. */
final class Telling {

    private Telling() {}

    static Decision tell(Notify command, PetitionFile file, DecisionContext context) {
        Moment at = command.at().orElse(context.act().occurredAt());
        boolean told = file.notices().stream()
                .anyMatch(given -> command.at().isPresent()
                        ? given.equals(new NoticeGiven(command.about(), command.form(), at))
                        : given.about() == command.about() && given.form().equals(command.form()));
        if (told) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(CommonChecks.notInTheFuture("at", at, context)),
                () -> clocks(command.about(), at, file, context)
                        .after(new PetitionEvent.Notified(context.act(), command.about(), command.form(), at)));
    }

    /**
     * Telling of receipt or route is what the notice clock waits for; telling of the review's answer opens the window in
     * which a re-review can be asked for.
     */
    private static Timekeeping clocks(Notice about, Moment at, PetitionFile file, DecisionContext context) {
        Timekeeping time = Timekeeping.of(file.base(), context);
        return switch (about) {
            case RECEIPT, ROUTE -> time.met(DeadlineKind.NOTICE, "", told(at, context));
            case REVIEW ->
                file.review().stage() == Review.REVIEWED
                                && time.running(DeadlineKind.RE_REVIEW_REQUEST).isEmpty()
                        ? time.start(DeadlineKind.RE_REVIEW_REQUEST, RuleIds.PETITION_RE_REVIEW_REQUEST, at)
                        : time;
            case TRANSFER, EXTENSION, REPLY -> time;
        };
    }

    /** The act of telling, at its own time. */
    private static Act told(Moment at, DecisionContext context) {
        Act act = context.act();
        boolean late = !act.imported() && context.deadlines().isEnteredLate(at, context.now());
        return new Act(at, act.by(), act.note(), act.imported(), late);
    }
}
