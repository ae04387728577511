package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.MediationCase.closed;
import static org.minqing.command.mediation.MediationCase.nothing;
import static org.minqing.command.mediation.MediationCase.opened;
import static org.minqing.command.mediation.MediationCase.paper;
import static org.minqing.command.mediation.MediationCase.terminated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.AddPaper;
import org.minqing.api.CaseCommand.VoidCase;
import org.minqing.api.CaseCommand.WithdrawPaper;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.Inheritance;
import org.minqing.api.MediationCommand.Adopt;
import org.minqing.api.MediationCommand.ArchiveDossier;
import org.minqing.api.MediationCommand.Close;
import org.minqing.api.MediationCommand.Open;
import org.minqing.api.MediationCommand.Refuse;
import org.minqing.api.MediationEvent.DossierArchived;
import org.minqing.api.MediationRejection;
import org.minqing.api.Paper;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestIntake;

/** 一案一卷: one case, one file, and nothing missing in it. */
class DossierTest {

    private static final ArchiveDossier ARCHIVE = new ArchiveDossier();
    private static final AddPaper[] ALL = {
        paper("APPLICATION", "application"),
        paper("RIGHTS_NOTICE", "notice"),
        paper("IDENTITY_PROOF", "a"),
        paper("IDENTITY_PROOF", "b 身份证"),
        paper("MEDIATION_RECORD", "record")
    };

    @Test
    void aDossierIsArchivedOnceWithEveryPaperInIt() {
        MediationCase complete = closed().after(ALL).after(paper("AGREEMENT", "agreement"), paper("OTHER", "photo"));

        assertThat(complete.when(ARCHIVE))
                .containsExactly(new DossierArchived(
                        complete.act(),
                        List.of(
                                "AGREEMENT/agreement",
                                "APPLICATION/application",
                                "IDENTITY_PROOF/a",
                                "IDENTITY_PROOF/b 身份证",
                                "MEDIATION_RECORD/record",
                                "OTHER/photo",
                                "RIGHTS_NOTICE/notice")));
        assertThat(complete.after(ARCHIVE).when(ARCHIVE)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaid() {
        missing(
                closed(),
                "ACCEPTANCE_FORM, RIGHTS_NOTICE, IDENTITY_PROOF a, IDENTITY_PROOF b, MEDIATION_RECORD, AGREEMENT");
    }

    @Test
    void aWithdrawnPaperIsMissing() {
        missing(
                closed().after(ALL)
                        .after(
                                paper("AGREEMENT", "agreement"),
                                new WithdrawPaper("RIGHTS_NOTICE/notice", "of another case")),
                "RIGHTS_NOTICE");
    }

    @Test
    void anAcceptanceFormStandsForAnApplication() {
        MediationCase complete = closed().after(ALL)
                .after(
                        paper("AGREEMENT", "agreement"),
                        new WithdrawPaper("APPLICATION/application", "there was none"),
                        paper("ACCEPTANCE_FORM", "acceptance form"));

        assertThat(complete.when(ARCHIVE)).hasSize(1);
    }

    @Test
    void aProofOfIdentityBeginsWithTheIdOfItsParty() {
        MediationCase others = closed().after(
                        paper("APPLICATION", "application"),
                        paper("RIGHTS_NOTICE", "notice"),
                        paper("IDENTITY_PROOF", "a: identity card"),
                        paper("IDENTITY_PROOF", "b2"),
                        paper("IDENTITY_PROOF", "b-2"),
                        paper("IDENTITY_PROOF", "of b"),
                        paper("OTHER", "b"),
                        paper("MEDIATION_RECORD", "record"),
                        paper("AGREEMENT", "agreement"));

        missing(others, "IDENTITY_PROOF b");
        assertThat(others.after(paper("IDENTITY_PROOF", "b身份证")).when(ARCHIVE)).hasSize(1);
    }

    @Test
    void anOralAgreementNeedsARecordOfIt() {
        MediationCase orally = MediationCase.inEffectOrally()
                .after(new Close(Optional.empty()))
                .after(ALL);

        missing(orally.after(paper("AGREEMENT", "agreement")), "ORAL_AGREEMENT_RECORD");
        assertThat(orally.after(paper("ORAL_AGREEMENT_RECORD", "what they said"))
                        .when(ARCHIVE))
                .hasSize(1);
    }

    @Test
    void aTerminationNeedsTheNoticeWithItsGuidance() {
        missing(terminated().after(ALL), "TERMINATION_NOTICE");
        assertThat(terminated()
                        .after(ALL)
                        .after(paper("TERMINATION_NOTICE", "notice"))
                        .when(ARCHIVE))
                .hasSize(1);
    }

    @Test
    void whatNeverHappenedLeavesNoPaper() {
        missing(opened().after(new Refuse("b", "Never.")), "ACCEPTANCE_FORM, TERMINATION_NOTICE");
        missing(
                MediationCase.accepted().after(new Refuse("b", "Never.")),
                "ACCEPTANCE_FORM, RIGHTS_NOTICE, IDENTITY_PROOF a, IDENTITY_PROOF b, TERMINATION_NOTICE");
    }

    @Test
    void thePapersOfTheCaseItContinuesCount() {
        Inheritance from = new Inheritance(
                TestContext.OTHER_CASE,
                CaseKind.PETITION,
                TestContext.moment("2018-03-01T10:00"),
                Optional.empty(),
                Optional.empty(),
                List.of(new Paper("petition-1", "APPLICATION", "her letter", "abc")));
        MediationCase refused = nothing()
                .after(
                        new Open(TestIntake.numbered("M-1").inheriting(from).intake(), MediationCase.details()),
                        new Refuse("b", "Never."),
                        paper("TERMINATION_NOTICE", "notice"));

        assertThat(refused.when(ARCHIVE))
                .containsExactly(
                        new DossierArchived(refused.act(), List.of("TERMINATION_NOTICE/notice", "petition-1")));
    }

    @Test
    void whatWasEnteredInErrorHasNoDossier() {
        assertThat(opened().after(new VoidCase("entered twice", Optional.empty()))
                        .refusal(ARCHIVE))
                .isEqualTo(Decision.reject(MediationRejection.NOTHING_TO_ARCHIVE));
    }

    @Test
    void nobodyKnowsWhichPaperAnAgreementLeftThatOnlyARegisterTellsOf() {
        MediationCase told = nothing()
                .after(new Adopt(
                        TestAdoption.numbered("M-1").closed(ClosedAs.AGREEMENT).adoption(), Optional.empty()));

        missing(told, "ACCEPTANCE_FORM");
    }

    private static void missing(MediationCase closed, String papers) {
        assertThat(closed.refusal(ARCHIVE))
                .isEqualTo(Decision.reject(MediationRejection.DOSSIER_INCOMPLETE, Map.of("missing", papers)));
    }
}
