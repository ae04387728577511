package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Nature;
import org.minqing.api.query.Scope;

/** Cases by the words in them. */
class CaseSearchTest extends CaseListAsked {

    private static final CaseKind HOTLINE = CaseKind.HOTLINE_REQUEST;

    @Test
    void two_characters_of_chinese_find_a_case_and_a_correction_is_found_at_once() {
        CaseId id = told.hotlineRequest("2025-03-05");
        filter.text = Optional.of("路灯");
        assertThat(found()).containsExactly(id);

        filter.text = Optional.of("灯路");
        assertThat(found()).isEmpty();

        told.happened(id, new CaseEvent.Corrected(HOTLINE, act("2025-03-06"), subject("井盖松动"), "登记有误"));
        filter.text = Optional.of("井盖 三天");
        assertThat(found()).containsExactly(id);
    }

    @Test
    void a_word_in_an_area_is_found_where_both_are() {
        CaseId here = told.hotlineRequest("2025-03-05", "999901001001001", Nature.HELP);
        CaseId beside = told.hotlineRequest("2025-03-05", "999901001002", Nature.HELP);
        told.hotlineRequest("2025-03-05", "999902001", Nature.HELP);
        filter.text = Optional.of("路灯");
        filter.scope = Scope.everything().within(List.of("999901001001"));
        assertThat(found()).containsExactly(here);
        assertThat(page().total()).isEqualTo(1);

        filter.scope = Scope.everything().within(List.of("9999010"));
        assertThat(found()).containsExactly(beside, here);
        filter.scope = Scope.everything().within(List.of("999901001001", "999901001002"));
        assertThat(found()).containsExactly(beside, here);
        assertThat(page().total()).isEqualTo(2);

        told.happened(here, new CaseEvent.Corrected(HOTLINE, act("2025-03-06"), area("999902001"), "登记有误"));
        filter.scope = Scope.everything().within(List.of("999901"));
        assertThat(found()).containsExactly(beside);
    }

    @Test
    void characters_beyond_the_first_plane_are_found_as_well() {
        CaseId id = told.hotlineRequest("2025-03-05");
        told.happened(id, new CaseEvent.Corrected(HOTLINE, act("2025-03-06"), subject("𠮷家井盖松动"), "登记有误"));
        filter.text = Optional.of("𠮷");
        assertThat(found()).containsExactly(id);
        filter.text = Optional.of("𠮷家");
        assertThat(found()).containsExactly(id);
        filter.text = Optional.of("家𠮷");
        assertThat(found()).isEmpty();
    }

    @Test
    void one_character_and_signs_that_mean_something_to_sql_are_searched_as_they_are() {
        CaseId id = told.hotlineRequest("2025-03-05");
        filter.text = Optional.of("灯");
        assertThat(found()).containsExactly(id);
        filter.text = Optional.of("%' or 1=1 --");
        assertThat(found()).isEmpty();
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

    private static Changes area(String digits) {
        return new Changes(
                Optional.empty(),
                Optional.empty(),
                Optional.of(AreaCode.of(digits)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
