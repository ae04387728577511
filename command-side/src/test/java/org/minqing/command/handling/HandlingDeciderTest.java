package org.minqing.command.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineLifted;
import org.minqing.api.CaseEvent.DeadlineMet;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.AcceptObjection;
import org.minqing.api.HandlingCommand.ConfirmReceipt;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.HandlingCommand.ObjectToDispatch;
import org.minqing.api.HandlingCommand.RejectObjection;
import org.minqing.api.HandlingEvent.Dispatched;
import org.minqing.api.HandlingEvent.ObjectionAccepted;
import org.minqing.api.HandlingEvent.ObjectionRaised;
import org.minqing.api.HandlingEvent.ObjectionRejected;
import org.minqing.api.HandlingEvent.ReceiptConfirmed;
import org.minqing.api.HandlingRejection;
import org.minqing.api.Level;
import org.minqing.command.common.Decision.Rejected;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.handling.HandlingFile.DispatchState;
import org.minqing.command.rules.RuleIds;

/** 派单、签收、异议: a case is sent, received, and now and then sent back. */
class HandlingDeciderTest {

    private static final ObjectToDispatch OBJECTION = new ObjectToDispatch("Not ours", Optional.empty());

    @ParameterizedTest
    @EnumSource(
            value = CaseKind.class,
            names = {"PETITION", "HOTLINE_REQUEST"})
    void sentItIsHeldByTheLeadUnitAndItsClocksAreThePolicys(CaseKind kind) {
        DispatchedCase registered = DispatchedCase.of(kind);
        Dispatch dispatch = new Dispatch(
                TestDirectory.STREET_OFFICE,
                List.of(TestDirectory.COMMUNITY_OFFICE),
                Optional.of("Their street"),
                Optional.empty());

        assertThat(registered.when(dispatch))
                .containsExactly(
                        new Dispatched(
                                kind,
                                registered.at().act(),
                                TestDirectory.STREET_OFFICE,
                                List.of(TestDirectory.COMMUNITY_OFFICE),
                                Level.STREET,
                                Optional.of("Their street"),
                                Optional.empty()),
                        new DeadlineSet(
                                kind,
                                registered.at().act(),
                                registered
                                        .at()
                                        .deadlines()
                                        .start(
                                                DeadlineKind.HANDLING,
                                                "",
                                                RuleIds.HOTLINE_HANDLING,
                                                TestContext.moment("2018-03-05T10:00")),
                                Cause.STARTED));
        DispatchedCase sent = registered.given(dispatch);
        assertThat(sent.handling().dispatch()).isEqualTo(DispatchState.SENT);
        assertThat(sent.file().standing().unit()).contains(TestDirectory.STREET_OFFICE);
        assertThat(sent.file().standing().highestLevel()).contains(Level.STREET);
    }

    @Test
    void sentThereAgainNothingChanges() {
        DispatchedCase sent = DispatchedCase.sent();
        Dispatch again = new Dispatch(
                TestDirectory.STREET_OFFICE,
                List.of(TestDirectory.COMMUNITY_OFFICE),
                Optional.of("Whatever"),
                Optional.empty());

        assertThat(sent.when(again)).isEmpty();
        assertThat(DispatchedCase.received().when(again)).isEmpty();
        assertThat(sent.when(DispatchedCase.to(TestDirectory.STREET_OFFICE))).isNotEmpty();
    }

    @Test
    void anotherUnitNeedsAReason() {
        assertThat(DispatchedCase.sent().refusalOf(DispatchedCase.to(TestDirectory.OTHER_STREET_OFFICE)))
                .isEqualTo(new Rejected(
                        HandlingRejection.ANOTHER_UNIT_NEEDS_A_REASON, Map.of("unit", TestDirectory.STREET_OFFICE)));
        assertThat(DispatchedCase.sent()
                        .given(DispatchedCase.to(TestDirectory.OTHER_STREET_OFFICE, "Their lamp"))
                        .handling()
                        .leadUnit())
                .contains(TestDirectory.OTHER_STREET_OFFICE);
    }

    @Test
    void unitsAreKnown() {
        assertThat(DispatchedCase.registered().refusalOf(DispatchedCase.to("no-such-unit")))
                .isEqualTo(
                        new Rejected(CaseRejection.UNKNOWN_UNIT, Map.of("field", "leadUnit", "value", "no-such-unit")));
        assertThat(DispatchedCase.registered()
                        .refusalOf(new Dispatch(
                                TestDirectory.STREET_OFFICE,
                                List.of("no-such-unit"),
                                Optional.empty(),
                                Optional.empty())))
                .isEqualTo(
                        new Rejected(CaseRejection.UNKNOWN_UNIT, Map.of("field", "coUnits", "value", "no-such-unit")));
    }

