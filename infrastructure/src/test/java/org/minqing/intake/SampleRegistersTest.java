package org.minqing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Adoption;
import org.minqing.api.AreaCode;
import org.minqing.api.ClosedAs;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.Resolution;
import org.minqing.person.PersonRegister;
import org.minqing.person.RegisteredPerson;
import org.springframework.beans.factory.annotation.Autowired;

class SampleRegistersTest extends RegisterTests {

    @Autowired
    private PersonRegister persons;

    @BeforeEach
    void theDistrictIsKnown() {
        sampleDistrict();
    }

    @Test
    void everyRowOfTheHotlineRegisterBecomesOneCaseHoweverOftenItIsSent() {
        ImportStatus first = office().register(SAMPLES.resolve("hotline-register.csv"), "pingshan2018");
        ImportStatus again = office().register(SAMPLES.resolve("hotline-register.csv"), "pingshan2018");

        assertThat(counts(first)).isEqualTo(new Counts(60, 60, 0, 0, 0));
        assertThat(first.encoding()).contains("UTF-8");
        assertThat(counts(again)).isEqualTo(new Counts(60, 0, 60, 0, 0));
        Adoption adopted = adopted("pingshan2018", "900002");
        assertThat(adopted.area()).contains(AreaCode.of("999901002002"));
        assertThat(adopted.nature()).contains(Nature.CONSULTATION);
        assertThat(adopted.receivedAt()).isEqualTo(Moment.parse("2025-01-05"));
        assertThat(adopted.closedAs()).contains(ClosedAs.HANDLED);
        assertThat(adopted.closedAt()).isEmpty();
        assertThat(adopted.onTime()).contains(true);
        assertThat(adopted.unit()).contains("SL-YC");
        assertThat(adopted.channel()).contains("随手报示例");
        assertThat(adopted.category()).contains("市容保洁与绿化/垃圾清运/垃圾桶满溢");
        assertThat(adopted.attributes()).containsEntry("STREET_ID", "902").doesNotContainKey("STREET_NAME");
    }

    @Test
    void everyLetterKeepsItsReplyAndNoLetterNamesItsAuthor() {
        ImportStatus first = office().register(SAMPLES.resolve("letters.csv"), "teddy2020-replies");
        ImportStatus again = office().register(SAMPLES.resolve("letters.csv"), "teddy2020-replies");

        assertThat(counts(first)).isEqualTo(new Counts(30, 30, 0, 0, 0));
        assertThat(counts(again)).isEqualTo(new Counts(30, 0, 30, 0, 0));
        Adoption letter = adopted("teddy2020", "990003");
        assertThat(letter.receivedAt()).isEqualTo(Moment.parse("2025-01-23T08:05:09+08:00"));
        assertThat(letter.repliedAt()).contains(Moment.parse("2025-01-24T10:20:09+08:00"));
        assertThat(letter.content())
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("连着两天早上自来水发黄")
                        .contains("\n\t1、三楼以上都这样")
                        .endsWith("隔壁楼没有。"));
        assertThat(letter.closedAs()).isEmpty();
        assertThat(letter.resolution()).contains(Resolution.UNKNOWN);
        assertThat(letter.channel()).contains("MESSAGE_BOARD");
        PersonId author = letter.persons().getFirst();
        assertThat(persons.find(letter.persons()))
                .containsEntry(
                        author,
                        new RegisteredPerson.Known(new PersonalData(
                                author,
                                PersonalData.Kind.ANONYMOUS,
                                Optional.of("YL0000003"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    @Test
    void aReplyWithoutATimeOfDayIsKnownToTheDayAndAReceiptIsAReply() {
        office().register(SAMPLES.resolve("letters.csv"), "teddy2020-replies");

        assertThat(adopted("teddy2020", "990019").repliedAt()).contains(Moment.parse("2025-06-12"));
        assertThat(adopted("teddy2020", "990029").replyText()).contains("已收悉");
    }

    @Test
    void openLettersStayOpenAndKeepTheirSupporters() {
        assertThat(counts(office().register(SAMPLES.resolve("likes.csv"), "teddy2020-likes")))
                .isEqualTo(new Counts(15, 15, 0, 0, 0));

        Adoption letter = adopted("teddy2020", "980002");
        assertThat(letter.receivedAt()).isEqualTo(Moment.parse("2025-02-09T21:03:44+08:00"));
        assertThat(letter.repliedAt()).isEmpty();
        assertThat(letter.attributes()).containsEntry("点赞数", "22").containsEntry("反对数", "1");
    }
}
