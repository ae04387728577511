package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.Progress;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseCommand.VoidCase;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HotlineRequestCommand.*;
import org.minqing.api.HotlineRequestCommand.Answer;
import org.minqing.api.HotlineRequestEvent.ConversionRefused;
import org.minqing.api.HotlineRequestEvent.Converted;
import org.minqing.api.HotlineRequestEvent.MediationRequested;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.api.Inheritance;
import org.minqing.api.Magnitude;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.Resolution;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;
import org.minqing.command.hotline.HotlineState.Ending;

/** 转信访、转调解: a request goes on as another case, and is not closed before that one stands. */
class ConversionTest {

    private static final CaseId PETITION = Conversion.successorOf(TestContext.CASE, CaseKind.PETITION);
    private static final CaseId MEDIATION = Conversion.successorOf(TestContext.CASE, CaseKind.MEDIATION);
    private static final ConvertToPetition TO_PETITION =
            new ConvertToPetition(Optional.empty(), Optional.empty(), Optional.empty());
    private static final ConvertToMediation TO_MEDIATION = HotlineSamples.toMediation();

    @Test
    void theMediationTakesOverTheSameAndBothSides() {
        HotlineCases request = HotlineCases.received().at("2018-03-06T09:00");

        assertThat(request.when(TO_MEDIATION))
                .containsExactly(new MediationRequested(
                        request.context().act(),
                        MEDIATION,
                        HotlineCases.LAMP
                                .receivedAt("2018-03-06T09:00")
                                .of(Magnitude.SMALL)
                                .inheriting(new Inheritance(
                                        TestContext.CASE,
                                        CaseKind.HOTLINE_REQUEST,
                                        TestContext.moment(TestContext.MONDAY_AT_TEN),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of()))
                                .intake(),
                        TestDirectory.NEIGHBOURS,
                        List.of(TestIntake.ANYA),
                        List.of(new Respondent(Optional.of(TestIntake.BOLO), Optional.empty())),
                        Optional.of("The lamp shines into the bedroom"),
                        Optional.of(TestDirectory.COMMUNITY_COMMITTEE)));
    }

    @Test
    void aQuarrelHasTwoSides() {
        assertThat(HotlineCases.received()
                        .whyNot(new ConvertToMediation(
                                TestDirectory.NEIGHBOURS,
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())))
                .isEqualTo(CaseRejection.FIELD_MISSING);
    }

    @Test
    void theSameRequestConvertsAlwaysIntoTheSameCase() {
        assertThat(PETITION).isNotEqualTo(MEDIATION);
        assertThat(PETITION).isNotEqualTo(Conversion.successorOf(TestContext.OTHER_CASE, CaseKind.PETITION));
        assertThat(PETITION).isEqualTo(Conversion.successorOf(TestContext.CASE, CaseKind.PETITION));
    }

    @Test
    void askedForTheSameAgainNothingChanges() {
        assertThat(HotlineCases.received().given(TO_PETITION).when(TO_PETITION)).isEmpty();
        assertThat(HotlineCases.received().given(TO_MEDIATION).when(TO_MEDIATION))
                .isEmpty();
    }

    @Test
    void oneConversionAtATime() {
        HotlineCases asked = HotlineCases.received().given(TO_PETITION);

        assertThat(asked.whyNot(TO_MEDIATION)).isEqualTo(HotlineRequestRejection.CONVERSION_REQUESTED);
        assertThat(asked.whyNot(
                        new ConvertToPetition(Optional.of(Matter.SUGGESTION), Optional.empty(), Optional.empty())))
                .isEqualTo(HotlineRequestRejection.CONVERSION_REQUESTED);
    }

