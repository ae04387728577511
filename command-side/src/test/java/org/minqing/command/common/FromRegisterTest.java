package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.*;
import org.minqing.api.CaseEvent.*;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.command.common.Decision.Rejected;

/** What a register told of a case, what a second file adds, and what people here say of it. */
class FromRegisterTest {

    @Test
    void whatASecondFileOfTheRegisterKnowsIsAdded() {
        TestCase adopted = TestCase.adopted();
        Supplement more = new Supplement(
                TestAdoption.numbered(TestCase.NUMBER).in(TestDirectory.STREET).adoption());

        assertThat(adopted.when(more))
                .containsExactly(
                        new Supplemented(CaseKind.PETITION, adopted.at().act(), more.additions()));
        assertThat(adopted.given(more).file().area()).contains(TestDirectory.STREET);
        assertThat(adopted.given(more).when(more)).isEmpty();
    }

    @Test
    void whatIsKnownAlreadyStays() {
        TestCase adopted = TestCase.adopted()
                .given(new Supplement(TestAdoption.numbered(TestCase.NUMBER)
                        .in(TestDirectory.STREET)
                        .of(TestIntake.ANYA)
                        .adoption()))
                .given(new Supplement(TestAdoption.numbered("ANOTHER-NUMBER")
                        .in(TestDirectory.CELL)
                        .of(TestIntake.BOLO)
                        .closed(ClosedAs.REPLIED)
                        .adoption()));

        assertThat(adopted.file().adoption())
                .contains(TestAdoption.numbered(TestCase.NUMBER)
                        .in(TestDirectory.STREET)
                        .of(TestIntake.ANYA, TestIntake.BOLO)
                        .closed(ClosedAs.REPLIED)
                        .adoption());
    }

    @Test
    void whatASecondFileSaysOfPeopleAndOfWhoHoldsItIsKnownFromThenOn() {
        TestCase known = TestCase.adopted()
                .given(new Supplement(TestAdoption.numbered(TestCase.NUMBER)
                        .handledBy(TestDirectory.STREET_OFFICE, Level.STREET)
                        .of(TestIntake.ANYA)
                        .adoption()));

        assertThat(known.file().persons()).isEqualTo(Map.of(TestIntake.ANYA, PersonRole.PETITIONER));
        assertThat(known.file().standing())
                .isEqualTo(new Standing(
                        Optional.of(TestDirectory.STREET_OFFICE),
                        Optional.of(Level.STREET),
                        Optional.of(Level.STREET),
                        0));
    }

    @Test
    void whoeverWasUnlinkedHereARegisterDoesNotLinkAgain() {
        Supplement anya = new Supplement(
                TestAdoption.numbered(TestCase.NUMBER).of(TestIntake.ANYA).adoption());
        TestCase unlinked = TestCase.adopted().given(anya).given(new UnlinkPerson(TestIntake.ANYA, "Another Anya"));

        assertThat(unlinked.given(new Supplement(TestAdoption.numbered(TestCase.NUMBER)
                                .of(TestIntake.ANYA, TestIntake.BOLO)
                                .adoption()))
                        .file()
                        .persons())
                .containsOnlyKeys(TestIntake.BOLO);
    }

    @Test
    void aRegisterEndsACaseAsItsKindEnds() {
        Supplement handled = new Supplement(
                TestAdoption.numbered(TestCase.NUMBER).closed(ClosedAs.HANDLED).adoption());

        assertThat(TestCase.adopted().refusalOf(handled))
                .isEqualTo(
                        new Rejected(CaseRejection.FIELD_NOT_ALLOWED, Map.of("field", "closedAs", "value", "HANDLED")));
    }

    @Test
    void onlyWhatARegisterToldIsAddedTo() {
        assertThat(TestCase.petition()
                        .whyNot(new Supplement(
                                TestAdoption.numbered(TestCase.NUMBER).adoption())))
                .isEqualTo(CaseRejection.NOT_ADOPTED);
    }

    @Test
    void anAdoptedCaseIsMendedToo() {
        TestCase mended = TestCase.adopted()
                .given(new Correct(subject("A lamp"), "Told by the street"))
                .given(new Reclassify(Optional.of(TestDirectory.STREET_LAMPS), Optional.empty(), "A lamp"))
                .given(new HandOver(TestDirectory.OTHER_OPERATOR, "Somebody has to"));

        assertThat(mended.file().adoption().orElseThrow().subject()).contains("A lamp");
        assertThat(mended.file().category()).contains(TestDirectory.STREET_LAMPS);
        assertThat(mended.file().magnitude()).contains(Magnitude.TRIVIAL);
        assertThat(mended.file().firstContactOwner()).contains(TestDirectory.OTHER_OPERATOR);
        assertThat(mended.file().intake()).isEmpty();
    }

    @Test
    void anAdoptedCaseMendedTheSameWayAgainStaysAsItIs() {
        Correct secret = new Correct(
                new Changes(
                        Optional.of("A lamp"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true)),
                "Told by the street");
        HandOver over = new HandOver(TestDirectory.OTHER_OPERATOR, "Somebody has to");
        TestCase mended = TestCase.adopted().given(secret).given(over);

        assertThat(mended.file().confidential()).contains(true);
        assertThat(mended.when(secret)).isEmpty();
        assertThat(mended.when(over)).isEmpty();
    }

    @Test
    void whatAnAdoptedCaseDoesNotSayIsUnknown() {
        CaseFile adopted = TestCase.adopted().file();

        assertThat(adopted.number()).isEqualTo(TestCase.NUMBER);
        assertThat(adopted.receivedAt()).isEqualTo(TestContext.moment("2018-01-02T09:00"));
        assertThat(List.<Optional<?>>of(
                        adopted.area(),
                        adopted.category(),
                        adopted.magnitude(),
                        adopted.firstContactOwner(),
                        adopted.confidential()))
                .containsOnly(Optional.empty());
        assertThat(adopted.isOnlyAdopted()).isTrue();
        assertThat(TestCase.petition().file().isOnlyAdopted()).isFalse();
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
}
