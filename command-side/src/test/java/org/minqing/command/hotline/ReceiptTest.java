package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.api.DeadlineKind.RECEIPT_CONFIRMATION;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.HandlingCommand.AcceptObjection;
import org.minqing.api.HandlingCommand.ConfirmReceipt;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.HandlingCommand.ObjectToDispatch;
import org.minqing.api.HotlineRequestCommand.Resolve;
import org.minqing.api.Nature;
import org.minqing.api.Resolution;
import org.minqing.api.Urgency;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.rules.Rule.Unit;
import org.minqing.command.rules.RuleIds;
import org.minqing.command.rules.RuleSet;
import org.minqing.command.rules.TestRules;

class ReceiptTest {

    private static final RuleSet LIMITED = TestRules.ruleSet(
            TestRules.rule(RuleIds.HOTLINE_RECEIPT_EMERGENCY, 1, Unit.HOURS),
            TestRules.rule(RuleIds.HOTLINE_RECEIPT_LIVELIHOOD, 2, Unit.HOURS),
            TestRules.rule(RuleIds.HOTLINE_RECEIPT_ORDINARY, 1, Unit.WORKING_DAYS));

    private static final Dispatch TO_STREET = HotlineCases.dispatchTo(TestDirectory.STREET_OFFICE);
    private static final HotlineCases SENT =
            received(Urgency.ORDINARY).at("2018-03-05T10:30").given(TO_STREET);

    private static final Dispatch WITH_HELP = new Dispatch(
            TestDirectory.STREET_OFFICE, List.of(TestDirectory.COMMUNITY_OFFICE), Optional.empty(), Optional.empty());

    private static HotlineCases received(Urgency urgency) {
        return HotlineCases.nothing()
                .acting(TestContext.monday().under(LIMITED))
                .given(HotlineCases.receive(Nature.HELP, urgency));
    }

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, hotline.receipt.emergency",
        "LIVELIHOOD, hotline.receipt.livelihood",
        "ORDINARY, hotline.receipt.ordinary",
    })
    void the_time_to_confirm_runs_from_the_dispatch_by_urgency(Urgency urgency, String rule) {
        HotlineCases received = received(urgency).at("2018-03-05T10:30");

        assertThat(received.when(TO_STREET))
                .contains(received.started(
                        RECEIPT_CONFIRMATION, rule, received.context().act().occurredAt()));
    }

    @Test
    void a_rule_set_without_such_a_limit_starts_none() {
        assertThat(HotlineCases.received().when(TO_STREET))
                .filteredOn(DeadlineSet.class::isInstance)
                .extracting(event -> ((DeadlineSet) event).deadline().which())
                .doesNotContain(RECEIPT_CONFIRMATION);
    }

    @Test
    void the_lead_unit_keeps_it_by_confirming_and_one_that_helps_does_not() {
        HotlineCases both = received(Urgency.ORDINARY).at("2018-03-05T10:30").given(WITH_HELP);

        HotlineCases helped = both.given(new ConfirmReceipt(TestDirectory.COMMUNITY_OFFICE));
        assertThat(helped.file().base().clocks().running(RECEIPT_CONFIRMATION)).isPresent();
        HotlineCases inTime = helped.at("2018-03-06T17:00");
        assertThat(inTime.when(new ConfirmReceipt(TestDirectory.STREET_OFFICE)))
                .contains(inTime.met(RECEIPT_CONFIRMATION, true));
        HotlineCases late = helped.at("2018-03-07T08:00");
        assertThat(late.when(new ConfirmReceipt(TestDirectory.STREET_OFFICE)))
                .contains(late.met(RECEIPT_CONFIRMATION, false));
    }

    @Test
    void who_objects_has_received_it_and_the_next_unit_has_its_whole_time() {
        ObjectToDispatch objection = new ObjectToDispatch("Not ours", Optional.of(TestDirectory.WATER_BUREAU));
        assertThat(SENT.when(objection)).contains(SENT.met(RECEIPT_CONFIRMATION, true));

        HotlineCases back = SENT.given(objection)
                .given(new AcceptObjection(Optional.empty()))
                .at("2018-03-08T10:00");

        assertThat(back.when(new Dispatch(
                        TestDirectory.WATER_BUREAU, List.of(), Optional.of("Theirs"), Optional.of("No street can"))))
                .contains(back.started(
                        RECEIPT_CONFIRMATION,
                        RuleIds.HOTLINE_RECEIPT_ORDINARY,
                        back.context().act().occurredAt()));
    }

    @Test
    void a_unit_it_is_handed_on_to_confirms_anew_and_so_does_one_it_is_sent_to_once_more() {
        HotlineCases confirmed = SENT.given(new ConfirmReceipt(TestDirectory.STREET_OFFICE));

        assertThat(confirmed.when(new Escalate(TestDirectory.WATER_BUREAU, "Beyond us", Optional.empty())))
                .contains(confirmed.started(
                        RECEIPT_CONFIRMATION,
                        RuleIds.HOTLINE_RECEIPT_ORDINARY,
                        confirmed.context().act().occurredAt()));
        assertThat(confirmed.when(WITH_HELP))
                .contains(confirmed.started(
                        RECEIPT_CONFIRMATION,
                        RuleIds.HOTLINE_RECEIPT_ORDINARY,
                        confirmed.context().act().occurredAt()));
    }

    @Test
    void a_helper_gives_the_lead_unit_no_more_time() {
        assertThat(SENT.when(WITH_HELP))
                .filteredOn(DeadlineSet.class::isInstance)
                .isEmpty();
    }

    @Test
    void what_is_handled_waits_for_no_receipt() {
        assertThat(SENT.when(new Resolve(Resolution.SOLVED, "The lamp is lit.")))
                .contains(SENT.lifted(RECEIPT_CONFIRMATION, "handled"));
    }
}