    @Test
    void aDispatchSkipsNoLevelWithoutAReasonEither() {
        DispatchedCase held = DispatchedCase.registered().given(DispatchedCase.to(TestDirectory.COMMUNITY_OFFICE));

        assertThat(held.whyNot(DispatchedCase.to(TestDirectory.WATER_BUREAU, "A main")))
                .isEqualTo(CaseRejection.LEVEL_SKIPPED);
        assertThat(held.when(new Dispatch(
                        TestDirectory.WATER_BUREAU, List.of(), Optional.of("A main"), Optional.of("It has burst"))))
                .isNotEmpty();
        assertThat(DispatchedCase.registered().when(DispatchedCase.to(TestDirectory.WATER_BUREAU)))
                .isNotEmpty();
    }

    @Test
    void receiptStartsTheTimeForObjecting() {
        DispatchedCase sent = DispatchedCase.sent().at("2018-03-05T11:00");
        ConfirmReceipt receipt = new ConfirmReceipt(TestDirectory.STREET_OFFICE);

        assertThat(sent.when(receipt))
                .containsExactly(
                        new ReceiptConfirmed(CaseKind.PETITION, sent.at().act(), TestDirectory.STREET_OFFICE),
                        new DeadlineSet(
                                CaseKind.PETITION,
                                sent.at().act(),
                                sent.at()
                                        .deadlines()
                                        .start(
                                                DeadlineKind.OBJECTION,
                                                "",
                                                RuleIds.HOTLINE_OBJECTION,
                                                TestContext.moment("2018-03-05T11:00")),
                                Cause.STARTED));
        assertThat(sent.given(receipt).handling().dispatch()).isEqualTo(DispatchState.RECEIVED);
        assertThat(sent.given(receipt).handling().receiptAt()).contains(TestContext.moment("2018-03-05T11:00"));
        assertThat(sent.given(receipt).when(receipt)).isEmpty();
    }

    @Test
    void onlyWhomItWasSentToReceivesIt() {
        assertThat(DispatchedCase.sent().refusalOf(new ConfirmReceipt(TestDirectory.WATER_BUREAU)))
                .isEqualTo(new Rejected(
                        HandlingRejection.NOT_THE_DISPATCHED_UNIT, Map.of("unit", TestDirectory.WATER_BUREAU)));
        assertThat(DispatchedCase.sent().when(new ConfirmReceipt(TestDirectory.COMMUNITY_OFFICE)))
                .isNotEmpty();
        assertThat(DispatchedCase.registered().whyNot(new ConfirmReceipt(TestDirectory.STREET_OFFICE)))
                .isEqualTo(HandlingRejection.NOT_DISPATCHED);
        assertThat(DispatchedCase.received().whyNot(new ConfirmReceipt(TestDirectory.WATER_BUREAU)))
                .isEqualTo(HandlingRejection.NOT_THE_DISPATCHED_UNIT);
    }

    @Test
    void whoeverHelpsConfirmsForItselfAndTakesNoTimeFromTheLeadUnit() {
        ConfirmReceipt helper = new ConfirmReceipt(TestDirectory.COMMUNITY_OFFICE);
        ConfirmReceipt lead = new ConfirmReceipt(TestDirectory.STREET_OFFICE);
        DispatchedCase helped = DispatchedCase.sent().at("2018-03-05T11:00").given(helper);

        assertThat(DispatchedCase.sent().when(helper)).hasSize(1);
        assertThat(helped.handling().dispatch()).isEqualTo(DispatchState.RECEIVED);
        assertThat(helped.handling().receiptAt()).isEmpty();
        assertThat(helped.when(helper)).isEmpty();
        assertThat(helped.at("2018-03-20T10:00").when(lead)).hasSize(2);
        assertThat(helped.at("2018-03-20T10:00")
                        .given(lead)
                        .at("2018-03-21T10:00")
                        .when(OBJECTION))
                .hasSize(2);
        assertThat(helped.given(lead).when(lead)).isEmpty();
        assertThat(helped.given(lead).when(helper)).isEmpty();
    }

