package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseCommand.*;
import org.minqing.api.CaseEvent.*;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.Intake;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Place;
import org.minqing.command.common.Decision.Rejected;

/** 更正、重新分类: what was taken down wrongly is mended, and nothing else is touched. */
class MendingTest {

    @Test
    void reclassifiedItHasAnotherCategoryAndTheMagnitudeThatProposes() {
        TestCase standing = TestCase.petition();
        Reclassify lamps = new Reclassify(Optional.of(TestDirectory.STREET_LAMPS), Optional.empty(), "It is a lamp");

        assertThat(standing.when(lamps))
                .containsExactly(new Reclassified(
                        CaseKind.PETITION,
                        standing.at().act(),
                        Optional.of(TestDirectory.STREET_LAMPS),
                        Optional.of(Magnitude.TRIVIAL),
                        "It is a lamp"));
        assertThat(standing.given(lamps).file().category()).contains(TestDirectory.STREET_LAMPS);
        assertThat(standing.given(lamps).file().magnitude()).contains(Magnitude.TRIVIAL);
        assertThat(standing.given(lamps).when(lamps)).isEmpty();
    }

    @Test
    void whoeverReclassifiesMaySayTheMagnitude() {
        Reclassify hard = new Reclassify(
                Optional.of(TestDirectory.STREET_LAMPS), Optional.of(Magnitude.HARD), "All lamps of the town");

        assertThat(TestCase.petition().given(hard).file().magnitude()).contains(Magnitude.HARD);
        assertThat(TestCase.petition().given(hard).when(hard)).isEmpty();
        assertThat(TestCase.petition()
                        .given(hard)
                        .when(new Reclassify(Optional.empty(), Optional.of(Magnitude.MAJOR), "Half of them")))
                .hasSize(1);
    }

    @Test
    void aCategoryThatProposesNothingLeavesTheMagnitude() {
        TestCase major = TestCase.petition()
                .given(new Reclassify(Optional.empty(), Optional.of(Magnitude.MAJOR), "Big"))
                .given(new Reclassify(Optional.of(TestDirectory.SUNDRIES), Optional.empty(), "Something"));

        assertThat(major.file().magnitude()).contains(Magnitude.MAJOR);
        assertThat(major.file().category()).contains(TestDirectory.SUNDRIES);
    }

    @Test
    void reclassifyingSaysIntoWhat() {
        assertThat(TestCase.petition().refusalOf(new Reclassify(Optional.empty(), Optional.empty(), "Hm")))
                .isEqualTo(new Rejected(CaseRejection.FIELD_MISSING, Map.of("field", "category")));
        assertThat(TestCase.petition().refusalOf(new Reclassify(Optional.of("No/Such"), Optional.empty(), "Hm")))
                .isEqualTo(
                        new Rejected(CaseRejection.UNKNOWN_CATEGORY, Map.of("field", "category", "value", "No/Such")));
    }

    @Test
    void whatWasTakenDownWronglyIsMended() {
        TestCase standing = TestCase.petition();
        Place gate = new Place("South gate", Optional.empty(), Optional.empty());
        Changes changes = new Changes(
                Optional.of("Two lamps"),
                Optional.of("Two lamps are dark."),
                Optional.of(TestDirectory.STREET),
                Optional.of(gate),
                Optional.of("VISIT"),
                Optional.of(TestContext.moment("2018-03-04T09:00")),
                Optional.of(true));

        assertThat(standing.when(new Correct(changes, "Misheard")))
                .containsExactly(new Corrected(CaseKind.PETITION, standing.at().act(), changes, "Misheard"));
        Intake mended =
                standing.given(new Correct(changes, "Misheard")).file().intake().orElseThrow();
        assertThat(mended.subject()).isEqualTo("Two lamps");
        assertThat(mended.content()).isEqualTo("Two lamps are dark.");
        assertThat(mended.area()).isEqualTo(TestDirectory.STREET);
        assertThat(mended.place()).contains(gate);
        assertThat(mended.channel()).isEqualTo("VISIT");
        assertThat(mended.receivedAt()).isEqualTo(TestContext.moment("2018-03-04T09:00"));
        assertThat(mended.confidential()).isTrue();
    }

    @Test
    void whatIsNotMentionedStays() {
        TestCase standing = TestCase.petition();
        TestCase mended = standing.given(new Correct(subject("Two lamps"), "Misheard"));

        Intake before = standing.file().intake().orElseThrow();
        assertThat(mended.file().intake())
                .contains(new Intake(
                        before.number(),
                        before.queryCode(),
                        before.channel(),
                        before.receivedAt(),
                        before.area(),
                        before.place(),
                        before.category(),
                        "Two lamps",
                        before.content(),
                        before.firstContactOwner(),
                        before.magnitude(),
                        before.intakeLevel(),
                        before.confidential(),
                        before.origin(),
                        before.inherits()));
    }

    @Test
    void correctingNothingChangesNothing() {
        assertThat(TestCase.petition()
                        .when(new Correct(changes(Optional.empty(), Optional.empty(), Optional.empty()), "-")))
                .isEmpty();
    }

    @Test
    void nothingIsMendedIntoWhatIsNotThere() {
        assertThat(TestCase.petition()
                        .refusalOf(new Correct(
                                changes(Optional.of(TestDirectory.UNKNOWN_AREA), Optional.empty(), Optional.empty()),
                                "-")))
                .isEqualTo(new Rejected(
                        CaseRejection.UNKNOWN_AREA,
                        Map.of("field", "area", "value", TestDirectory.UNKNOWN_AREA.digits())));
        assertThat(TestCase.petition()
                        .refusalOf(
                                new Correct(changes(Optional.empty(), Optional.of("PIGEON"), Optional.empty()), "-")))
                .isEqualTo(new Rejected(CaseRejection.UNKNOWN_CHANNEL, Map.of("field", "channel", "value", "PIGEON")));
        assertThat(TestCase.petition()
                        .whyNot(new Correct(
                                changes(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(TestContext.moment("2018-03-05T10:03"))),
                                "-")))
                .isEqualTo(CaseRejection.IN_THE_FUTURE);
    }

    private static Changes subject(String subject) {
        return new Changes(
                Optional.of(subject),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Changes changes(Optional<AreaCode> area, Optional<String> channel, Optional<Moment> receivedAt) {
        return new Changes(
                Optional.empty(), Optional.empty(), area, Optional.empty(), channel, receivedAt, Optional.empty());
    }
}
