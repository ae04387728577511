package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.MediationCase.A;
import static org.minqing.command.mediation.MediationCase.ANYA;
import static org.minqing.command.mediation.MediationCase.B;
import static org.minqing.command.mediation.MediationCase.BOLO;
import static org.minqing.command.mediation.MediationCase.consented;
import static org.minqing.command.mediation.MediationCase.nothing;
import static org.minqing.command.mediation.MediationCase.opened;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Inheritance;
import org.minqing.api.Level;
import org.minqing.api.MediationCommand.Accept;
import org.minqing.api.MediationCommand.Consent;
import org.minqing.api.MediationCommand.Open;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationDetails.Source;
import org.minqing.api.MediationEvent.Accepted;
import org.minqing.api.MediationEvent.Consented;
import org.minqing.api.MediationRejection;
import org.minqing.api.Moment;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;
import org.minqing.command.rules.RuleIds;

class AcceptanceTest {

    private static final Accept ACCEPT = new Accept(Optional.empty());

    @Test
    void aPartyConsents() {
        assertThat(opened().when(new Consent(A, "in person")))
                .containsExactly(new Consented(opened().act(), A, "in person"));
    }

    @Test
    void howAPartyConsentedCanBeSaidBetterLater() {
        MediationCase byPhone = opened().after(new Consent(A, "by phone"));

        assertThat(byPhone.when(new Consent(A, "by phone"))).isEmpty();
        assertThat(byPhone.when(new Consent(A, "in writing")))
                .containsExactly(new Consented(byPhone.act(), A, "in writing"));
        assertThat(byPhone.after(new Consent(A, "in writing")).file().consents())
                .isEqualTo(Map.of(A, "in writing"));
    }

    @Test
    void onlyAPartyConsents() {
        assertThat(opened().refusal(new Consent("c", "loudly")))
                .isEqualTo(Decision.reject(MediationRejection.NOT_A_PARTY, Map.of("field", "party", "value", "c")));
    }

    @Test
    void nobodyIsMediatedBeforeEveryPartyHasConsented() {
        assertThat(opened().refusal(ACCEPT))
                .isEqualTo(Decision.reject(MediationRejection.CONSENT_MISSING, Map.of("missing", "a, b")));
        assertThat(opened().after(new Consent(A, "in person")).refusal(ACCEPT))
                .isEqualTo(Decision.reject(MediationRejection.CONSENT_MISSING, Map.of("missing", "b")));
    }

    @Test
    void onceAllHaveConsentedTheCommitteeAcceptsAndThirtyDaysBegin() {
        MediationCase all = consented();

        assertThat(all.when(ACCEPT))
                .containsExactly(
                        new Accepted(all.act(), Optional.of(TestDirectory.COMMUNITY_COMMITTEE), Level.COMMUNITY),
                        all.set(
                                all.at()
                                        .deadlines()
                                        .start(
                                                DeadlineKind.MEDIATION,
                                                "",
                                                RuleIds.MEDIATION_HANDLING,
                                                all.act().occurredAt()),
                                Cause.STARTED));
    }

    @Test
    void theThirtyDaysEndAtMidnight() {
        assertThat(consented().after(ACCEPT).due(DeadlineKind.MEDIATION).dueAt())
                .isEqualTo(TestContext.instant("2018-04-05T00:00"));
    }

    @Test
    void itIsHandledAtTheLevelOfTheCommitteeThatAcceptsIt() {
        MediationCase accepted = consented().after(new Accept(Optional.of(TestDirectory.STREET_COMMITTEE)));

        assertThat(accepted.known().status()).isEqualTo(MediationStatus.ACCEPTED);
        assertThat(accepted.file().base().standing().unit()).contains(TestDirectory.STREET_COMMITTEE);
        assertThat(accepted.file().base().standing().level()).contains(Level.STREET);
        assertThat(accepted.file().base().standing().highestLevel()).contains(Level.STREET);
        assertThat(accepted.file().accepted()).isTrue();
    }