    @Test
    void theNextRoundIsReceivedAlready() {
        DispatchedCase next = DispatchedCase.received().nextRound();

        assertThat(next.when(new ConfirmReceipt(TestDirectory.STREET_OFFICE))).isEmpty();
        assertThat(next.when(new ConfirmReceipt(TestDirectory.COMMUNITY_OFFICE)))
                .isEmpty();
    }

    @Test
    void theUnitObjectsInTime() {
        DispatchedCase received = DispatchedCase.received().at("2018-03-06T23:00");
        ObjectToDispatch theirs =
                new ObjectToDispatch("Across the border", Optional.of(TestDirectory.OTHER_STREET_OFFICE));

        assertThat(received.when(theirs))
                .containsExactly(
                        new ObjectionRaised(
                                CaseKind.PETITION,
                                received.at().act(),
                                TestDirectory.STREET_OFFICE,
                                "Across the border",
                                Optional.of(TestDirectory.OTHER_STREET_OFFICE)),
                        new DeadlineMet(
                                CaseKind.PETITION,
                                received.at().act(),
                                DeadlineKind.OBJECTION,
                                "",
                                TestContext.instant("2018-03-07T00:00"),
                                true));
        assertThat(received.given(theirs).handling().dispatch()).isEqualTo(DispatchState.OBJECTED);
        assertThat(received.given(theirs).handling().objectionBy()).contains(TestDirectory.STREET_OFFICE);
        assertThat(received.given(theirs).when(theirs)).isEmpty();
        assertThat(received.given(theirs).whyNot(OBJECTION)).isEqualTo(HandlingRejection.OBJECTION_PENDING);
    }

    @Test
    void tooLateItKeepsTheCase() {
        assertThat(DispatchedCase.received().at("2018-03-07T00:01").whyNot(OBJECTION))
                .isEqualTo(HandlingRejection.OBJECTION_TOO_LATE);
    }

    @Test
    void whatItHasNotReceivedItMayObjectToWhenever() {
        assertThat(DispatchedCase.sent().at("2018-03-30T10:00").when(OBJECTION)).hasSize(1);
    }

    @Test
    void theNextUnitHasItsOwnTimeForObjecting() {
        DispatchedCase next = DispatchedCase.received()
                .given(OBJECTION)
                .given(new AcceptObjection(Optional.empty()))
                .at("2018-03-20T10:00")
                .given(DispatchedCase.to(TestDirectory.OTHER_STREET_OFFICE, "Theirs"));

        assertThat(next.when(OBJECTION)).hasSize(1);
        assertThat(next.given(new ConfirmReceipt(TestDirectory.OTHER_STREET_OFFICE))
                        .at("2018-03-21T10:00")
                        .when(OBJECTION))
                .hasSize(2);
    }

    @Test
    void whatWasNotSentNobodyObjectsTo() {
        assertThat(DispatchedCase.registered().whyNot(OBJECTION)).isEqualTo(HandlingRejection.NOT_DISPATCHED);
        assertThat(DispatchedCase.received().refusalOf(new ObjectToDispatch("Theirs", Optional.of("no-such-unit"))))
                .isEqualTo(new Rejected(
                        CaseRejection.UNKNOWN_UNIT, Map.of("field", "proposedUnit", "value", "no-such-unit")));
    }

    @Test
    void whileAnObjectionWaitsNothingIsSentOn() {
        assertThat(DispatchedCase.received()
                        .given(OBJECTION)
                        .whyNot(DispatchedCase.to(TestDirectory.OTHER_STREET_OFFICE, "Theirs")))
                .isEqualTo(HandlingRejection.OBJECTION_PENDING);
    }

    @Test
    void anAcceptedObjectionBringsItBack() {
        DispatchedCase objected = DispatchedCase.received().given(OBJECTION).at("2018-03-05T12:00");
        AcceptObjection accept = new AcceptObjection(Optional.of("Right"));

        assertThat(objected.when(accept))
                .containsExactly(
                        new ObjectionAccepted(
                                CaseKind.PETITION,
                                objected.at().act(),
                                TestDirectory.STREET_OFFICE,
                                Optional.of("Right")),
                        new DeadlineLifted(
                                CaseKind.PETITION, objected.at().act(), DeadlineKind.HANDLING, "", "returned"));
        DispatchedCase back = objected.given(accept);
        assertThat(back.handling().dispatch()).isEqualTo(DispatchState.NONE);
        assertThat(back.handling().returns()).isEqualTo(1);
        assertThat(back.handling().leadUnit()).contains(TestDirectory.STREET_OFFICE);
        assertThat(back.file().standing().unit()).isEmpty();
        assertThat(back.file().standing().level()).contains(Level.STREET);
        assertThat(back.whyNot(DispatchedCase.to(TestDirectory.OTHER_STREET_OFFICE)))
                .isEqualTo(HandlingRejection.ANOTHER_UNIT_NEEDS_A_REASON);
        assertThat(back.when(DispatchedCase.to(TestDirectory.STREET_OFFICE))).isNotEmpty();
    }

