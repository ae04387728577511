package org.minqing.desk.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.desk.list.ListColumn.DUE;
import static org.minqing.desk.list.ListColumn.NUMBER;
import static org.minqing.desk.list.ListColumn.SUBJECT;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListAddressTest {

    @Test
    void a_view_is_what_is_asked_for_and_the_columns_but_no_place_in_it() {
        ListAddress address = ListAddress.parse(
                "area=999901&q=%E8%B7%AF%E7%81%AF+%26+%E4%BA%95%E7%9B%96&status=&lang=en&columns=subject&columns=due&after=x");

        assertThat(address.question())
                .isEqualTo("area=999901&q=%E8%B7%AF%E7%81%AF+%26+%E4%BA%95%E7%9B%96&columns=subject,due");
        assertThat(address.here()).isEqualTo(address.question() + "&after=x");
        assertThat(address.goingOn("y z")).isEqualTo(address.question() + "&after=y+z");
        assertThat(address.text()).contains("路灯 & 井盖");
    }

    @Test
    void a_kept_question_reads_as_it_was_written() {
        ListAddress address = ListAddress.of(Map.of("q", List.of("a+b=50%, {路灯}")));

        assertThat(ListAddress.parse(address.question())).isEqualTo(address);
        assertThat(ListAddress.parse("").question()).isEmpty();
        assertThat(ListAddress.parse("q=%zz").text()).contains("%zz");
    }

    @Test
    void programs_are_asked_for_cases_and_the_board_for_a_view_of_its_own() {
        ListAddress address = ListAddress.parse("area=999901&due=overdue&columns=subject&after=x");

        assertThat(address.forPrograms()).isEqualTo("area=999901&due=overdue");
        assertThat(address.board()).isEqualTo("area=999901");
    }

    @Test
    void the_form_that_searches_keeps_what_it_does_not_show() {
        assertThat(ListAddress.parse("q=a&sort=due&figure=closed&columns=subject,due&after=x")
                        .besideSearch())
                .extracting(field -> field.name() + "=" + field.value())
                .containsExactly("sort=due", "figure=closed", "columns=subject,due");
    }

    @Test
    void the_number_is_always_there_and_other_columns_where_they_are_named() {
        assertThat(ListColumn.shown(List.of())).isEqualTo(ListColumn.USUAL);
        assertThat(ListColumn.shown(List.of(SUBJECT, DUE, SUBJECT))).containsExactly(NUMBER, SUBJECT, DUE);
        assertThat(ListColumn.shown(List.of(SUBJECT, NUMBER))).containsExactly(SUBJECT, NUMBER);
        assertThat(ListColumn.exchanged(List.of(NUMBER, SUBJECT, DUE), 2)).containsExactly(NUMBER, DUE, SUBJECT);
        assertThat(ListAddress.parse("area=1").showing(List.of(NUMBER, ListColumn.HIGHEST_LEVEL)))
                .isEqualTo("area=1&columns=number,highestLevel");
    }
}
