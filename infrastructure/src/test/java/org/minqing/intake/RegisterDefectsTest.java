package org.minqing.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minqing.api.Adoption;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.ClosedAs;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Moment;
import org.minqing.api.Origin;
import org.minqing.api.PersonId;
import org.minqing.api.Resolution;
import org.minqing.api.Satisfaction;
import org.minqing.person.PersonRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;

/** What outsiders' registers are known to hold, each in a row of our own. */
class RegisterDefectsTest extends RegisterTests {

    @Autowired
    private PersonRegister register;

    private static final String HOTLINE = """
        REC_ID,CREATE_DATE,DISTRICT_NAME,STREET_NAME,COMMUNITY_NAME,EVENT_SRC_NAME,EVENT_TYPE_NAME,MAIN_TYPE_NAME,SUB_TYPE_NAME,SUB_TYPE_ID,EVENT_PROPERTY_NAME,DISPOSE_UNIT_NAME,DISPOSE_UNIT_ID,ACHIEVE_NAME
        """;
    private static final String LETTERS = "留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间\n";
    private static final String LOS_ANGELES =
            "SRNumber,CreatedDate,ClosedDate,RequestType,Status,RequestSource,Address\n";
    private static final String CHICAGO =
            "service_request_id,status,status_notes,service_name,agency_responsible,requested_datetime,address,channel\n";
    private static final String HISTORY = "service_request_id,seq,datetime,type,summary,description\n";
    private static final String BOARD =
            "tid,date,district,title,content,domain,type,status,grade_manner,grade_speed,completeness\n";

    @BeforeEach
    void theDistrictIsKnown() {
        sampleDistrict();
    }

    @Test
    void anUnknownStreetOrCommunityLeavesTheNarrowestAreaKnown() {
        ImportStatus status = send(HOTLINE + """
            D1,2025-01-02,示例区,-,-,12345,甲,乙,丙,1,投诉,-,1,按期办结
            D2,2025-01-02,示例区,甲子街道,无名社区,12345,甲,乙,丙,1,投诉,示例单位甲,1,按期办结
            D3,2025-01-02,无名区,甲子街道,天枢社区,12345,甲,乙,丙,1,投诉,示例单位甲,1,按期办结
            D4,2025-01-02,示例区,甲子街道办事处,天枢,12345,甲,乙,丙,1,投诉,示例单位甲,1,按期办结
            """, "pingshan2018");

        assertThat(counts(status)).isEqualTo(new Counts(4, 4, 0, 0, 0));
        assertThat(List.of("D1", "D2", "D3", "D4"))
                .extracting(id -> adopted("pingshan2018", id).area())
                .containsExactly(
                        Optional.of(AreaCode.of("999901")),
                        Optional.of(AreaCode.of("999901001")),
                        Optional.empty(),
                        Optional.of(AreaCode.of("999901001001")));
        assertThat(adopted("pingshan2018", "D1").unit()).isEmpty();
        assertThat(adopted("pingshan2018", "D2").attributes()).containsEntry("COMMUNITY_NAME", "无名社区");
        assertThat(status.unmatched())
                .contains(new Unmatched("COMMUNITY_NAME", "无名社区", 1), new Unmatched("DISTRICT_NAME", "无名区", 1));
    }

    @Test
    void idsThatRepeatUnderSeveralNamesPartNothingThatTheNamesJoin() {
        send(HOTLINE + """
            D11,2025-01-02,示例区,-,-,新渠道词,新类,新项,新细项,602,投诉,示例单位乙,1755,按期办结
            D12,2025-01-02,示例区,-,-,新渠道词,新类,他项,别细项,602,投诉,示例单位丙（示例街道办事处）,1755,逾期办结
            """, "pingshan2018");

        assertThat(adopted("pingshan2018", "D11").unit()).contains("示例单位乙");
        assertThat(adopted("pingshan2018", "D12").unit()).contains("示例单位丙（示例街道办事处）");
        assertThat(adopted("pingshan2018", "D12").category()).contains("新类/他项/别细项");
        assertThat(adopted("pingshan2018", "D12").onTime()).contains(false);
    }

