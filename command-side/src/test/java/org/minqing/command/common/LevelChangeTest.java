package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.minqing.api.CaseCommand.Delegate;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseEvent.Delegated;
import org.minqing.api.CaseEvent.Escalated;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.Level;
import org.minqing.command.common.Decision.Rejected;

/** 按级汇报: level by level upwards, freely downwards, and the highest level is never forgotten. */
class LevelChangeTest {

    @ParameterizedTest
    @EnumSource(
            value = CaseKind.class,
            names = {"PETITION", "HOTLINE_REQUEST"})
    void escalatedItIsHeldByTheHigherUnitAtItsLevel(CaseKind kind) {
        TestCase held = TestCase.of(kind).heldBy(TestDirectory.COMMUNITY_OFFICE, Level.COMMUNITY);
        Escalate up = new Escalate(TestDirectory.STREET_OFFICE, "Beyond us", Optional.empty());

        assertThat(held.when(up))
                .containsExactly(new Escalated(
                        kind,
                        held.at().act(),
                        TestDirectory.STREET_OFFICE,
                        Optional.of(Level.COMMUNITY),
                        Level.STREET,
                        "Beyond us",
                        Optional.empty()));
        assertThat(held.given(up).file().standing())
                .isEqualTo(new Standing(
                        Optional.of(TestDirectory.STREET_OFFICE),
                        Optional.of(Level.STREET),
                        Optional.of(Level.STREET),
                        1));
    }

    @Test
    void aMediationGoesToACommittee() {
        TestCase mediation = TestCase.of(CaseKind.MEDIATION).heldBy(TestDirectory.COMMUNITY_COMMITTEE, Level.COMMUNITY);

        assertThat(mediation
                        .given(new Escalate(TestDirectory.STREET_COMMITTEE, "Beyond us", Optional.empty()))
                        .file()
                        .standing()
                        .level())
                .contains(Level.STREET);
        assertThat(mediation.whyNot(new Escalate(TestDirectory.STREET_OFFICE, "Beyond us", Optional.empty())))
                .isEqualTo(CaseRejection.UNKNOWN_UNIT);
    }

