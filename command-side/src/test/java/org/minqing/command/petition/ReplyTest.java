package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.ConfirmReceipt;
import org.minqing.api.PetitionCommand.ApproveReply;
import org.minqing.api.PetitionCommand.GiveReply;
import org.minqing.api.PetitionCommand.Outcome;
import org.minqing.api.PetitionCommand.Reply;
import org.minqing.api.PetitionCommand.SubmitReply;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionEvent.Replied;
import org.minqing.api.PetitionEvent.ReplySubmitted;
import org.minqing.api.PetitionRejection;
import org.minqing.api.Resolution;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.petition.PetitionState.Accepted;

class ReplyTest {

    private static final Story ACCEPTED = Story.registered().does(Commands.accept());
    private static final Story SUBMITTED = ACCEPTED.does(Commands.submit());

    @Test
    void aReplyIsSubmittedByOneAndApprovedByAnother() {
        ACCEPTED.answers(Commands.submit(), new ReplySubmitted(ACCEPTED.act(), TestDetails.reply()));
        SUBMITTED.isRefused(
                new ApproveReply(), CaseRejection.SECOND_ACCOUNT_NEEDED, Map.of("by", TestDirectory.OPERATOR));
        Story supervisor = SUBMITTED.by(TestDirectory.SUPERVISOR);
        supervisor.answers(
                new ApproveReply(),
                new Replied(supervisor.act(), TestDetails.reply(), true, 1),
                supervisor.met(DeadlineKind.HANDLING, true),
                supervisor.met(DeadlineKind.INTERNAL, true));
    }

    @Test
    void aFinalReplyConcludesTheRound() {
        Story replied = ACCEPTED.does(Commands.give());
        assertThat(replied.status()).isEqualTo(PetitionStatus.REPLIED);
        assertThat(replied.clocksRunning()).containsExactly(DeadlineKind.NOTICE);
        assertThat(replied.standing().reply())
                .contains(new GivenReply(
                        Optional.of(TestDetails.reply()), replied.act().occurredAt(), false, Optional.empty()));
        replied.changesNothing(Commands.give());
        replied.changesNothing(Commands.submit());
        replied.isRefused(new ApproveReply(), PetitionRejection.ALREADY_REPLIED);
        replied.isRefused(new GiveReply(TestDetails.reply(Outcome.NOT_SUPPORTED)), PetitionRejection.ALREADY_REPLIED);
        replied.isRefused(new SubmitReply(TestDetails.reply(Outcome.NOT_SUPPORTED)), PetitionRejection.ALREADY_REPLIED);
    }

    @Test
    void aReplyAfterTheLimitIsLate() {
        Story late = ACCEPTED.at("2018-05-05T09:00");
        assertThat(late.does(Commands.give()).latest())
                .containsExactly(
                        new Replied(late.act(), TestDetails.reply(), true, 1),
                        late.met(DeadlineKind.HANDLING, false),
                        late.met(DeadlineKind.INTERNAL, false));
    }

    @Test
    void aReplyEndsTheRightToObjectAndTheWaitForAnotherBody() {
        Story story = ACCEPTED.does(
                Commands.dispatch(TestDirectory.COMMUNITY_OFFICE),
                new ConfirmReceipt(TestDirectory.COMMUNITY_OFFICE),
                Commands.assign());
        story.answers(
                Commands.give(),
                new Replied(story.act(), TestDetails.reply(), true, 1),
                story.met(DeadlineKind.HANDLING, true),
                story.met(DeadlineKind.INTERNAL, true),
                story.met(DeadlineKind.TRANSFER_REPLY, true),
                story.lifted(DeadlineKind.OBJECTION, "replied"));
    }

    @Test
    void aReplyThatIsNotFinalLeavesItInHandling() {
        GiveReply interim = new GiveReply(TestDetails.interim());
        ACCEPTED.answers(interim, new Replied(ACCEPTED.act(), TestDetails.interim(), false, 1));
        Story told = SUBMITTED.does(interim);
        assertThat(told.status()).isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(((Accepted) told.state()).submitted()).isEmpty();
        assertThat(told.runs(DeadlineKind.HANDLING)).isTrue();
        told.changesNothing(interim);
        assertThat(told.does(Commands.give()).status()).isEqualTo(PetitionStatus.REPLIED);
    }

