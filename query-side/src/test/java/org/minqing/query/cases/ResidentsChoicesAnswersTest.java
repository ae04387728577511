package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.ChoiceProposal;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.api.RaisedAt;
import org.minqing.api.ResidentsChoiceEvent.Counted;
import org.minqing.api.ResidentsChoiceEvent.Opened;
import org.minqing.api.ResidentsChoiceEvent.Promised;
import org.minqing.api.ResidentsChoiceEvent.Voted;
import org.minqing.api.ResidentsChoiceEvent.Withdrawn;
import org.minqing.api.query.ResidentsChoices;
import org.minqing.api.query.ResidentsChoices.Choice;
import org.minqing.api.query.ResidentsChoices.Proposal;
import org.minqing.api.query.ResidentsChoicesQuery;
import org.minqing.api.query.Scope;
import org.minqing.query.Database;
import org.minqing.query.Told;

class ResidentsChoicesAnswersTest {

    private static final AreaCode COMMUNITY = AreaCode.of("999901001001");
    private static final CaseId LAMP = new CaseId(new UUID(3, 3));
    private static final CaseId BENCH = new CaseId(new UUID(3, 4));
    private static final LocalDate LAST_DAY = LocalDate.parse("2025-03-31");
    private static final RaisedAt SESSION = new RaisedAt(
            OccasionKind.RECEPTION_SERIES, new OccasionId(new UUID(4, 4)), Optional.of(LocalDate.parse("2025-03-01")));

    private final Database database = Database.get();
    private final CasesProjection projection = new CasesProjection(Told.ZONE);
    private final Told told = new Told();

    @BeforeEach
    void nothingIsAskedYet() {
        database.create(projection);
    }

    @Test
    void whileHouseholdsChooseItIsSaidHowManyDidAndNotWhat() {
        CaseId choice = opened();
        told.happened(choice, new Voted(act("2025-03-10"), "a", "1"), new Voted(act("2025-03-11"), "b", "1"));

        Choice found = ask(Scope.everything()).items().getFirst();

        assertThat(found.households()).isEqualTo(2);
        assertThat(found.proposals())
                .containsExactly(
                        new Proposal("1", "装路灯", LAMP, Optional.empty(), false),
                        new Proposal("2", "修长椅", BENCH, Optional.empty(), false));
        assertThat(found.about()).hasValue(SESSION);
        assertThat(found.isOpenOn(LAST_DAY)).isTrue();
        assertThat(found.isOpenOn(LAST_DAY.plusDays(1))).isFalse();
    }

    @Test
    void onceCountedEachProposalHasItsVotesAndWhatWasPromised() {
        CaseId choice = opened();
        told.happened(
                choice,
                new Voted(act("2025-03-10"), "a", "1"),
                new Counted(act("2025-04-01"), Map.of("1", 1, "2", 0), List.of("1")),
                new Promised(act("2025-04-02"), "1", LAMP, LocalDate.parse("2025-05-01")));

        Choice found = ask(Scope.everything()).items().getFirst();

        assertThat(found.proposals())
                .containsExactly(
                        new Proposal("1", "装路灯", LAMP, Optional.of(1), true),
                        new Proposal("2", "修长椅", BENCH, Optional.of(0), false));
        assertThat(found.countedAt()).isPresent();
        assertThat(found.promised()).hasValue(new ResidentsChoices.Promised("1", LocalDate.parse("2025-05-01")));
    }

    @Test
    void noTableHoldsWhichHouseholdChose() {
        CaseId choice = opened();
        told.happened(choice, new Voted(act("2025-03-10"), "household-of-somebody", "1"));
        ask(Scope.everything());

        assertThat(database.client()
                        .sql("select row_to_json(c)::text || row_to_json(p)::text from cases.residents_choice c"
                                + " join cases.choice_proposal p on p.choice = c.id")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains("household-of-somebody"));
    }

    @Test
    void whoeverSeesOneCellSeesWhatIsPutToItsPeopleAndWhoeverSeesElsewhereNone() {
        opened();

        assertThat(ask(Scope.everything().within(List.of(Told.CELL))).items()).hasSize(1);
        assertThat(ask(Scope.everything().within(List.of("999902"))).items()).isEmpty();
        assertThat(ask(Scope.everything().heldBy(List.of("SL-CG"))).items()).isEmpty();
    }

    @Test
    void filledAnewItIsTheSame() {
        CaseId choice = opened();
        CaseId other = opened();
        told.happened(
                choice,
                new Voted(act("2025-03-10"), "a", "1"),
                new Counted(act("2025-04-01"), Map.of("1", 1, "2", 0), List.of("1")));
        told.happened(other, new Withdrawn(act("2025-03-12"), "写错了"));
        ResidentsChoices followed = ask(Scope.everything());

        database.rebuild(projection, told.events(), 2);

        assertThat(new ResidentsChoicesAnswers(database.client())
                        .answer(new ResidentsChoicesQuery(Scope.everything(), 10)))
                .isEqualTo(followed);
    }

    private CaseId opened() {
        return told.happened(
                told.newId(),
                new Opened(
                        act("2025-03-01"),
                        COMMUNITY,
                        "先办哪一件？",
                        List.of(new ChoiceProposal("1", "装路灯", LAMP), new ChoiceProposal("2", "修长椅", BENCH)),
                        LAST_DAY,
                        Optional.of(SESSION)));
    }

    private ResidentsChoices ask(Scope scope) {
        database.create(projection);
        database.follow(projection, told.events(), () -> 1);
        return new ResidentsChoicesAnswers(database.client()).answer(new ResidentsChoicesQuery(scope, 10));
    }
}
