package org.minqing.command.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseCommand.Correct;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.CaseCommand.VoidCase;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.PetitionCommand.*;
import org.minqing.api.PetitionDetails.Route;
import org.minqing.api.Satisfaction;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

/** Commands as people give them, with what they say left out where it does not matter. */
final class Commands {

    static final LocalDate END_OF_MARCH = LocalDate.of(2018, 3, 31);
    static final String CITY_COURT = "city-court";

    private Commands() {}

    static Register register() {
        return new Register(Story.intake(), TestDetails.claim().details());
    }

    static Dispatch dispatch(String unit, String... with) {
        return new Dispatch(unit, List.of(with), Optional.empty(), Optional.empty());
    }

    static Accept accept() {
        return new Accept();
    }

    static Accept accept(Route route) {
        return new Accept(Optional.of(route));
    }

    static Notify notify(Notice about) {
        return new Notify(about, "letter", Optional.empty());
    }

    static Decline decline() {
        return new Decline("A court decides this.", "The district court, room 3.", Optional.empty());
    }

    static Transfer transfer() {
        return new Transfer(CITY_COURT, Optional.empty(), Optional.of("A court decides this."));
    }

    static Transfer assign() {
        return new Transfer("city-water-board", Optional.of(END_OF_MARCH), Optional.empty());
    }

    static Withdraw withdraw() {
        return new Withdraw("Settled between neighbours.");
    }

    static AnswerOnTheSpot answer() {
        return new AnswerOnTheSpot("The office opens at nine.");
    }

    static OpenHearing openHearing() {
        return new OpenHearing("Both sides want to be heard.");
    }

    static CloseHearing closeHearing() {
        return new CloseHearing("Both sides were heard.");
    }

    static ReferToMediation refer() {
        return refer("PETITIONER", "RESPONDENT");
    }

    static ReferToMediation refer(String... consents) {
        return new ReferToMediation(
                TestDirectory.NEIGHBOURS,
                TestDetails.person(TestIntake.BOLO),
                List.of(consents),
                Optional.of("Quiet after ten"));
    }

    static SubmitReply submit() {
        return new SubmitReply(TestDetails.reply());
    }

    static GiveReply give() {
        return new GiveReply(TestDetails.reply());
    }

    static ReplyDelivered delivered() {
        return new ReplyDelivered("by hand", Optional.empty(), Optional.of("signature"), Optional.empty());
    }

    static ReplyDelivered undeliverable() {
        return new ReplyDelivered("registered letter", Optional.empty(), Optional.of("returned"), Optional.of(true));
    }

    static Close close() {
        return new Close("The reply arrived.");
    }

    static Redo redo() {
        return new Redo("The lamp is dark again.");
    }

    static RequestReview requestReview() {
        return new RequestReview("I was not heard.", TestDirectory.WATER_BUREAU);
    }

    static ConcludeReview review(ReviewResult result) {
        return new ConcludeReview(result, "What the review found.");
    }

    static RequestReReview requestReReview() {
        return new RequestReReview("I still was not heard.", "city-office");
    }

    static ConcludeReReview reReview(ReviewResult result) {
        return new ConcludeReReview(result, "What the re-review found.");
    }

    static PromiseOutcome promise() {
        return new PromiseOutcome(
                "A second lamp", END_OF_MARCH, List.of("street: half", "estate: half"), Optional.of("lamp"));
    }

    static KeepPromise keep() {
        return new KeepPromise("lamp");
    }

    static BreakPromise breakIt() {
        return new BreakPromise("lamp", "No second lamp came.");
    }

    static AppointAgent appointAgent() {
        return new AppointAgent(TestDirectory.COMMUNITY_CLERK);
    }

    static FollowUp followUp() {
        return new FollowUp(
                Optional.of(TestIntake.ANYA),
                true,
                Optional.of(true),
                Optional.of(true),
                Optional.of(Satisfaction.SATISFIED),
                Optional.empty(),
                Optional.empty());
    }

    static FollowUp dissatisfied() {
        return new FollowUp(
                Optional.of(TestIntake.ANYA),
                true,
                Optional.of(true),
                Optional.of(false),
                Optional.of(Satisfaction.DISSATISFIED),
                Optional.empty(),
                Optional.empty());
    }

    static VoidCase voided() {
        return new VoidCase("Registered twice.", Optional.empty());
    }

    static Correct correctChannel(String channel) {
        return correct(Optional.of(channel), Optional.empty());
    }

    static Correct conceal() {
        return correct(Optional.empty(), Optional.of(true));
    }

    static Correct publish() {
        return correct(Optional.empty(), Optional.of(false));
    }

    private static Correct correct(Optional<String> channel, Optional<Boolean> confidential) {
        return new Correct(
                new Changes(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        channel,
                        Optional.empty(),
                        confidential),
                "Taken down wrongly.");
    }
}
