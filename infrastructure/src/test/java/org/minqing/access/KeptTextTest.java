package org.minqing.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptTextTest {

    @Test
    void a_phone_or_id_number_is_not_kept() {
        assertThat(KeptText.cleaned("回访19900000001，证件999901199001010018", 100))
                .isEqualTo("回访###########，证件##################");
    }

    @Test
    void the_number_of_a_case_or_area_is_kept() {
        assertThat(KeptText.cleaned("P-999901-2026-000017 in 999901001001", 100))
                .isEqualTo("P-999901-2026-000017 in 999901001001");
    }

    @Test
    void what_the_database_would_refuse_or_a_log_would_take_for_a_line_is_no_part_of_a_text() {
        assertThat(KeptText.cleaned("a\u0000b\nc\uD800d\u202Ee", 100)).isEqualTo("a b c d e");
    }

    @Test
    void a_text_is_cut_between_characters() {
        assertThat(KeptText.cleaned("一二😀四", 3)).isEqualTo("一二😀");
    }

    @Test
    void of_what_was_searched_only_the_shape_is_told() {
        assertThat(KeptText.shape("王样例 19900000001 lamp")).isEqualTo("字字字 ########### aaaa");
    }
}
