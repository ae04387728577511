package org.minqing.security.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.api.AreaCode;
import org.minqing.api.Reach;

class ReachTest {

    private static final Reach STREET = new Reach("999901001", Set.of());
    private static final Reach UNIT = new Reach("999901", Set.of("U-1", "U-2"));

    @Test
    void an_area_covers_what_lies_in_it_and_nothing_beside_it() {
        assertThat(STREET.covers(area("999901001"), List.of())).isTrue();
        assertThat(STREET.covers(area("999901001002"), List.of())).isTrue();
        assertThat(STREET.covers(area("999901002"), List.of())).isFalse();
        assertThat(STREET.covers(area("999901"), List.of()))
                .as("what lies above")
                .isFalse();
        assertThat(STREET.covers(Optional.empty(), List.of()))
                .as("nobody knows where")
                .isFalse();
    }

    @Test
    void units_narrow_it_further() {
        assertThat(UNIT.covers(area("999901002"), List.of("U-9", "U-2"))).isTrue();
        assertThat(UNIT.covers(area("999901002"), List.of("U-9"))).isFalse();
        assertThat(UNIT.covers(area("999902002"), List.of("U-1"))).isFalse();
    }

    @Test
    void a_question_about_more_is_asked_about_less() {
        assertThat(STREET.areasWithin(List.of())).hasValue(List.of("999901001"));
        assertThat(STREET.areasWithin(List.of("9999"))).hasValue(List.of("999901001"));
        assertThat(STREET.areasWithin(List.of("", "999901001003"))).hasValue(List.of("999901001", "999901001003"));
        assertThat(STREET.areasWithin(List.of("999901002", "999901001003"))).hasValue(List.of("999901001003"));
        assertThat(UNIT.unitsWithin(List.of())).hasValue(List.of("U-1", "U-2"));
        assertThat(UNIT.unitsWithin(List.of("U-2", "U-3"))).hasValue(List.of("U-2"));
    }

    @Test
    void a_question_about_something_else_is_not_asked_at_all() {
        assertThat(STREET.areasWithin(List.of("999901002"))).isEmpty();
        assertThat(UNIT.unitsWithin(List.of("U-3"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9",
                "999",
                "99990",
                "9999010",
                "999901%",
                "999901_01",
                " 999901",
                "９９９９０１",
                "9999010010010010011"
            })
    void what_is_no_area_is_no_prefix(String digits) {
        assertThatThrownBy(() -> new Reach(digits, Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_travels_as_text() {
        for (Reach reach : List.of(Reach.EVERYWHERE, STREET, UNIT)) {
            assertThat(Reach.parse(reach.toString())).isEqualTo(reach);
        }
    }

    private static Optional<AreaCode> area(String digits) {
        return Optional.of(AreaCode.of(digits));
    }
}
