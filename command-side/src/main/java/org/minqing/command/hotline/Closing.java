package org.minqing.command.hotline;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HotlineRequestCommand.Close;
import org.minqing.api.HotlineRequestCommand.Redo;
import org.minqing.api.HotlineRequestEvent.Closed;
import org.minqing.api.HotlineRequestEvent.Ground;
import org.minqing.api.HotlineRequestEvent.Redone;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.FollowUpTally;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.hotline.HotlineState.Standing;
import org.minqing.command.rules.RuleIds;

/** 办结 and 重办: nobody closes what they handled without asking the requester, and a closed one can be taken up again. */
final class Closing {

    private Closing() {}

    static Decision close(Close command, HotlineFile file, DecisionContext context) {
        Optional<Ground> ground = ground(command, file.base().followUps(), context);
        FollowUpTally tally = file.base().followUps();
        return Decision.unless(
                List.of(refuseIf(
                        ground.isEmpty(),
                        HotlineRequestRejection.FOLLOW_UP_MISSING,
                        Map.of(
                                "unreached", Integer.toString(tally.unreached()),
                                "needed", Integer.toString(triesNeeded(context))))),
                () -> Timekeeping.of(file.base(), context)
                        .liftAllBut(List.of(), "closed")
                        .after(new Closed(context.act(), ground.orElseThrow(), command.reason())));
    }

    private static Optional<Ground> ground(Close command, FollowUpTally tally, DecisionContext context) {
        if (tally.valid() > 0) {
            return Optional.of(Ground.FOLLOWED_UP);
        }
        if (tally.unreached() >= triesNeeded(context)) {
            return Optional.of(Ground.UNREACHABLE);
        }
        if (command.sampledOut().orElse(false)) {
            return Optional.of(Ground.SAMPLED_OUT);
        }
        return context.act().imported() ? Optional.of(Ground.REGISTER) : Optional.empty();
    }

    private static int triesNeeded(DecisionContext context) {
        return context.rules().settings().unreachedTries();
    }

    static Decision redo(Redo command, Standing state, DecisionContext context) {
        HotlineFile file = state.file();
        boolean endedOtherwise = state instanceof HotlineState.Closed closed && !closed.canBeRedone();
        return Decision.unless(
                List.of(refuseIf(endedOtherwise, HotlineRequestRejection.CLOSED)),
                () -> Timekeeping.of(file.base(), context)
                        .liftAllBut(List.of(DeadlineKind.HANDLING), "redo")
                        .start(
                                DeadlineKind.HANDLING,
                                RuleIds.HOTLINE_REDO,
                                context.act().occurredAt(),
                                Cause.REDO)
                        .after(new Redone(
                                context.act(), command.reason(), file.base().round() + 1)));
    }
}