    @ParameterizedTest
    @CsvSource({
        "T1, 2019/4/25 9:32:09, 2019-04-25T09:32:09+08:00",
        "T2, 2019/4/5 9:32:09, 2019-04-05T09:32:09+08:00",
        "T3, 2019/11/5 9:32:09, 2019-11-05T09:32:09+08:00",
        "T4, 2019/11/25 9:32:09, 2019-11-25T09:32:09+08:00",
        "T5, 2019/4/25 19:32:09, 2019-04-25T19:32:09+08:00",
        "T6, 2019/4/5 19:32:09, 2019-04-05T19:32:09+08:00",
        "T7, 2019/11/5 19:32:09, 2019-11-05T19:32:09+08:00",
        "T8, 2019/11/25 19:32:09, 2019-11-25T19:32:09+08:00",
        "T9, 2019-04-25 09:32:09, 2019-04-25T09:32:09+08:00",
    })
    void aTimeIsReadInEveryWidthItIsWrittenIn(String id, String written, String meant) {
        send(LETTERS + id + ",甲乙,题,%s,文,已收悉,2020/1/1 8:00:00\n".formatted(written), "teddy2020-replies");

        assertThat(adopted("teddy2020", id).receivedAt()).isEqualTo(Moment.parse(meant));
    }

    @Test
    void aDayThatDoesNotExistIsRefusedWithItsLineColumnAndValue() {
        ImportStatus status = send(
                LETTERS
                        + "T21,甲乙,题,2019/2/30 8:00:00,文,答,2020/1/1 8:00:00\n"
                        + "T22,甲乙,题,2019/2/3 8:00:00,文,答,2020/1/1 8:00:00\n",
                "teddy2020-replies");

        assertThat(counts(status)).isEqualTo(new Counts(2, 1, 0, 0, 1));
        assertThat(status.errors())
                .singleElement()
                .satisfies(error -> assertThat(
                                List.of(Long.toString(error.line()), error.column(), error.value(), error.code()))
                        .containsExactly("2", "留言时间", "2019/2/30 8:00:00", "import.time-unreadable"));
    }

    @Test
    void oneLetterInTwoFilesOfOneSourceIsOneCaseAndTheSecondAddsWhatTheFirstLacked() {
        ImportStatus first =
                send("留言编号,留言用户,留言主题,留言时间,留言详情,反对数,点赞数\nT31,甲乙,题,2019/2/3 8:00:00,文,0,7\n", "teddy2020-likes");
        ImportStatus second = send(LETTERS + "T31,甲乙,题,2019/2/3 8:00:00,文,办好了,2019/2/4 8:00:00\n", "teddy2020-replies");
        ImportStatus third = send(LETTERS + "T31,甲乙,题,2019/2/3 8:00:00,文,办好了,2019/2/4 8:00:00\n", "teddy2020-replies");

        assertThat(List.of(counts(first), counts(second), counts(third)))
                .containsExactly(new Counts(1, 1, 0, 0, 0), new Counts(1, 0, 1, 1, 0), new Counts(1, 0, 1, 0, 0));
        assertThat(stream("teddy2020", "T31")).hasSize(2).last().isInstanceOf(CaseEvent.Supplemented.class);
    }

    @Test
    void theAuthorsNameStandsInNoText() {
        send(LETTERS + "T41,UU00812,题,2019/2/3 8:00:00,文,网友“UU00812”您好！,2019/2/4 8:00:00\n", "teddy2020-replies");

        Adoption letter = adopted("teddy2020", "T41");
        assertThat(letter.replyText())
                .contains("网友“{{person:" + letter.persons().getFirst() + "}}”您好！");
    }

