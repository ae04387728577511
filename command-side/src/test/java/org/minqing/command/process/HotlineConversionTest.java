package org.minqing.command.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.CaseEvent.DeadlineLifted;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HotlineDetails;
import org.minqing.api.HotlineRequestCommand.ConvertToMediation;
import org.minqing.api.HotlineRequestCommand.ConvertToPetition;
import org.minqing.api.HotlineRequestCommand.Receive;
import org.minqing.api.HotlineRequestCommand.RecordConversionRefused;
import org.minqing.api.HotlineRequestCommand.RecordConverted;
import org.minqing.api.HotlineRequestEvent.ConversionRefused;
import org.minqing.api.HotlineRequestEvent.Converted;
import org.minqing.api.HotlineRequestEvent.MediationRequested;
import org.minqing.api.HotlineRequestEvent.PetitionRequested;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationDetails.Role;
import org.minqing.api.MediationDetails.Source;
import org.minqing.api.MediationEvent;
import org.minqing.api.Nature;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Urgency;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

/** 转信访、转调解 across two streams. */
class HotlineConversionTest {

    private static final CaseId REQUEST = TestContext.CASE;
    private static final ConvertToPetition TO_PETITION =
            new ConvertToPetition(Optional.empty(), Optional.empty(), Optional.empty());

    private final TestLedger ledger = new TestLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void theRequestGoesOnAsAPetitionAndIsClosedOnceThatStands() {
        asked(TO_PETITION);

        ledger.runToTheEnd(ledger.conversion());

        PetitionRequested requested = only(PetitionRequested.class, ledger.events(REQUEST));
        PetitionEvent.Registered registered = only(PetitionEvent.Registered.class, ledger.events(requested.petition()));
        assertThat(registered.details()).isEqualTo(requested.details());
        assertThat(registered.act()).isEqualTo(requested.act());
        assertThat(registered.intake().number()).isEqualTo("P-990101-2018-000001");
        assertThat(registered.intake().queryCode()).isEqualTo("CODE-OF-ITS-OWN");
        assertThat(registered.intake().inherits()).isEqualTo(requested.intake().inherits());
        assertThat(registered.intake().content()).isEqualTo(requested.intake().content());
        Act ledgers = ledger.context().systemAct();
        assertThat(ledger.events(REQUEST))
                .endsWith(
                        new Converted(ledgers, requested.petition(), CaseKind.PETITION),
                        new DeadlineLifted(CaseKind.HOTLINE_REQUEST, ledgers, DeadlineKind.DISPATCH, "", "converted"));
    }

    @Test
    void theRequestGoesOnAsAMediationOfBothSides() {
        asked(toMediation(TestDirectory.NEIGHBOURS));

        ledger.runToTheEnd(ledger.conversion());

        MediationRequested requested = only(MediationRequested.class, ledger.events(REQUEST));
        MediationEvent.Opened opened = only(MediationEvent.Opened.class, ledger.events(requested.mediation()));
        assertThat(opened.intake().number()).isEqualTo("M-990101-2018-000001");
        assertThat(opened.details())
                .isEqualTo(new MediationDetails(
                        Source.REFERRED,
                        TestDirectory.NEIGHBOURS,
                        List.of(
                                new Party(
                                        "party-1",
                                        Optional.of(TestIntake.ANYA),
                                        Optional.empty(),
                                        Role.APPLICANT,
                                        Optional.empty()),
                                new Party(
                                        "party-2",
                                        Optional.of(TestIntake.BOLO),
                                        Optional.empty(),
                                        Role.RESPONDENT,
                                        Optional.empty()),
                                new Party(
                                        "party-3",
                                        Optional.empty(),
                                        Optional.of(TestDirectory.WATER_BUREAU),
                                        Role.RESPONDENT,
                                        Optional.empty())),
                        Optional.of("Turn the lamp"),
                        Optional.empty(),
                        Optional.of(TestDirectory.COMMUNITY_COMMITTEE),
                        Optional.of(REQUEST)));
        assertThat(only(Converted.class, ledger.events(REQUEST)).successorKind())
                .isEqualTo(CaseKind.MEDIATION);
    }

    @Test
    void whereTheOtherRefusesTheRequestStaysOpenAndSaysWhy() {
        asked(toMediation("NO-SUCH-DISPUTE"));

        ledger.runToTheEnd(ledger.conversion());

        ConversionRefused refused = only(ConversionRefused.class, ledger.events(REQUEST));
        assertThat(refused.code()).isEqualTo("mediation.unknown-dispute-type");
        assertThat(refused.reason()).contains("NO-SUCH-DISPUTE");
        assertThat(refused.act().by()).isEqualTo(Act.SYSTEM);
        assertThat(ledger.events(REQUEST)).noneMatch(Converted.class::isInstance);
        assertThat(ledger.events(
                        only(MediationRequested.class, ledger.events(REQUEST)).mediation()))
                .isEmpty();
    }

