package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseCommand.Correct;
import org.minqing.api.CaseCommand.Supplement;

/** What a register told of a case, and what is said of it later. */
class ToldByARegisterTest {

    @Test
    void columnsWithoutAPlaceHereAreAddedToButNeverOverwritten() {
        TestCase adopted = TestCase.adopted()
                .given(supplement(Map.of("网格", "North gate", "备注", "Barking dog")))
                .given(supplement(Map.of("备注", "Quiet dog", "窗口", "Counter 3")));

        assertThat(adopted.file().adoption().map(Adoption::attributes))
                .contains(Map.of("网格", "North gate", "备注", "Barking dog", "窗口", "Counter 3"));
    }

    @Test
    void whatTheFirstFileToldOfTheMatterStays() {
        Adoption told =
                TestAdoption.numbered(TestCase.NUMBER).tellingOfTheMatter().adoption();
        TestCase adopted = TestCase.adopted().given(new Supplement(told));

        assertThat(adopted.file().adoption()).contains(told);
        assertThat(adopted.given(new Supplement(
                                TestAdoption.numbered(TestCase.NUMBER).adoption()))
                        .file()
                        .adoption())
                .contains(told);
    }

    @Test
    void aCorrectionThatSaysNothingChangesNothing() {
        Correct nothing = new Correct(
                new Changes(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "Read over once more");

        assertThat(TestCase.adopted().when(nothing)).isEmpty();
        assertThat(TestCase.petition().when(nothing)).isEmpty();
    }

    private static Supplement supplement(Map<String, String> attributes) {
        return new Supplement(
                TestAdoption.numbered(TestCase.NUMBER).alsoSaying(attributes).adoption());
    }
}