    @Test
    void aRejectedObjectionLeavesItThere() {
        DispatchedCase objected = DispatchedCase.received().given(OBJECTION);
        RejectObjection reject = new RejectObjection("It is yours");

        assertThat(objected.when(reject))
                .containsExactly(new ObjectionRejected(
                        CaseKind.PETITION, objected.at().act(), TestDirectory.STREET_OFFICE, "It is yours"));
        assertThat(objected.given(reject).handling().dispatch()).isEqualTo(DispatchState.RECEIVED);
        assertThat(objected.given(reject).handling().objectionBy()).isEmpty();
        assertThat(objected.given(reject).handling().returns()).isZero();
    }

    @Test
    void theSameAnswerAgainChangesNothingAndAnotherOneFindsNothingToAnswer() {
        DispatchedCase objected = DispatchedCase.received().given(OBJECTION);
        AcceptObjection accept = new AcceptObjection(Optional.of("Right"));
        RejectObjection reject = new RejectObjection("It is yours");

        assertThat(objected.given(accept).when(accept)).isEmpty();
        assertThat(objected.given(accept).whyNot(new AcceptObjection(Optional.empty())))
                .isEqualTo(HandlingRejection.NO_OBJECTION_PENDING);
        assertThat(objected.given(accept).whyNot(reject)).isEqualTo(HandlingRejection.NO_OBJECTION_PENDING);
        assertThat(objected.given(reject).when(reject)).isEmpty();
        assertThat(objected.given(reject).whyNot(new RejectObjection("Look again")))
                .isEqualTo(HandlingRejection.NO_OBJECTION_PENDING);
        assertThat(objected.given(reject).whyNot(accept)).isEqualTo(HandlingRejection.NO_OBJECTION_PENDING);
    }

    @Test
    void anAnswerToOneDispatchIsNoneToTheNext() {
        AcceptObjection accept = new AcceptObjection(Optional.of("Right"));
        RejectObjection reject = new RejectObjection("It is yours");
        DispatchedCase elsewhere = DispatchedCase.received()
                .given(OBJECTION)
                .given(accept)
                .given(DispatchedCase.to(TestDirectory.OTHER_STREET_OFFICE, "Theirs"));

        assertThat(elsewhere.whyNot(accept)).isEqualTo(HandlingRejection.NO_OBJECTION_PENDING);
        assertThat(DispatchedCase.received()
                        .given(OBJECTION)
                        .given(reject)
                        .given(OBJECTION)
                        .when(reject))
                .hasSize(1);
    }

    @Test
    void whereNobodyObjectsThereIsNothingToAnswer() {
        assertThat(DispatchedCase.received().whyNot(new AcceptObjection(Optional.empty())))
                .isEqualTo(HandlingRejection.NO_OBJECTION_PENDING);
        assertThat(DispatchedCase.received().whyNot(new RejectObjection("It is yours")))
                .isEqualTo(HandlingRejection.NO_OBJECTION_PENDING);
    }

    @Test
    void escalatedItIsSentToTheHigherUnitInPlaceOfTheFirst() {
        assertThat(DispatchedCase.received().handling().movedTo(TestDirectory.WATER_BUREAU))
                .isEqualTo(new HandlingFile(
                        DispatchState.SENT,
                        Optional.of(TestDirectory.WATER_BUREAU),
                        List.of(TestDirectory.COMMUNITY_OFFICE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        0,
                        LastSaid.nothing()));
        assertThat(HandlingFile.none().movedTo(TestDirectory.WATER_BUREAU)).isEqualTo(HandlingFile.none());
    }

    @Test
    void aNewRoundIsWithTheUnitThatHadTheLast() {
        assertThat(DispatchedCase.sent().nextRound().handling().dispatch()).isEqualTo(DispatchState.RECEIVED);
        assertThat(DispatchedCase.registered().nextRound().handling()).isEqualTo(HandlingFile.none());
    }
}