    @Test
    void restartedInTheMiddleItNeverStartsASecondCase() {
        asked(TO_PETITION);
        CaseId petition = only(PetitionRequested.class, ledger.events(REQUEST)).petition();

        ledger.breakDownOn(RecordConverted.class, ledger.conversion());
        List<LedgerEvent> begun = ledger.events(petition);
        assertThat(begun).hasAtLeastOneElementOfType(PetitionEvent.Registered.class);
        assertThat(ledger.events(REQUEST)).noneMatch(Converted.class::isInstance);
        ledger.runToTheEnd(ledger.conversion());

        assertThat(ledger.events(petition)).isEqualTo(begun);
        assertThat(only(Converted.class, ledger.events(REQUEST)).successor()).isEqualTo(petition);
    }

    @Test
    void restartedBeforeItsTokenWasKeptItTellsNobodyAnythingNew() {
        asked(TO_PETITION);

        ledger.breakDownAfterwards(PetitionRequested.class, ledger.conversion());
        List<LedgerEvent> converted = ledger.events(REQUEST);
        assertThat(converted).hasAtLeastOneElementOfType(Converted.class);
        ledger.runToTheEnd(ledger.conversion());

        assertThat(ledger.events(REQUEST)).isEqualTo(converted);
    }

    @Test
    void restartedBeforeTheRefusalWasToldItIsToldOnce() {
        asked(toMediation("NO-SUCH-DISPUTE"));

        ledger.breakDownOn(RecordConversionRefused.class, ledger.conversion());
        assertThat(ledger.events(REQUEST)).noneMatch(ConversionRefused.class::isInstance);
        ledger.runToTheEnd(ledger.conversion());

        only(ConversionRefused.class, ledger.events(REQUEST));
    }

    @Test
    void restartedAfterTheRefusalWasToldItIsNotToldAgain() {
        asked(toMediation("NO-SUCH-DISPUTE"));

        ledger.breakDownAfterwards(MediationRequested.class, ledger.conversion());
        ledger.runToTheEnd(ledger.conversion());

        only(ConversionRefused.class, ledger.events(REQUEST));
    }

    @Test
    void afterARefusalItCanBeAskedForAgain() {
        asked(toMediation("NO-SUCH-DISPUTE"));
        ledger.runToTheEnd(ledger.conversion());

        ledger.given(CaseKind.HOTLINE_REQUEST, REQUEST, toMediation(TestDirectory.NEIGHBOURS));
        ledger.runToTheEnd(ledger.conversion());

        assertThat(only(Converted.class, ledger.events(REQUEST)).successorKind())
                .isEqualTo(CaseKind.MEDIATION);
    }

    @Test
    void inAReplayItDoesNothing() throws Exception {
        asked(TO_PETITION);
        AnnotationEventHandlerAdapter handler = new AnnotationEventHandlerAdapter(ledger.conversion());
        var message = ledger.store()
                .readEvents(REQUEST.toString())
                .asStream()
                .filter(event -> event.getPayload() instanceof PetitionRequested)
                .findFirst()
                .orElseThrow();

        handler.handle(new GenericTrackedDomainEventMessage<>(
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(2)),
                message));

        assertThat(handler.supportsReset()).isFalse();
        assertThat(ledger.events(((PetitionRequested) message.getPayload()).petition()))
                .isEmpty();
    }

    private void asked(LedgerCommand conversion) {
        ledger.given(
                        CaseKind.HOTLINE_REQUEST,
                        REQUEST,
                        new Receive(
                                TestIntake.numbered("H-990101-2018-000001").intake(),
                                new HotlineDetails(
                                        Optional.of(TestIntake.ANYA),
                                        Nature.COMPLAINT,
                                        Urgency.ORDINARY,
                                        Optional.empty(),
                                        Optional.empty())))
                .given(CaseKind.HOTLINE_REQUEST, REQUEST, conversion);
    }

    private static ConvertToMediation toMediation(String disputeType) {
        return new ConvertToMediation(
                disputeType,
                List.of(
                        new Respondent(Optional.of(TestIntake.BOLO), Optional.empty()),
                        new Respondent(Optional.empty(), Optional.of(TestDirectory.WATER_BUREAU))),
                Optional.of("Turn the lamp"),
                Optional.of(TestDirectory.COMMUNITY_COMMITTEE),
                Optional.empty());
    }

    static <E extends LedgerEvent> E only(Class<E> type, List<LedgerEvent> events) {
        List<E> found = events.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).as("%s among %s", type.getSimpleName(), events).hasSize(1);
        return found.getFirst();
    }
}
