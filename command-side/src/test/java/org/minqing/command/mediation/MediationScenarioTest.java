package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.MediationCase.A;
import static org.minqing.command.mediation.MediationCase.B;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.FollowUp;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Level;
import org.minqing.api.MediationCommand.*;
import org.minqing.api.MediationEvent;
import org.minqing.api.MediationRejection;
import org.minqing.api.Satisfaction;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

/** The drain that floods Anya's kitchen: one case file, from the mediation room to the archive. */
class MediationScenarioTest {

    @Test
    void aQuarrelOverADrainIsMediatedAndWhatWasAgreedIsPerformed() {
        // Monday: Anya comes to the mediation room. She asks the community's committee to mediate.
        MediationCase file = MediationCase.opened().after(new Consent(A, "in her application"));
        assertThat(file.known().status()).isEqualTo(MediationStatus.OPENED);

        // Nobody is mediated against their will: Bolo has not been asked yet.
        assertThat(file.refusal(new Accept(Optional.empty())).reason()).isEqualTo(MediationRejection.CONSENT_MISSING);

        // Tuesday: Bolo agrees to talk, and the committee accepts. It has thirty days.
        file = file.at("2018-03-06T09:00").after(new Consent(B, "by phone"), new Accept(Optional.empty()));
        assertThat(file.file().base().standing().level()).contains(Level.COMMUNITY);
        assertThat(file.due(DeadlineKind.MEDIATION).dueAt()).isEqualTo(TestContext.instant("2018-04-06T00:00"));

        // The mediator turns out to be Anya's cousin. Bolo objects; another one takes over before anybody sits down.
        file = file.at("2018-03-07T14:00")
                .after(
                        new AppointMediator(TestDirectory.MEDIATOR),
                        new ScheduleSession(
                                TestContext.moment("2018-03-09T19:00"), Optional.of("reading room"), Optional.of("1")),
                        new ObjectToMediator(B, TestDirectory.MEDIATOR, "her cousin"));
        HoldSession first = new HoldSession(Optional.of("1"), List.of(A, B), "Bolo shouted and left.", List.of());
        assertThat(file.refusal(first).reason()).isEqualTo(MediationRejection.MEDIATOR_OBJECTED_TO);
        file = file.after(new ReplaceMediator(TestDirectory.MEDIATOR, TestDirectory.OTHER_MEDIATOR, "Bolo objects"));

        // Friday: it goes badly. He threatens her; the mediator sees it coming and tells the police at once.
        file = file.at("2018-03-09T20:00")
                .after(
                        first,
                        new AssessRisk(Risk.HIGH, "He threatened her."),
                        new ReportToPolice("Invented Road police station", "He threatened her."));

        // Both want to go on and need longer than the thirty days.
        file = file.at("2018-03-12T10:00")
                .after(
                        new Extend(LocalDate.parse("2018-04-20"), List.of(A, B)),
                        new AssessRisk(Risk.LOW, "He is calm."));
        assertThat(file.due(DeadlineKind.MEDIATION).dueAt()).isEqualTo(TestContext.instant("2018-04-21T00:00"));

        // A second session, with the police sitting in. They agree: he mends the drain and pays 800 yuan.
        file = file.at("2018-04-10T20:00")
                .after(
                        new HoldSession(
                                Optional.empty(),
                                List.of(A, B),
                                "They agreed.",
                                List.of("Invented Road police station")),
                        MediationCase.reach(Form.WRITTEN));
        assertThat(file.known().status()).isEqualTo(MediationStatus.AGREED);

        // It binds once both, the mediator and the committee have put their names to it.
        file = file.at("2018-04-11T10:00")
                .after(
                        new Sign(A),
                        new Sign(TestDirectory.OTHER_MEDIATOR),
                        new Seal(TestDirectory.COMMUNITY_COMMITTEE));
        assertThat(file.known().status()).isEqualTo(MediationStatus.AGREED);
        assertThat(file.when(new Sign(B)))
                .contains(
                        new MediationEvent.TookEffect(file.act(), Form.WRITTEN, true),
                        file.met(DeadlineKind.MEDIATION, "", true));
        file = file.after(new Sign(B));
        assertThat(file.known().status()).isEqualTo(MediationStatus.IN_EFFECT);

        // They ask the court together to confirm it, and it does.
        file = file.at("2018-04-16T10:00")
                .after(new ApplyForConfirmation("Invented District court", List.of(A, B)))
                .at("2018-04-19T10:00")
                .after(new RecordConfirmation(ConfirmationResult.GRANTED, Optional.empty()));

        // He mends the drain in time and pays the half of it; the case is closed, but the debt is not forgotten.
        file = file.at("2018-04-20T18:00")
                .after(
                        new Perform("drain", Optional.empty()),
                        new Perform("money", Optional.of(new BigDecimal("400"))),
                        new Close(Optional.empty()));
        assertThat(file.file().base().clocks().running())
                .extracting(clock -> clock.deadline().key())
                .containsExactly("money");

        // The committee urges; he pays the rest, two days late.
        file = file.at("2018-04-22T09:00").after(new Urge("money", "by phone"));
        assertThat(file.when(new Perform("money", Optional.of(new BigDecimal("400")))))
                .contains(file.met(DeadlineKind.OBLIGATION, "money", false));
        file = file.after(new Perform("money", Optional.of(new BigDecimal("400"))));
        assertThat(file.file().base().clocks().running()).isEmpty();

        // In May somebody calls Anya: she is content.
        file = file.at("2018-05-07T10:00").after(content());

        // The dossier goes to the archive once nothing is missing in it.
        assertThat(file.decide(new ArchiveDossier())).isInstanceOf(Decision.Rejected.class);
        file = file.after(
                MediationCase.paper("APPLICATION", "application"),
                MediationCase.paper("RIGHTS_NOTICE", "notice"),
                MediationCase.paper("IDENTITY_PROOF", "a identity card"),
                MediationCase.paper("IDENTITY_PROOF", "b identity card"),
                MediationCase.paper("MEDIATION_RECORD", "two sessions"),
                MediationCase.paper("AGREEMENT", "agreement"),
                new ArchiveDossier());
        assertThat(file.state()).isInstanceOfSatisfying(MediationState.Closed.class, closed -> {
            assertThat(closed.archived()).isTrue();
            assertThat(closed.ending().as()).isEqualTo(ClosedAs.AGREEMENT);
        });
    }

    private static FollowUp content() {
        return new FollowUp(
                Optional.of(TestIntake.ANYA),
                true,
                Optional.of(true),
                Optional.of(true),
                Optional.of(Satisfaction.SATISFIED),
                Optional.empty(),
                Optional.empty());
    }
}
