package org.minqing.query.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Inheritance;
import org.minqing.api.query.ResolutionFigures.Row;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.ResolutionQuery.GroupBy;
import org.minqing.api.query.Scope;
import org.minqing.query.Database;
import org.minqing.query.Told;

/** A request that a mediation carries on. */
class LineageFiguresTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2025-12-31T04:00:00Z"), Told.ZONE);

    private final Database database = Database.get();

    @BeforeEach
    void aConvertedRequest() {
        Told told = new Told();
        CaseId request = told.hotlineRequest("2025-03-05");
        Inheritance inherits = new Inheritance(
                request,
                CaseKind.HOTLINE_REQUEST,
                Told.noon("2025-03-05"),
                Optional.empty(),
                Optional.empty(),
                List.of());
        CaseId mediation = told.mediation("2025-03-06", Optional.of(inherits));
        told.happened(request, new HotlineRequestEvent.Converted(act("2025-03-06"), mediation, CaseKind.MEDIATION));
        FiguresProjection projection = new FiguresProjection(Told.ZONE);
        database.create(projection);
        database.follow(projection, told.events(), () -> 2);
    }

    private Row of(CaseKind... kinds) {
        return new ResolutionAnswers(database.source(), (vocabulary, code) -> code, new BigDecimal("0.9"), NOW)
                .answer(new ResolutionQuery(
                        Scope.everything().ofKinds(List.of(kinds)), GroupBy.NONE, 1, Optional.empty()))
                .rows()
                .getFirst();
    }

    @Test
    void is_closed_by_being_converted_where_mediations_are_not_counted() {
        assertThat(of(CaseKind.HOTLINE_REQUEST).closed()).isEqualTo(1);
        assertThat(of(CaseKind.HOTLINE_REQUEST, CaseKind.PETITION).closed()).isEqualTo(1);
        assertThat(of(CaseKind.HOTLINE_REQUEST, CaseKind.PETITION)
                        .hoursToClose()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void is_as_open_as_the_mediation_where_both_are_counted() {
        assertThat(of(CaseKind.HOTLINE_REQUEST, CaseKind.MEDIATION).closed()).isZero();
        assertThat(of(CaseKind.HOTLINE_REQUEST, CaseKind.MEDIATION)
                        .hoursToClose()
                        .count())
                .isZero();
        assertThat(of(CaseKind.values()).hoursToClose().count()).isZero();
    }
}