    @Test
    void norDoesANumberThatSomebodyWroteInAnyColumn() {
        send(
                LETTERS.strip() + ",备注\nT42,UU00813,题19900000041,2019/2/3 8:00:00,文199-0000-0042,答19900000043,"
                        + "2019/2/4 8:00:00,UU00813留19900000044\n",
                "teddy2020-replies");
        send(
                LOS_ANGELES + "L42,01/01/2018 12:00:09 AM,01/02/2018 11:59:59 PM,Bulky Items,Closed,Call,"
                        + "1 EXAMPLE ST 19900000045\n",
                "la311");
        send(
                CHICAGO + "C42,open,,Pothole in Street,EXAMPLE AGENCY,2014-05-09T19:02:21-05:00,1 EXAMPLE ST,phone\n",
                "chicago-open311");
        send(HISTORY + "C42,1,2014-07-29T14:11:00-05:00,activity,Called 19900000046,\n", "chicago-open311-events");

        assertThat(stream("teddy2020", "T42").toString())
                .contains("题199****0041", "文199****0042", "答199****0043", "留199****0044")
                .doesNotContain("UU00813");
        assertThat(stream("la311", "L42").toString()).contains("EXAMPLE ST 199****0045");
        assertThat(stream("chicago-open311", "C42").toString()).contains("Called 199****0046");
    }

