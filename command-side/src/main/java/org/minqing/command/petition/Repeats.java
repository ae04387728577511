package org.minqing.command.petition;

import java.util.Optional;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseId;
import org.minqing.api.ClosedAs;
import org.minqing.api.HandlingCommand;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.PetitionCommand;
import org.minqing.api.PetitionCommand.*;
import org.minqing.command.petition.PetitionState.Accepted;
import org.minqing.command.petition.PetitionState.Closed;
import org.minqing.command.petition.PetitionState.Ending;
import org.minqing.command.petition.PetitionState.Replied;
import org.minqing.command.petition.PetitionState.Standing;
import org.minqing.command.petition.PetitionState.Submitted;

/**
 * Whether a command says what is already so, with the same content: it then changes nothing, even where the status it led
 * to would refuse it. Promises, notices and agents are compared where they are decided.
 */
final class Repeats {

    private Repeats() {}

    static boolean isRepeated(LedgerCommand command, Standing state) {
        return switch (command) {
            case PetitionCommand c -> isRepeated(c, state);
            case CaseCommand c ->
                c instanceof CaseCommand.VoidCase voided
                        && ended(
                                ClosedAs.VOID,
                                voided.reason(),
                                voided.duplicateOf().map(CaseId::toString),
                                state);
            case HandlingCommand c -> false;
            case MediationCommand c -> false;
            case HotlineRequestCommand c -> false;
        };
    }

    private static boolean isRepeated(PetitionCommand command, Standing state) {
        return switch (command) {
            case Register c -> true;
            case RegisterAnswered c -> true;
            case Adopt c -> true;
            case Accept c ->
                state instanceof Accepted
                        && (c.route().isEmpty() || c.route().equals(state.file().route()));
            case Notify c -> false;
            case Decline c ->
                ended(new Ending(ClosedAs.DECLINED, c.reason(), Optional.of(c.guidance()), c.sameMatterAs()), state);
            case Transfer c ->
                c.replyDue()
                        .map(due -> state.waits().equals(new Waiting.ForOtherBody(c.body(), due)))
                        .orElseGet(
                                () -> ended(ClosedAs.TRANSFERRED, c.reason().orElse(""), Optional.of(c.body()), state));
            case Withdraw c -> ended(ClosedAs.WITHDRAWN, c.reason(), Optional.empty(), state);
            case AnswerOnTheSpot c -> ended(ClosedAs.ANSWERED_ON_THE_SPOT, c.text(), Optional.empty(), state);
            case OpenHearing c ->
                state.file()
                        .openHearing()
                        .filter(hearing -> hearing.reason().equals(c.reason()))
                        .isPresent();
            case CloseHearing c ->
                state.file()
                        .hearing()
                        .flatMap(Hearing::record)
                        .filter(c.record()::equals)
                        .isPresent();
            case ReferToMediation c ->
                state.waits() instanceof Waiting.ForMediation awaited
                        && awaited.disputeType().equals(c.disputeType())
                        && awaited.respondent().equals(c.respondent());
            case RecordMediationOpened c -> false;
            case RecordMediationRefused c -> false;
            case RecordMediationConcluded c -> false;
            case SubmitReply c -> isSubmitted(c.reply(), state) || isGiven(c.reply(), state);
            case ApproveReply c -> wasApproved(state);
            case GiveReply c -> isGiven(c.reply(), state);
            case ReplyDelivered c ->
                state.reply()
                        .flatMap(GivenReply::delivery)
                        .filter(made -> isSameDelivery(made, c))
                        .isPresent();
            case Close c -> ended(ClosedAs.REPLIED, c.reason(), Optional.empty(), state);
            case Redo c -> wasReopened(c.reason(), state);
            case RequestReview c -> isAsked(Review.REVIEW, c.reason(), c.body(), state);
            case ConcludeReview c -> isAnswered(Review.REVIEWED, c.result(), c.text(), state);
            case RequestReReview c -> isAsked(Review.RE_REVIEW, c.reason(), c.body(), state);
            case ConcludeReReview c -> isAnswered(Review.FINAL, c.result(), c.text(), state);
            case PromiseOutcome c -> false;
            case KeepPromise c -> false;
            case BreakPromise c -> false;
            case AppointAgent c -> false;
        };
    }

    private static boolean ended(ClosedAs as, String reason, Optional<String> detail, Standing state) {
        return ended(new Ending(as, reason, detail), state);
    }

    private static boolean ended(Ending ending, Standing state) {
        return state instanceof Closed closed && closed.ending().equals(ending);
    }

    private static boolean isSubmitted(Reply reply, Standing state) {
        return state instanceof Accepted accepted
                && accepted.submitted()
                        .map(Submitted::reply)
                        .filter(reply::equals)
                        .isPresent();
    }

    private static boolean isGiven(Reply reply, Standing state) {
        Optional<Reply> latest = state instanceof Accepted accepted
                ? accepted.interim()
                : state.reply().flatMap(GivenReply::reply);
        return latest.filter(reply::equals).isPresent();
    }

    private static boolean wasApproved(Standing state) {
        return state instanceof Accepted accepted
                ? accepted.submitted().isEmpty() && accepted.approved()
                : state instanceof Replied replied && replied.given().approved();
    }

    private static boolean isSameDelivery(GivenReply.Delivery made, ReplyDelivered command) {
        return made.how().equals(command.how())
                && made.proof().equals(command.proof())
                && made.undeliverable() == command.undeliverable().orElse(false)
                && command.at().map(made.at()::equals).orElse(true);
    }

    private static boolean wasReopened(String reason, Standing state) {
        return state instanceof Accepted accepted
                && accepted.reopenedFor().filter(reason::equals).isPresent();
    }

    private static boolean isAsked(Review stage, String reason, String body, Standing state) {
        ReviewFile review = state.file().review();
        return review.stage() == stage && review.asked().equals(Optional.of(new ReviewFile.Asked(reason, body)));
    }

    private static boolean isAnswered(Review stage, ReviewResult result, String text, Standing state) {
        ReviewFile review = state.file().review();
        boolean said =
                review.stage() == stage && review.answered().equals(Optional.of(new ReviewFile.Answered(result, text)));
        return said || (result == ReviewResult.SENT_BACK && wasReopened(text, state));
    }
}
