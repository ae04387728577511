package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseRejection;
import org.minqing.api.HandlingCommand;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.PetitionCommand;
import org.minqing.api.PetitionCommand.*;
import org.minqing.command.common.CaseDecider;
import org.minqing.command.common.CommonChecks;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.TakeOver;
import org.minqing.command.handling.HandlingDecider;
import org.minqing.command.handling.Receiving;
import org.minqing.command.petition.PetitionState.Standing;

/** What a petition answers to a command (domain, section 4.1; regulation on petitions of 2022). */
public final class PetitionDecider {

    private PetitionDecider() {}

    public static Decision decide(LedgerCommand command, PetitionState state, DecisionContext context) {
        return switch (state) {
            case PetitionState.None none -> Registration.begin(command, context);
            case Standing standing -> onStanding(command, standing, context);
        };
    }

    private static Decision onStanding(LedgerCommand command, Standing state, DecisionContext context) {
        if (Repeats.isRepeated(command, state)) {
            return Decision.nothingChanges();
        }
        List<Check> checks = new ArrayList<>();
        checks.add(
                refuseIf(!PetitionTable.TABLE.commands().contains(command.getClass()), CaseRejection.NOT_ALLOWED_NOW));
        checks.addAll(CommonChecks.onStanding(command, state.file().base(), context));
        checks.add(() -> statusAllows(command, state.status(), context));
        checks.addAll(Accusation.staysProtected(command, state.file()));
        return Decision.firstBroken(checks)
                .<Decision>map(rejected -> rejected)
                .orElseGet(() -> TakeOver.deciding(
                        state,
                        state.file().base(),
                        context,
                        PetitionEvolution::onStanding,
                        standing -> TakingOver.clocks(standing, context),
                        standing -> byWord(command, standing, context)));
    }

    /** A register may skip steps of the way, but never goes back on it. */
    private static Optional<Decision.Rejected> statusAllows(
            LedgerCommand command, PetitionStatus status, DecisionContext context) {
        boolean laterStatusAllows = Stream.of(PetitionStatus.values())
                .filter(later -> later.compareTo(status) > 0)
                .anyMatch(later -> PetitionTable.TABLE.allows(command.getClass(), later));
        return context.act().imported() && laterStatusAllows
                ? Optional.empty()
                : PetitionTable.TABLE.check(command, status, context.act());
    }

    private static Decision byWord(LedgerCommand command, Standing state, DecisionContext context) {
        PetitionFile file = state.file();
        return switch (command) {
            case CaseCommand c -> onEveryCase(c, file, context);
            case HandlingCommand c ->
                HandlingDecider.decide(c, file.base(), file.handling(), PetitionPolicy.INSTANCE, context);
            case PetitionCommand c -> onPetition(c, state, context);
            case MediationCommand c -> Decision.reject(CaseRejection.NOT_ALLOWED_NOW);
            case HotlineRequestCommand c -> Decision.reject(CaseRejection.NOT_ALLOWED_NOW);
        };
    }

    private static Decision onPetition(PetitionCommand command, Standing state, DecisionContext context) {
        PetitionFile file = state.file();
        return switch (command) {
            case Register c -> Decision.nothingChanges();
            case RegisterAnswered c -> Decision.nothingChanges();
            case Adopt c -> Decision.nothingChanges();
            case Accept c -> Acceptance.accept(c, file, context);
            case Notify c -> Telling.tell(c, file, context);
            case Decline c -> EndingDecision.decline(c, file, context);
            case Transfer c -> EndingDecision.transfer(c, state, context);
            case Withdraw c -> EndingDecision.withdraw(c, file, context);
            case AnswerOnTheSpot c -> EndingDecision.answer(c, file, context);
            case OpenHearing c -> HearingDecision.open(c, state, context);
            case CloseHearing c -> HearingDecision.close(c, state, context);
            case ReferToMediation c -> MediationDecision.refer(c, state, context);
            case RecordMediationOpened c -> MediationDecision.opened(c, state, context);
            case RecordMediationRefused c -> MediationDecision.refused(c, state, context);
            case RecordMediationConcluded c -> MediationDecision.concluded(c, state, context);
            case SubmitReply c -> ReplyDecision.submit(c.reply(), state, context);
            case ApproveReply c -> ReplyDecision.approve(state, context);
            case GiveReply c -> ReplyDecision.give(c.reply(), state, context);
            case ReplyDelivered c -> ClosingDecision.deliver(c, state, context);
            case Close c -> ClosingDecision.close(c, state, context);
            case Redo c -> ClosingDecision.redo(c, state, context);
            case RequestReview c -> ReviewDecision.request(c, state, context);
            case ConcludeReview c -> ReviewDecision.conclude(c, state, context);
            case RequestReReview c -> ReviewDecision.requestAgain(c, state, context);
            case ConcludeReReview c -> ReviewDecision.concludeAgain(c, state, context);
            case PromiseOutcome c -> PromiseDecision.make(c, state, context);
            case KeepPromise c -> PromiseDecision.keep(c, state, context);
            case BreakPromise c -> PromiseDecision.breakIt(c, state, context);
            case AppointAgent c -> Errand.appoint(c, file, context);
        };
    }

    private static Decision onEveryCase(CaseCommand command, PetitionFile file, DecisionContext context) {
        Decision decision = Decision.firstBroken(channelFits(command, file, context))
                .<Decision>map(rejected -> rejected)
                .orElseGet(() -> CaseDecider.decide(command, file.base(), context));
        return Receiving.movedOn(command, decision, file.base(), file.handling(), PetitionPolicy.INSTANCE, context);
    }

    /** A correction of the channel does not lift what holds for visits. */
    private static List<Check> channelFits(CaseCommand command, PetitionFile file, DecisionContext context) {
        return command instanceof CaseCommand.Correct correct
                ? correct.changes()
                        .channel()
                        .flatMap(channel -> file.details()
                                .map(details -> JointVisit.speaksThroughRepresentatives(
                                        channel, details, context.rules().settings())))
                        .orElse(List.of())
                : List.of();
    }
}