    @Test
    void theCommitteeItWasEscalatedToComesBeforeTheOneItWasOpenedFor() {
        MediationCase escalated =
                consented().after(new Escalate(TestDirectory.STREET_COMMITTEE, "too hard", Optional.empty()));

        assertThat(escalated.when(ACCEPT).getFirst())
                .isEqualTo(new Accepted(escalated.act(), Optional.of(TestDirectory.STREET_COMMITTEE), Level.STREET));
    }

    @Test
    void withoutACommitteeItIsTheCommunitysMatter() {
        MediationCase without = withoutCommittee(Optional.empty());

        assertThat(without.when(ACCEPT).getFirst())
                .isEqualTo(new Accepted(without.act(), Optional.empty(), Level.COMMUNITY));
        assertThat(without.after(ACCEPT).file().base().standing().unit()).isEmpty();
    }

    @Test
    void withoutACommitteeAMatterThatCameFromAHigherLevelStaysThere() {
        Inheritance fromTheStreet = new Inheritance(
                TestContext.OTHER_CASE,
                CaseKind.PETITION,
                TestContext.moment("2018-03-01T10:00"),
                Optional.of(Level.STREET),
                Optional.of(Level.STREET),
                List.of());

        assertThat(withoutCommittee(Optional.of(fromTheStreet)).when(ACCEPT).getFirst())
                .isEqualTo(new Accepted(nothing().act(), Optional.empty(), Level.STREET));
    }

    @Test
    void anUnknownCommitteeAcceptsNothing() {
        assertThat(consented().refusal(new Accept(Optional.of("nobody"))))
                .isEqualTo(Decision.reject(
                        MediationRejection.UNKNOWN_COMMITTEE, Map.of("field", "committee", "value", "nobody")));
    }

    @Test
    void acceptingAgainChangesNothingUnlessByAnotherCommittee() {
        MediationCase accepted = consented().after(ACCEPT);

        assertThat(accepted.when(ACCEPT)).isEmpty();
        assertThat(accepted.when(new Accept(Optional.of(TestDirectory.COMMUNITY_COMMITTEE))))
                .isEmpty();
        assertThat(accepted.refusal(new Accept(Optional.of(TestDirectory.STREET_COMMITTEE)))
                        .reason())
                .isEqualTo(MediationRejection.ALREADY_ACCEPTED);
        assertThat(MediationCase.agreed().refusal(ACCEPT).reason()).isEqualTo(MediationRejection.ALREADY_AGREED);
    }

    @Test
    void whoeverAcceptsKnowsWhen() {
        MediationCase sometime = consented().at(consented().at().happened(Moment.unknown()));

        assertThat(sometime.refusal(ACCEPT))
                .isEqualTo(Decision.reject(
                        CaseRejection.FIELD_MISSING, Map.of("field", "occurredAt", "value", "unknown")));
    }

    @Test
    void nothingIsAcceptedInTheFutureOrBeforeItWasAskedFor() {
        MediationCase tomorrow = consented().at(consented().at().happenedOn("2018-03-06"));
        MediationCase yesterday = consented().at(consented().at().happenedOn("2018-03-04"));

        assertThat(tomorrow.refusal(ACCEPT).reason()).isEqualTo(CaseRejection.IN_THE_FUTURE);
        assertThat(yesterday.refusal(ACCEPT).reason()).isEqualTo(CaseRejection.BEFORE_AN_EARLIER_ACT);
    }

    private static MediationCase withoutCommittee(Optional<Inheritance> from) {
        MediationDetails d = MediationCase.details(Source.APPLIED, ANYA, BOLO);
        TestIntake intake = TestIntake.numbered(MediationCase.NUMBER);
        return nothing()
                .after(
                        new Open(
                                from.map(intake::inheriting).orElse(intake).intake(),
                                new MediationDetails(
                                        d.origin(),
                                        d.disputeType(),
                                        d.parties(),
                                        d.claim(),
                                        d.amount(),
                                        Optional.empty(),
                                        d.previous())),
                        new Consent(A, "in person"),
                        new Consent(B, "in person"));
    }
}
