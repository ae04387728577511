package org.minqing.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minqing.api.PersonalData.Kind;

class MaskingTest {

    @Test
    void of_a_name_the_first_character_stays_and_of_an_organisation_all() {
        assertThat(Masking.name("张三", Kind.PERSON)).isEqualTo("张*");
        assertThat(Masking.name("王样例", Kind.PERSON)).isEqualTo("王**");
        assertThat(Masking.name("𠮷样例", Kind.PERSON)).isEqualTo("𠮷**");
        assertThat(Masking.name("王", Kind.PERSON)).isEqualTo("*");
        assertThat(Masking.name("YL0000003", Kind.ANONYMOUS)).isEqualTo("Y********");
        assertThat(Masking.name("样例物业公司", Kind.ORGANISATION)).isEqualTo("样例物业公司");
    }

    @Test
    void of_a_number_so_much_stays_that_it_is_recognised_and_not_dialled() {
        assertThat(Masking.phone("13800005678")).isEqualTo("138****5678");
        assertThat(Masking.phone("+86 138-0000-5678")).isEqualTo("138****5678");
        assertThat(Masking.phone("0755-23450012")).isEqualTo("075*****0012");
        assertThat(Masking.phone("23450012")).isEqualTo("******12");
        assertThat(Masking.phone("12345")).isEqualTo("*****");
        assertThat(Masking.phone("不详")).isEqualTo("*");
        assertThat(Masking.idNumber("11010519491231002X")).isEqualTo("110*************2X");
        assertThat(Masking.idNumber("1234")).isEqualTo("****");
    }

    @Test
    void of_an_address_nothing_stays() {
        assertThat(Masking.address("样例路1号302")).isEqualTo("□");
    }
}
