package org.minqing.desk.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseId;
import org.minqing.http.ProblemException;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ChoiceTest {

    private final CaseId one = new CaseId(UUID.fromString("00000000-0000-0000-0000-000000000001"));
    private final CaseId other = new CaseId(UUID.fromString("00000000-0000-0000-0000-000000000002"));

    @Test
    void each_case_is_chosen_once_in_the_version_in_which_it_was_shown() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("case", other + ":7");
        form.add("case", one.toString());
        form.add("case", other + ":7");
        form.add("case", "no id at all");
        form.add("left", one.toString());
        form.add("reason", "搬家");
        form.add("back", "due=overdue");
        form.add("_csrf", "token");

        Choice choice = Choice.of(form);

        assertThat(choice.cases())
                .containsExactly(Map.entry(other, Optional.of("7")), Map.entry(one, Optional.empty()));
        assertThat(choice.left()).isEmpty();
        assertThat(choice.typed()).containsOnlyKeys("reason");
        assertThat(choice.back()).isEqualTo("due=overdue");
    }

    @Test
    void a_version_that_is_none_is_one_that_nobody_has_seen() {
        assertThat(Choice.of(formWith(one + ":x")).cases()).containsEntry(one, Optional.empty());
    }

    @Test
    void none_and_more_than_a_hundred_are_refused() {
        assertRefused(new LinkedMultiValueMap<>(), "many.none");
        assertRefused(formWith("no id"), "many.none");
        MultiValueMap<String, String> many = new LinkedMultiValueMap<>();
        IntStream.range(0, Choice.MOST).forEach(i -> many.add("case", new UUID(0, i).toString()));
        assertThat(Choice.of(many).ids()).hasSize(Choice.MOST);
        many.add("left", new UUID(1, 1).toString());
        assertRefused(many, "many.too-many");
    }

    private static MultiValueMap<String, String> formWith(String chosen) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("case", chosen);
        return form;
    }

    private static void assertRefused(MultiValueMap<String, String> form, String code) {
        assertThatThrownBy(() -> Choice.of(form))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