    @Test
    void meanwhileNothingElseMayEndIt() {
        HotlineCases asked = HotlineCases.received().given(TO_PETITION);

        assertThat(List.of(
                        new Answer("Tonight."),
                        new DismissAsNoCase("Hung up"),
                        new Withdraw("Lit again"),
                        new Resolve(Resolution.SOLVED, "A new bulb."),
                        new VoidCase("Twice", Optional.empty())))
                .allSatisfy(command ->
                        assertThat(asked.whyNot(command)).isEqualTo(HotlineRequestRejection.CONVERSION_REQUESTED));
        assertThat(asked.when(new Progress("Asked the street", Visibility.INTERNAL)))
                .isNotEmpty();
    }

    @Test
    void onceTheOtherCaseStandsThisOneIsClosedAndItsClocksStop() {
        HotlineCases asked = HotlineCases.received().given(TO_PETITION);
        HotlineCases process = asked.acting(asked.context().bySystem());

        assertThat(process.when(new RecordConverted(PETITION)))
                .containsExactly(
                        new Converted(process.context().act(), PETITION, CaseKind.PETITION),
                        process.lifted(DeadlineKind.DISPATCH, "converted"));
        HotlineCases converted = process.given(new RecordConverted(PETITION));
        assertThat(converted.standing())
                .isEqualTo(new HotlineState.Closed(
                        converted.file(),
                        new Ending(ClosedAs.CONVERTED, Optional.empty(), Optional.of(PETITION)),
                        Optional.empty()));
        assertThat(converted.file().conversion()).isEmpty();
        assertThat(converted.when(new RecordConverted(PETITION))).isEmpty();
        assertThat(converted.when(TO_PETITION)).isEmpty();
        assertThat(converted.whyNot(new RecordConverted(MEDIATION))).isEqualTo(HotlineRequestRejection.CLOSED);
        assertThat(converted.whyNot(TO_MEDIATION)).isEqualTo(HotlineRequestRejection.CLOSED);
    }

    @Test
    void aMediationThatStandsIsToldAsOne() {
        HotlineCases asked = HotlineCases.received().given(TO_MEDIATION);

        assertThat(asked.when(new RecordConverted(MEDIATION)))
                .contains(new Converted(asked.context().act(), MEDIATION, CaseKind.MEDIATION));
    }

    @Test
    void aCaseThatNobodyAskedForIsNoSuccessor() {
        assertThat(HotlineCases.received().whyNot(new RecordConverted(PETITION)))
                .isEqualTo(CaseRejection.NOTHING_REQUESTED);
        assertThat(HotlineCases.received().given(TO_PETITION).whyNot(new RecordConverted(MEDIATION)))
                .isEqualTo(CaseRejection.NOTHING_REQUESTED);
    }

    @Test
    void whereTheOtherRefusesThisOneStaysOpen() {
        HotlineCases asked = HotlineCases.received().given(TO_PETITION);
        RecordConversionRefused refused = new RecordConversionRefused("case.unknown-area", "{}");

        assertThat(asked.when(refused))
                .containsExactly(new ConversionRefused(asked.context().act(), "case.unknown-area", "{}"));
        HotlineCases open = asked.given(refused);
        assertThat(open.status()).isEqualTo(HotlineStatus.RECEIVED);
        assertThat(open.when(refused)).isEmpty();
        assertThat(open.given(new Answer("It is lit again.")).when(refused)).isEmpty();
        assertThat(open.when(TO_MEDIATION)).isNotEmpty();
        assertThat(open.when(TO_PETITION)).isNotEmpty();
    }

    @Test
    void aRefusalThatNobodyWaitsForIsRefused() {
        RecordConversionRefused refused = new RecordConversionRefused("case.unknown-area", "{}");

        assertThat(HotlineCases.received().whyNot(refused)).isEqualTo(CaseRejection.NOTHING_REQUESTED);
        HotlineCases open = HotlineCases.received().given(TO_PETITION).given(refused);
        assertThat(open.whyNot(new RecordConversionRefused("petition.no-petitioner", "{}")))
                .isEqualTo(CaseRejection.NOTHING_REQUESTED);
        assertThat(open.given(TO_PETITION).when(refused)).hasSize(1);
        assertThat(HotlineCases.closed().whyNot(refused)).isEqualTo(HotlineRequestRejection.CLOSED);
    }
}
