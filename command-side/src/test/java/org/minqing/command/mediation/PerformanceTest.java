package org.minqing.command.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.command.mediation.MediationCase.inEffect;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.MediationCommand.Breach;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.Perform;
import org.minqing.api.MediationCommand.Urge;
import org.minqing.api.MediationEvent.Breached;
import org.minqing.api.MediationEvent.Performed;
import org.minqing.api.MediationEvent.Urged;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision;

class PerformanceTest {

    private static final Perform MENDED = new Perform("drain", Optional.empty());
    private static final Breach BROKEN = new Breach("money", "He went away.");
    private static final Urge URGED = new Urge("money", "by phone");

    private final MediationCase nextDay = inEffect().at("2018-03-06T10:00");

    @Test
    void whatWasAgreedIsPerformed() {
        assertThat(nextDay.when(MENDED))
                .containsExactly(
                        new Performed(nextDay.act(), "drain", Optional.empty()),
                        nextDay.met(DeadlineKind.OBLIGATION, "drain", true));
    }

    @Test
    void whatIsPerformedAfterItsDayIsPerformedTooLate() {
        MediationCase late = inEffect().at("2018-04-21T00:01");

        assertThat(late.when(MENDED)).contains(late.met(DeadlineKind.OBLIGATION, "drain", false));
    }

    @Test
    void moneyIsPaidInParts() {
        assertThat(nextDay.when(pay("300")))
                .containsExactly(new Performed(nextDay.act(), "money", Optional.of(new BigDecimal("300"))));
        MediationCase half = nextDay.after(pay("300")).at("2018-03-07T10:00");
        assertThat(half.when(pay("499.99"))).hasSize(1);
        assertThat(half.when(pay("500")))
                .containsExactly(
                        new Performed(half.act(), "money", Optional.of(new BigDecimal("500"))),
                        half.met(DeadlineKind.OBLIGATION, "money", true));
    }

    @Test
    void allThatIsLeftIsPaidWithoutSayingHowMuch() {
        MediationCase half = nextDay.after(pay("300"));

        assertThat(half.when(new Perform("money", Optional.empty())))
                .containsExactly(
                        new Performed(half.act(), "money", Optional.empty()),
                        half.met(DeadlineKind.OBLIGATION, "money", true));
        assertThat(half.after(new Perform("money", Optional.empty()))
                        .known()
                        .inForce()
                        .orElseThrow()
                        .find("money")
                        .orElseThrow()
                        .paid())
                .isEqualTo("800");
    }

    @Test
    void theSamePaymentAgainChangesNothingAndAnotherInstalmentOfTheSameSumDoes() {
        MediationCase half = nextDay.after(pay("300"));

        assertThat(half.when(pay("300.00"))).isEmpty();
        assertThat(half.when(pay("200"))).hasSize(1);
        assertThat(half.at("2018-03-06T10:01").when(pay("300"))).hasSize(1);
    }

    @Test
    void noMoreIsPaidThanIsOwed() {
        assertThat(nextDay.after(pay("300")).refusal(pay("500.01")))
                .isEqualTo(
                        Decision.reject(MediationRejection.MORE_THAN_OWED, Map.of("field", "amount", "rest", "500")));
    }

    @Test
    void aPaymentIsMoreThanNothing() {
        Decision.Rejected refused = Decision.reject(MediationRejection.AMOUNT_NOT_POSITIVE, Map.of("field", "amount"));

        assertThat(nextDay.refusal(pay("0"))).isEqualTo(refused);
        assertThat(nextDay.refusal(pay("-1"))).isEqualTo(refused);
    }

    @Test
    void aDrainIsNotPaidInMoney() {
        assertThat(nextDay.refusal(new Perform("drain", Optional.of(BigDecimal.ONE))))
                .isEqualTo(Decision.reject(CaseRejection.FIELD_NOT_ALLOWED, Map.of("field", "amount")));
    }

    @Test
    void whatIsPerformedIsDone() {
        MediationCase done = nextDay.after(MENDED, new Perform("money", Optional.empty()));
        Decision.Rejected refused = Decision.reject(
                MediationRejection.OBLIGATION_PERFORMED, Map.of("field", "obligation", "value", "money"));

        assertThat(done.when(MENDED)).isEmpty();
        assertThat(done.refusal(pay("1"))).isEqualTo(refused);
        assertThat(done.refusal(BROKEN)).isEqualTo(refused);
        assertThat(done.refusal(URGED)).isEqualTo(refused);
        assertThat(nextDay.after(BROKEN, new Perform("money", Optional.empty())).refusal(BROKEN))
                .isEqualTo(refused);
    }

    @Test
    void whatNobodyAgreedOnIsUnknown() {
        Decision.Rejected refused =
                Decision.reject(MediationRejection.UNKNOWN_OBLIGATION, Map.of("field", "obligation", "value", "roof"));

        assertThat(nextDay.refusal(new Perform("roof", Optional.empty()))).isEqualTo(refused);
        assertThat(nextDay.refusal(new Breach("roof", "no"))).isEqualTo(refused);
        assertThat(nextDay.refusal(new Urge("roof", "no"))).isEqualTo(refused);
        assertThat(MediationCase.terminated().refusal(MENDED).reason())
                .isEqualTo(MediationRejection.UNKNOWN_OBLIGATION);
    }

    @Test
    void anObligationIsBroken() {
        assertThat(nextDay.when(BROKEN)).containsExactly(new Breached(nextDay.act(), "money", "He went away."));
        assertThat(nextDay.after(BROKEN).when(BROKEN)).isEmpty();
        assertThat(nextDay.after(BROKEN).when(new Breach("money", "He came back and says no.")))
                .hasSize(1);
    }

    @Test
    void whatWasBrokenCanStillBePerformedByItsDay() {
        MediationCase broken = nextDay.after(BROKEN);

        assertThat(broken.when(new Perform("money", Optional.empty())))
                .contains(broken.met(DeadlineKind.OBLIGATION, "money", true));
    }

    @Test
    void urgingTwiceIsTwoActs() {
        assertThat(nextDay.when(URGED)).containsExactly(new Urged(nextDay.act(), "money", "by phone"));
        assertThat(nextDay.after(URGED).when(URGED)).hasSize(1);
    }

    @Test
    void whatIsOwedOutlivesTheClosing() {
        MediationCase closed = MediationCase.closed().at("2018-03-06T10:00");

        assertThat(closed.file().base().clocks().running())
                .extracting(clock -> clock.deadline().which())
                .containsExactlyInAnyOrder(
                        DeadlineKind.CONFIRMATION_REQUEST, DeadlineKind.OBLIGATION, DeadlineKind.OBLIGATION);
        assertThat(closed.when(MENDED)).contains(closed.met(DeadlineKind.OBLIGATION, "drain", true));
        assertThat(closed.after(MENDED).known().status()).isEqualTo(MediationStatus.CLOSED);
    }

    @Test
    void whatWasAgreedByWordOfMouthIsPerformedTheSame() {
        MediationCase orally = MediationCase.heard().after(MediationCase.reach(Form.ORAL));

        assertThat(List.of(orally.when(MENDED).getLast()))
                .containsExactly(orally.met(DeadlineKind.OBLIGATION, "drain", true));
    }

    private static Perform pay(String yuan) {
        return new Perform("money", Optional.of(new BigDecimal(yuan)));
    }
}