    @Test
    void aReplyIsNotFinalOnlyWhereItSaysSo() {
        Reply reply = TestDetails.reply();
        Reply saysFinal = new Reply(
                reply.outcome(),
                reply.resolution(),
                reply.facts(),
                reply.opinion(),
                reply.basis(),
                reply.text(),
                Optional.of(true));
        assertThat(ReplyDecision.isFinal(reply)).isTrue();
        assertThat(ReplyDecision.isFinal(saysFinal)).isTrue();
        assertThat(ReplyDecision.isFinal(TestDetails.interim())).isFalse();
    }

    @Test
    void aBetterReplyTakesThePlaceOfTheOneThatWaits() {
        SUBMITTED.changesNothing(Commands.submit());
        SubmitReply better = new SubmitReply(TestDetails.reply(Outcome.EXPLAINED));
        Story again = SUBMITTED.by(TestDirectory.STREET_CLERK).does(better);
        again.isRefused(new ApproveReply(), CaseRejection.SECOND_ACCOUNT_NEEDED);
        assertThat(again.by(TestDirectory.OPERATOR)
                        .does(new ApproveReply())
                        .standing()
                        .reply()
                        .flatMap(GivenReply::reply))
                .contains(better.reply());
    }

    @Test
    void thereIsNothingToApproveWhereNothingWasSubmitted() {
        ACCEPTED.isRefused(new ApproveReply(), PetitionRejection.NO_REPLY_SUBMITTED, Map.of());
    }

    @Test
    void theOutcomeFitsTheMatter() {
        Map<Matter, List<Outcome>> fitting = Map.of(
                Matter.CLAIM, List.of(Outcome.SUPPORTED, Outcome.EXPLAINED, Outcome.NOT_SUPPORTED),
                Matter.ACCUSATION, List.of(Outcome.SUPPORTED, Outcome.EXPLAINED, Outcome.NOT_SUPPORTED),
                Matter.SUGGESTION, List.of(Outcome.ADOPTED, Outcome.PARTLY_ADOPTED, Outcome.NOT_ADOPTED));
        for (Matter matter : Matter.values()) {
            Story story = Story.registered(TestDetails.of(matter)).does(Commands.accept());
            for (Outcome outcome : Outcome.values()) {
                GiveReply give = new GiveReply(TestDetails.reply(outcome));
                if (fitting.getOrDefault(matter, List.of()).contains(outcome)) {
                    assertThat(story.does(give).status()).isEqualTo(PetitionStatus.REPLIED);
                } else {
                    Map<String, String> facts =
                            Map.of("field", "outcome", "value", outcome.name(), "matter", matter.name());
                    story.isRefused(give, PetitionRejection.OUTCOME_DOES_NOT_FIT, facts);
                    story.isRefused(new SubmitReply(give.reply()), PetitionRejection.OUTCOME_DOES_NOT_FIT, facts);
                }
            }
        }
    }

    @Test
    void aReplyStatesTheFactsAndTheOpinionAndSaysSomething() {
        isMissing("facts", reply(" ", "Justified.", "Mended."));
        isMissing("opinion", reply("No power.", "", "Mended."));
        isMissing("text", reply("No power.", "Justified.", "\t"));
    }

    @Test
    void noFinalReplyGoesOutWhileAMediationIsOn() {
        Story referred = ACCEPTED.does(Commands.refer());
        referred.isRefused(Commands.give(), PetitionRejection.WAITING_FOR_MEDIATION, Map.of());
        referred.isRefused(Commands.submit(), PetitionRejection.WAITING_FOR_MEDIATION, Map.of());
        SUBMITTED
                .does(Commands.refer())
                .by(TestDirectory.SUPERVISOR)
                .isRefused(new ApproveReply(), PetitionRejection.WAITING_FOR_MEDIATION, Map.of());
        assertThat(referred.does(new GiveReply(TestDetails.interim())).latest()).hasSize(1);
    }

    @Test
    void noFinalReplyGoesOutWhileAHearingIsOpen() {
        Story hearing = ACCEPTED.does(Commands.openHearing());
        hearing.isRefused(Commands.give(), PetitionRejection.HEARING_OPEN, Map.of());
        assertThat(hearing.does(new GiveReply(TestDetails.interim())).latest()).hasSize(1);
        assertThat(hearing.does(Commands.closeHearing(), Commands.give()).status())
                .isEqualTo(PetitionStatus.REPLIED);
    }

    private static void isMissing(String field, Reply reply) {
        ACCEPTED.isRefused(new GiveReply(reply), CaseRejection.FIELD_MISSING, Map.of("field", field));
    }

    private static Reply reply(String facts, String opinion, String text) {
        return new Reply(
                Outcome.SUPPORTED, Resolution.SOLVED, facts, opinion, Optional.empty(), text, Optional.empty());
    }
}
