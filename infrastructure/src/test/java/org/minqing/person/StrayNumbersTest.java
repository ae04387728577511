package org.minqing.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class StrayNumbersTest {

    private static final Logger log = LoggerFactory.getLogger(StrayNumbersTest.class);

    @ParameterizedTest
    @CsvSource({
        "他的手机是19900000012，请联系,他的手机是199****0012，请联系",
        "打199 0000 0012找他,打199****0012找他",
        "打199-0000-0012找他,打199****0012找他",
        "打1990 000 0012找他,打199****0012找他",
        "打+86 19900000012找他,打199****0012找他",
        "打008619900000012找他,打199****0012找他",
        "打１９９０００００００１２找他,打１９９０００００００１２找他",
        "打１９９００００００１２找他,打199****0012找他",
        "2026-03-01 19900000012 来电,2026-03-01 199****0012 来电",
        "一个19900000012，两个19900000034。,一个199****0012，两个199****0034。",
        "座机0755-23450012晚上有人,座机075*****0012晚上有人",
        "座机(0755)23450012晚上有人,座机075*****0012晚上有人",
        "座机010 2345 0012晚上有人,座机010****0012晚上有人",
        "电话：23450012,电话：******12",
        "请拨打2345-0012转三,请拨打******12转三",
        "tel 2345001,tel *****01",
        "身份证11010519491231002X的老人,身份证110*************2X的老人",
        "身份证110105 19491231 002x的老人,身份证110*************2x的老人",
        "旧证110105491231002的老人,旧证110**********02的老人",
        "证件号码：110105194912310021,证件号码：110*************21",
        "身份证号110105194913310021写错了,身份证号110*************21写错了"
    })
    void numbers_of_people_are_masked_however_they_are_written(String told, String kept) {
        assertThat(StrayNumbers.masked(told)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "见H-999902-2026-000123和P-999902-2026-199000",
                "工单号20190612000123456",
                "补偿2500000元，2019年12月31日前付清",
                "合同编号110105194912310021签于今年",
                "合同编号990105194912310020签于今年",
                "编号110105999931002",
                "位置113.94012345678，22.53019900001",
                "20260301至20260430，共计23450012元",
                "卡号6222 0219 9000 0001 234",
                "路灯不亮，三号楼前，晚上八点以后"
            })
    void numbers_of_cases_amounts_days_and_places_are_not(String told) {
        assertThat(StrayNumbers.masked(told)).isEqualTo(told);
    }

    @Test
    void a_reference_is_left_alone_and_what_is_known_becomes_one() {
        PersonalData known = new PersonalData(
                new PersonId(UUID.fromString("13912345-1111-4111-8111-139000000012")),
                PersonalData.Kind.PERSON,
                Optional.of("王样例"),
                Optional.of("19900000012"),
                Optional.empty(),
                Optional.empty());
        String reference = "{{person:" + known.personId() + "}}";

        String once = PersonReferences.put("王样例（19900000012）说找19900000034", List.of(known));

        assertThat(once).isEqualTo(reference + "（" + reference + "）说找199****0034");
        assertThat(PersonReferences.put(once, List.of(known))).isEqualTo(once);
        assertThat(PersonReferences.put(once, List.of())).isEqualTo(once);
    }

    @Test
    void a_hostile_text_takes_no_longer_than_an_ordinary_one_of_its_length() {
        List<String> hostile = List.of(
                "1".repeat(20_000),
                "1990 ".repeat(4_000),
                "电话" + "-".repeat(10_000) + "2345",
                "138-".repeat(5_000),
                "电话".repeat(7_000) + "2345001",
                "0755-".repeat(4_000));
        for (String text : hostile) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                                    Duration.ofSeconds(2), () -> StrayNumbers.masked(text))))
                    .isNull();
        }
    }

    /** Says what it costs; fails only where it is out of all proportion to the half millisecond that a row has. */
    @Test
    void a_look_through_a_sentence_costs_next_to_nothing() {
        String without = "三号楼前路灯不亮，晚上走路看不清，希望尽快修好。".repeat(8).substring(0, 189) + "2026年3月1日";
        String with = without.substring(0, 180) + "请联系19900000012谢谢了";
        log.info(
                "{} ns for a text of {} without numbers, {} ns for one with a number",
                cost(without),
                without.length(),
                cost(with));
        assertThat(cost(without)).isLessThan(10_000);
    }

    private static long cost(String text) {
        long length = 0;
        for (int i = 0; i < 50_000; i++) {
            length += StrayNumbers.masked(text).length();
        }
        long begun = System.nanoTime();
        for (int i = 0; i < 50_000; i++) {
            length += StrayNumbers.masked(text).length();
        }
        assertThat(length).isPositive();
        return (System.nanoTime() - begun) / 50_000;
    }
}