    @Test
    void aHistoryDoesNotNameThePersonsOfItsCaseNorTellAgainWhatWentWithThem() {
        office().http()
                .post()
                .uri("/api/hotline-requests")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
                 "subject": "题", "content": "文", "nature": "HELP", "receivedAt": "2014-07-28T10:00:00+08:00", "source": "chicago-open311", "externalId": "C43",
                 "requester": {"name": "樊样例"}}
                """)
                .exchange()
                .expectStatus()
                .isCreated();
        String history = HISTORY + "C43,1,2014-07-29T14:11:00-05:00,activity,Called 樊样例,\n";
        send(history, "chicago-open311-events");
        PersonId requester = register.ofCase(CaseId.named(new Origin("chicago-open311", "C43")))
                .getFirst()
                .person()
                .personId();

        assertThat(stream("chicago-open311", "C43").toString())
                .contains("Called {{person:" + requester + "}}")
                .doesNotContain("樊样例");

        register.forget(requester, Instant.parse("2026-01-01T00:00:00Z"), "officer");

        assertThat(counts(send(history, "chicago-open311-events"))).isEqualTo(new Counts(1, 0, 1, 0, 0));
    }

    @Test
    void zerosThatFillUpAFieldAreNoText() {
        send(LETTERS + "T81,甲乙,题\0\0\0,2019/2/3 8:00:00,文,答,2019/2/4 8:00:00\n", "teddy2020-replies");

        assertThat(adopted("teddy2020", "T81").subject()).contains("题");
    }

    @Test
    void aRequestClosedBeforeItWasCreatedIsRefused() {
        ImportStatus status = send(
                LOS_ANGELES + "L1,01/02/2018 12:00:09 AM,01/01/2018 11:59:59 PM,Bulky Items,Closed,Call,1 EXAMPLE ST\n",
                "la311");

        assertThat(counts(status)).isEqualTo(new Counts(1, 0, 0, 0, 1));
        assertThat(status.errors())
                .extracting(RowError::code, RowError::line)
                .containsExactly(tuple("case.closed-before-received", 2L));
    }

    @Test
    void cancelledAndReferredOutAreNotSolvedAndTwelveHourTimesAreReadInTheirZone() {
        send(LOS_ANGELES + """
            L11,01/01/2018 12:00:09 AM,01/06/2018 01:18:29 PM,Metal/Household Appliances,Cancelled,Call,1 EXAMPLE ST
            L12,01/01/2018 12:00:09 AM,01/06/2018 01:18:29 PM,Other,Referred Out,Call,1 EXAMPLE ST
            L13,01/01/2018 12:00:09 AM,01/06/2018 01:18:29 PM,Other,Closed,Call,1 EXAMPLE ST
            """, "la311");

        Adoption cancelled = adopted("la311", "L11");
        assertThat(cancelled.receivedAt()).isEqualTo(Moment.parse("2018-01-01T00:00:09-08:00"));
        assertThat(cancelled.closedAt()).contains(Moment.parse("2018-01-06T13:18:29-08:00"));
        assertThat(cancelled.closedAs()).contains(ClosedAs.WITHDRAWN);
        assertThat(cancelled.category()).contains("Metal／Household Appliances");
        assertThat(List.of("L11", "L12", "L13"))
                .extracting(id -> adopted("la311", id).resolution().orElseThrow())
                .containsExactly(Resolution.NOT_SOLVED, Resolution.NOT_SOLVED, Resolution.UNKNOWN);
    }

    @Test
    void aHistoryIsReplayedOnceEventByEventWithTheTimesItGives() {
        send(
                CHICAGO
                        + "C1,closed,Completed,Pothole in Street,EXAMPLE AGENCY,2014-05-09T19:02:21-05:00,1 EXAMPLE"
                        + " ST,phone\n",
                "chicago-open311");
        String history = HISTORY + """
            C1,1,2014-05-09T19:02:21-05:00,opened,Request opened,
            C1,2,2014-07-29T14:11:00-05:00,activity,Final Outcome,Example outcome
            C1,3,2015-10-10T10:15:40-05:00,closed,Request closed,
            C9,1,2015-10-10T10:15:40-05:00,activity,Nobody knows this one,
            """;
        ImportStatus first = send(history, "chicago-open311-events");
        ImportStatus again = send(history, "chicago-open311-events");

        assertThat(counts(first)).isEqualTo(new Counts(4, 2, 1, 0, 1));
        assertThat(counts(again)).isEqualTo(new Counts(4, 0, 3, 0, 1));
        assertThat(first.errors()).extracting(RowError::code).containsExactly("case.not-found");
        List<LedgerEvent> stream = stream("chicago-open311", "C1");
        assertThat(stream).hasSize(3);
        assertThat(stream.get(1)).isInstanceOfSatisfying(CaseEvent.Progressed.class, progressed -> {
            assertThat(progressed.text()).isEqualTo("Final Outcome: Example outcome");
            assertThat(progressed.act().occurredAt()).isEqualTo(Moment.parse("2014-07-29T14:11:00-05:00"));
            assertThat(progressed.act().imported()).isTrue();
        });
        assertThat(stream.get(2))
                .isInstanceOfSatisfying(
                        CaseEvent.Supplemented.class,
                        supplemented -> assertThat(supplemented.additions().closedAt())
                                .contains(Moment.parse("2015-10-10T10:15:40-05:00")));
    }

    @Test
    void onlyRowsMarkedFullSpeakOfSatisfactionAndTheWorseMarkCounts() {
        send(BOARD + """
            B1,2024-09-09,,题,文,城建,投诉/求助,已办理,5,3,full
            B2,2024-09-09,,题,文,城建,建言,已办理,1,1,partial-low
            B3,2024-09-09,,题,文,城建,咨询,待回复,,,full
            """, "liuyan-hangzhou");

        assertThat(adopted("liuyan-hangzhou", "B1").followUps())
                .extracting(Adoption.FollowUpAnswers::satisfaction)
                .containsExactly(Optional.of(Satisfaction.BASICALLY_SATISFIED));
        assertThat(adopted("liuyan-hangzhou", "B1").nature()).isEmpty();
        assertThat(adopted("liuyan-hangzhou", "B1").attributes()).containsEntry("type", "投诉/求助");
        assertThat(adopted("liuyan-hangzhou", "B2").followUps()).isEmpty();
        assertThat(adopted("liuyan-hangzhou", "B3").closedAs()).isEmpty();
    }

    private ImportStatus send(String csv, String mapping) {
        return office().register(new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)), mapping, false);
    }
}