    @ParameterizedTest
    @CsvSource({"GRID, STREET", "GRID, DISTRICT", "COMMUNITY, DISTRICT"})
    void noLevelIsSkippedWithoutAReason(Level from, Level to) {
        assertThat(LevelChange.noLevelSkipped(Optional.of(from), to, Optional.empty())
                        .get())
                .contains(new Rejected(CaseRejection.LEVEL_SKIPPED, Map.of("from", from.name(), "to", to.name())));
        assertThat(LevelChange.noLevelSkipped(Optional.of(from), to, Optional.of("Fire"))
                        .get())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GRID, COMMUNITY", "COMMUNITY, STREET", "STREET, DISTRICT", "DISTRICT, DISTRICT", "DISTRICT, GRID"})
    void theNextLevelUpAndEveryLevelDownIsNoneSkipped(Level from, Level to) {
        assertThat(LevelChange.noLevelSkipped(Optional.of(from), to, Optional.empty())
                        .get())
                .isEmpty();
    }

    @Test
    void whatNobodyHandledYetSkipsNothing() {
        assertThat(LevelChange.noLevelSkipped(Optional.empty(), Level.DISTRICT, Optional.empty())
                        .get())
                .isEmpty();
    }

    @Test
    void aSkipIsToldWithItsReason() {
        TestCase held = TestCase.petition().heldBy(TestDirectory.COMMUNITY_OFFICE, Level.COMMUNITY);
        Escalate up = new Escalate(TestDirectory.WATER_BUREAU, "Beyond us", Optional.of("A main has burst"));

        assertThat(held.whyNot(new Escalate(TestDirectory.WATER_BUREAU, "Beyond us", Optional.empty())))
                .isEqualTo(CaseRejection.LEVEL_SKIPPED);
        assertThat(held.when(up))
                .containsExactly(new Escalated(
                        CaseKind.PETITION,
                        held.at().act(),
                        TestDirectory.WATER_BUREAU,
                        Optional.of(Level.COMMUNITY),
                        Level.DISTRICT,
                        "Beyond us",
                        Optional.of("A main has burst")));
    }

    @Test
    void sidewaysIsNotUp() {
        TestCase held = TestCase.petition().heldBy(TestDirectory.STREET_OFFICE, Level.STREET);

        assertThat(held.refusalOf(new Escalate(TestDirectory.OTHER_STREET_OFFICE, "Theirs", Optional.empty())))
                .isEqualTo(new Rejected(CaseRejection.NOT_A_HIGHER_LEVEL, Map.of("from", "STREET", "to", "STREET")));
    }

    @Test
    void whatNobodyHandledIsEscalatedFromNoLevel() {
        assertThat(TestCase.petition()
                        .when(new Escalate(TestDirectory.COMMUNITY_OFFICE, "Beyond us", Optional.empty())))
                .containsExactly(new Escalated(
                        CaseKind.PETITION,
                        TestContext.monday().act(),
                        TestDirectory.COMMUNITY_OFFICE,
                        Optional.empty(),
                        Level.COMMUNITY,
                        "Beyond us",
                        Optional.empty()));
        assertThat(TestCase.petition().refusalOf(new Escalate(TestDirectory.GRID_DESK, "Beyond us", Optional.empty())))
                .isEqualTo(new Rejected(CaseRejection.NOT_A_HIGHER_LEVEL, Map.of("to", "GRID")));
    }

    @Test
    void whereItIsAlreadyNothingChanges() {
        TestCase held = TestCase.petition().heldBy(TestDirectory.STREET_OFFICE, Level.STREET);

        assertThat(held.when(new Escalate(TestDirectory.STREET_OFFICE, "Beyond us", Optional.empty())))
                .isEmpty();
        assertThat(held.when(new Delegate(TestDirectory.STREET_OFFICE, "Theirs")))
                .isEmpty();
    }

    @Test
    void delegatedItIsHeldByTheLowerUnitAndWasHigherOnce() {
        TestCase held = TestCase.petition().heldBy(TestDirectory.WATER_BUREAU, Level.DISTRICT);
        Delegate down = new Delegate(TestDirectory.COMMUNITY_OFFICE, "They can");

        assertThat(held.when(down))
                .containsExactly(new Delegated(
                        CaseKind.PETITION,
                        held.at().act(),
                        TestDirectory.COMMUNITY_OFFICE,
                        Optional.of(Level.DISTRICT),
                        Level.COMMUNITY,
                        "They can"));
        assertThat(held.given(down).file().standing())
                .isEqualTo(new Standing(
                        Optional.of(TestDirectory.COMMUNITY_OFFICE),
                        Optional.of(Level.COMMUNITY),
                        Optional.of(Level.DISTRICT),
                        1));
    }

    @Test
    void upIsNotDown() {
        TestCase held = TestCase.petition().heldBy(TestDirectory.COMMUNITY_OFFICE, Level.COMMUNITY);

        assertThat(held.refusalOf(new Delegate(TestDirectory.STREET_OFFICE, "Theirs")))
                .isEqualTo(new Rejected(CaseRejection.NOT_A_LOWER_LEVEL, Map.of("from", "COMMUNITY", "to", "STREET")));
    }

    @Test
    void whatNobodyHandledIsDelegatedFromNoLevel() {
        assertThat(TestCase.petition().when(new Delegate(TestDirectory.STREET_OFFICE, "Theirs")))
                .containsExactly(new Delegated(
                        CaseKind.PETITION,
                        TestContext.monday().act(),
                        TestDirectory.STREET_OFFICE,
                        Optional.empty(),
                        Level.STREET,
                        "Theirs"));
        assertThat(TestCase.petition().refusalOf(new Delegate(TestDirectory.WATER_BUREAU, "Theirs")))
                .isEqualTo(new Rejected(CaseRejection.NOT_A_LOWER_LEVEL, Map.of("to", "DISTRICT")));
    }

    @Test
    void aUnitNobodyKnowsHoldsNothing() {
        Rejected unknown = new Rejected(CaseRejection.UNKNOWN_UNIT, Map.of("field", "unit", "value", "no-such-unit"));

        assertThat(TestCase.petition().refusalOf(new Escalate("no-such-unit", "Up", Optional.empty())))
                .isEqualTo(unknown);
        assertThat(TestCase.petition().refusalOf(new Delegate("no-such-unit", "Down")))
                .isEqualTo(unknown);
    }

    @Test
    void backWithTheFirstContactOwnerTheLevelsStayWhatTheyWere() {
        Standing street = new Standing(
                Optional.of(TestDirectory.STREET_OFFICE), Optional.of(Level.STREET), Optional.of(Level.STREET), 2);

        assertThat(street.heldByNobody())
                .isEqualTo(new Standing(Optional.empty(), Optional.of(Level.STREET), Optional.of(Level.STREET), 2));
        assertThat(street.handledAt(Level.STREET).hops()).isEqualTo(2);
    }
}
