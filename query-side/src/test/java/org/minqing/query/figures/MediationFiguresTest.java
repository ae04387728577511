package org.minqing.query.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.CaseEvent.Supplemented;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.Level;
import org.minqing.api.MediationCommand.ConfirmationResult;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationEvent;
import org.minqing.api.MediationEvent.AgreedObligation;
import org.minqing.api.Moment;
import org.minqing.api.query.MediationFigures.Row;
import org.minqing.api.query.MediationQuery;
import org.minqing.api.query.MediationQuery.MediationGroupBy;
import org.minqing.api.query.Rate;
import org.minqing.api.query.Scope;
import org.minqing.query.Database;
import org.minqing.query.Told;

class MediationFiguresTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2025-12-31T04:00:00Z"), Told.ZONE);

    private final Database database = Database.get();
    private final Told told = new Told();

    private Row row(Optional<LocalDate> from) {
        FiguresProjection projection = new FiguresProjection(Told.ZONE);
        database.create(projection);
        database.follow(projection, told.events(), () -> 3);
        return new MediationAnswers(database.source(), (vocabulary, code) -> code, NOW)
                .answer(new MediationQuery(Scope.everything().between(from, Optional.empty()), MediationGroupBy.NONE))
                .rows()
                .getFirst();
    }

    private Row row() {
        return row(Optional.empty());
    }

    private static AgreedObligation owes(String yuan) {
        return new AgreedObligation(
                "1", "party-1", "party-2", "赔偿", Optional.of(new BigDecimal(yuan)), LocalDate.parse("2025-06-30"));
    }

    private CaseId agreed(String day) {
        return told.happened(
                told.mediation("2025-03-01", Optional.empty()),
                new MediationEvent.Accepted(act("2025-03-02"), Optional.empty(), Level.COMMUNITY),
                new MediationEvent.AgreementReached(act(day), Form.ORAL, List.of(owes("1000")), "口头协议"),
                new MediationEvent.TookEffect(act(day), Form.ORAL, false),
                new MediationEvent.ConfirmationRecorded(act(day), ConfirmationResult.GRANTED, Optional.empty()));
    }

    @Test
    void until_an_amendment_takes_effect_the_agreement_before_it_counts() {
        CaseId id = agreed("2025-03-10");
        told.happened(
                id,
                new MediationEvent.AgreementAmended(
                        act("2025-04-10"), Form.WRITTEN, List.of(owes("3000")), "改为书面", List.of()));
        assertThat(row().amount()).isEqualByComparingTo("1000");
        assertThat(row().agreementsOral()).isEqualTo(1);
        assertThat(row().confirmationRate()).isEqualTo(Rate.of(1, 1));

        told.happened(id, new MediationEvent.TookEffect(act("2025-04-20"), Form.WRITTEN, false));

        assertThat(row().amount()).isEqualByComparingTo("3000");
        assertThat(row().agreementsWritten()).isEqualTo(1);
        assertThat(row().confirmationRate()).isEqualTo(Rate.of(0, 1));
    }

    @Test
    void an_amendment_does_not_conclude_the_mediation_once_more() {
        told.happened(
                agreed("2025-03-10"),
                new MediationEvent.AgreementAmended(
                        act("2025-04-10"), Form.ORAL, List.of(owes("3000")), "改口头", List.of()),
                new MediationEvent.TookEffect(act("2025-04-10"), Form.ORAL, false));

        assertThat(row().agreementRate()).isEqualTo(Rate.of(1, 1));
        assertThat(row(Optional.of(LocalDate.parse("2025-04-01"))).agreementRate())
                .isEqualTo(Rate.of(0, 0));
    }

    @Test
    void what_is_performed_in_part_is_performed_once_the_parts_add_up() {
        CaseId id = agreed("2025-03-10");
        told.happened(id, new MediationEvent.Breached(act("2025-07-01"), "1", "到期未付"));
        told.happened(id, performed("400"));
        assertThat(row().performanceRate()).isEqualTo(Rate.of(0, 1));

        told.happened(id, performed("600"));

        assertThat(row().performanceRate()).isEqualTo(Rate.of(1, 1));
    }

    private static MediationEvent performed(String yuan) {
        return new MediationEvent.Performed(act("2025-07-02"), "1", Optional.of(new BigDecimal(yuan)));
    }

    @Test
    void an_agreement_that_a_second_file_tells_of_counts_like_one_the_first_tells_of() {
        Act imported = new Act(Moment.unknown(), "import", Optional.empty(), true, false);
        Moment received = Moment.on(LocalDate.parse("2025-03-01"));
        told.happened(
                told.newId(),
                new MediationEvent.Adopted(
                        imported,
                        Told.adoption("R1", received, Optional.empty(), Optional.empty()),
                        Optional.of("NEIGHBOUR")),
                new Supplemented(
                        CaseKind.MEDIATION,
                        imported,
                        Told.adoption("R1", received, Optional.of(ClosedAs.AGREEMENT), Optional.empty())));

        assertThat(row().agreementRate()).isEqualTo(Rate.of(1, 1));
    }
}
