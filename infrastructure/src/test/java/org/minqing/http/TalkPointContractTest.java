package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.FreeText;
import org.minqing.api.PersonId;
import org.minqing.person.PersonRegister;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Talk points over HTTP: opened, tended, silent; what people say there, answered by a lawyer or raised as a case, and forgotten. */
class TalkPointContractTest extends LedgerOverHttp {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String CELL = COMMUNITY + "001";

    @Autowired
    private PersonRegister register;

    @Test
    void a_point_is_listed_with_its_worker_and_the_hours_of_its_lawyer() {
        String id = opened("天璇说事点", today());
        post("/api/talk-points/" + id + "/change-worker", "{\"worker\": \"样例午\"}", 200);
        post("/api/talk-points/" + id + "/set-legal-advice", hours("FREQ=WEEKLY;BYDAY=WE", "11:00"), 200);

        await().untilAsserted(() -> {
            JsonNode point = listed(id);
            assertThat(point.path("worker").asString()).isEqualTo("样例午");
            assertThat(point.path("legalAdvice").path("adviser").asString()).isEqualTo("样例未");
            assertThat(LocalDate.parse(point.path("legalAdvice").path("next").asString()))
                    .isBetween(today(), today().plusDays(6));
            assertThat(point.path("silent").asBoolean()).isFalse();
        });

        post("/api/talk-points/" + id + "/clear-legal-advice", "{\"reason\": \"合同到期\"}", 200);
        await().untilAsserted(() -> assertThat(
                        listed(id).path("legalAdvice").path("adviser").isMissingNode())
                .isTrue());
    }

    @Test
    void what_somebody_says_is_read_with_nobody_named_and_whoever_reads_it_leaves_a_trace() {
        String id = opened("天玑说事点", today());
        String entry = noted(id, "FOR_THE_LAWYER", "样例申的墙被占了", "样例申", "19900000071");

        JsonNode read = get("/api/notebook-entries/" + entry, 200);
        assertThat(read.path("said").asString()).isEqualTo("样**的墙被占了");
        assertThat(read.path("point").asString()).isEqualTo(id);
        assertThat(read.path("areaCode").asString()).isEqualTo(COMMUNITY);
        String person = read.path("persons").get(0).path("personId").asString();
        assertThat(get("/api/access-ledger?person=" + person, 200).path("items").findValuesAsString("act"))
                .contains("NOTEBOOK_OPENED");
        await().untilAsserted(() -> {
            JsonNode notebook = get("/api/talk-points/" + id + "/notebook", 200);
            assertThat(notebook.path("items").findValuesAsString("id")).containsExactly(entry);
            assertThat(notebook.toString()).doesNotContain("墙");
        });
    }

    @Test
    void the_lawyer_answers_once_and_names_nobody_either() {
        String entry = noted(opened("天权说事点", today()), "FOR_THE_LAWYER", "借了钱不还", "样例酉", "19900000072");
        String advice = "{\"adviser\": \"样例未\", \"text\": \"样例酉可以申请支付令\", \"occurredAt\": \"" + today() + "\"}";

        post("/api/notebook-entries/" + entry + "/advise", advice, 200);

        JsonNode read = get("/api/notebook-entries/" + entry, 200);
        assertThat(read.path("advice").path("text").asString()).isEqualTo("样**可以申请支付令");
        assertThat(read.path("advice").path("occurredAt").asString()).isEqualTo(today().toString());
        assertThat(post("/api/notebook-entries/" + entry + "/advise", advice, 409)
                        .path("code")
                        .asString())
                .isEqualTo("notebook-entry.already-advised");
    }

    @Test
    void an_entry_becomes_a_petition_of_whoever_said_it_that_knows_where_it_was_raised() {
        String id = opened("玉衡说事点", today());
        String entry = noted(id, "TO_BE_RAISED", "样例戌家楼道的灯不亮", "样例戌", "19900000073");
        String key = unique();
        String body = "{\"subject\": \"楼道照明\", \"category\": \"公共设施报修\"}";

        String petition = post("/api/notebook-entries/" + entry + "/raise-petition", body, 201, "Idempotency-Key", key)
                .path("id")
                .asString();

        JsonNode registered = get("/api/cases/" + petition, 200);
        assertThat(registered.path("kind").asString()).isEqualTo("PETITION");
        assertThat(registered.path("channel").asString()).isEqualTo("TALK_POINT");
        assertThat(registered.path("content").asString()).isEqualTo("样**家楼道的灯不亮");
        assertThat(registered.path("areaCode").asString()).isEqualTo(COMMUNITY);
        assertThat(registered.path("persons").get(0).path("phone").asString()).isEqualTo("199****0073");
        assertThat(registered.path("raisedAt").path("kind").asString()).isEqualTo("NOTEBOOK_ENTRY");
        assertThat(registered.path("raisedAt").path("id").asString()).isEqualTo(entry);
        assertThat(get("/api/notebook-entries/" + entry, 200)
                        .path("raised")
                        .path("caseId")
                        .asString())
                .isEqualTo(petition);
        await().untilAsserted(
                        () -> assertThat(listed(id).path("raised").asInt()).isEqualTo(1));
        assertThat(post("/api/notebook-entries/" + entry + "/raise-petition", body, 201, "Idempotency-Key", key)
                        .path("id")
                        .asString())
                .isEqualTo(petition);
        long before = storedEvents();
        assertThat(post("/api/notebook-entries/" + entry + "/raise-petition", body, 409)
                        .path("code")
                        .asString())
                .isEqualTo("notebook-entry.already-raised");
        assertThat(storedEvents()).isEqualTo(before);
    }

    @Test
    void a_quarrel_goes_to_the_mediation_committee() {
        String entry = noted(opened("开阳说事点", today()), "FOR_THE_LAWYER", "两家为墙吵", "样例亥", "19900000074");

        String mediation = post("/api/notebook-entries/" + entry + "/raise-mediation", """
                {"subject": "两家为墙吵", "disputeType": "邻里纠纷", "origin": "APPLIED",
                 "parties": [{"name": "样例亥", "role": "APPLICANT"}, {"name": "样例子", "role": "RESPONDENT"}]}
                """, 201)
                .path("id")
                .asString();

        JsonNode opened = get("/api/cases/" + mediation, 200);
        assertThat(opened.path("kind").asString()).isEqualTo("MEDIATION");
        assertThat(opened.path("raisedAt").path("id").asString()).isEqualTo(entry);
    }

    @Test
    void with_whom_it_was_about_goes_what_they_said_and_the_rest_of_the_notebook_stays() {
        String id = opened("摇光说事点", today());
        String theirs = noted(id, "ANSWERED_THERE", "这些话要跟着人走", "样例丑", "19900000075");
        String another = noted(id, "ANSWERED_THERE", "这些话要留下", "样例寅", "19900000076");
        PersonId person = PersonId.of(get("/api/notebook-entries/" + theirs, 200)
                .path("persons")
                .get(0)
                .path("personId")
                .asString());

        register.forget(person, Instant.parse("2026-05-01T01:00:00Z"), "样例官");

        assertThat(get("/api/notebook-entries/" + theirs, 200).path("said").asString())
                .isEqualTo(FreeText.ERASED);
        assertThat(get("/api/notebook-entries/" + another, 200).path("said").asString())
                .isEqualTo("这些话要留下");
    }

    @Test
    void a_point_of_which_nothing_was_heard_is_among_the_visits_to_make_until_something_is() {
        String id = opened("天枢说事点", today().minusDays(8));

        await().untilAsserted(() -> assertThat(silent(id)).isPresent());
        assertThat(silent(id).orElseThrow().path("days").asInt()).isEqualTo(8);
        assertThat(listed(id).path("silent").asBoolean()).isTrue();

        post("/api/talk-points/" + id + "/report-nothing", "{}", 200);
        await().untilAsserted(() -> assertThat(silent(id)).isEmpty());
        assertThat(listed(id).path("lastReport").asString()).isEqualTo(today().toString());
    }

    @Test
    void what_is_wrong_is_said_at_once_and_nothing_is_noted() {
        String id = opened("差错说事点", today());
        long before = storedEvents();

        assertThat(post("/api/talk-points", point("无格", "\"999901001\"", today()), 422)
                        .path("code")
                        .asString())
                .isEqualTo("talk-point.not-its-cell");
        assertThat(post("/api/talk-points/" + id + "/set-legal-advice", hours("FREQ=WEEKLY;BYDAY=WE", "09:00"), 422)
                        .path("code")
                        .asString())
                .isEqualTo("talk-point.no-such-hours");
        assertThat(post(
                                "/api/talk-points/" + id + "/notebook",
                                "{\"areaCode\": \"999901002001\", \"outcome\": \"ANSWERED_THERE\", \"said\": \"别处的事\"}",
                                422)
                        .path("code")
                        .asString())
                .isEqualTo("talk-point.not-its-area");
        assertThat(post("/api/talk-points/" + id + "/notebook", "{\"outcome\": \"MAYBE\"}", 422)
                        .path("violations")
                        .findValuesAsString("field"))
                .contains("outcome", "said");
        assertThat(post("/api/talk-points/" + id + "/repaint", "{}", 404)
                        .path("code")
                        .asString())
                .isEqualTo("request.unknown-command");
        assertThat(get("/api/notebook-entries/none", 404).path("code").asString())
                .isEqualTo("notebook-entry.not-found");
        assertThat(storedEvents()).isEqualTo(before);
    }

    @Test
    void nothing_is_noted_where_nobody_is_any_more() {
        String id = opened("撤掉的说事点", today());
        post("/api/talk-points/" + id + "/close", "{\"reason\": \"并入社区\"}", 200);

        assertThat(post(
                                "/api/talk-points/" + id + "/notebook",
                                "{\"outcome\": \"ANSWERED_THERE\", \"said\": \"来晚了\"}",
                                409)
                        .path("code")
                        .asString())
                .isEqualTo("talk-point.closed");
        await().untilAsserted(
                        () -> assertThat(listed(id).path("closedOn").asString()).isEqualTo(today().toString()));
    }

    private JsonNode listed(String id) {
        JsonNode all = get("/api/talk-points?area=" + COMMUNITY, 200);
        return all.path("items")
                .valueStream()
                .filter(point -> point.path("id").asString().equals(id))
                .findFirst()
                .orElse(all.path("none"));
    }

    private Optional<JsonNode> silent(String id) {
        return get("/api/tasks?kind=VISIT&size=200&area=" + COMMUNITY, 200)
                .path("items")
                .valueStream()
                .filter(task -> task.path("talkPointId").asString("").equals(id))
                .findFirst();
    }

    private String noted(String point, String outcome, String said, String name, String phone) {
        return post("/api/talk-points/" + point + "/notebook", """
                {"outcome": "%s", "said": "%s", "persons": [{"name": "%s", "phone": "%s"}]}
                """.formatted(outcome, said, name, phone), 201)
                .path("id")
                .asString();
    }

    private String opened(String name, LocalDate day) {
        return post("/api/talk-points", point(name, "\"" + CELL + "\"", day), 201)
                .path("id")
                .asString();
    }

    private static String point(String name, String cells, LocalDate day) {
        return """
                {"name": "%s", "areaCode": "%s", "cells": [%s], "place": "社区门口", "worker": "样例巳", "occurredAt": "%s"}
                """.formatted(name, COMMUNITY, cells, day);
    }

    private static String hours(String rule, String to) {
        return """
                {"adviser": "样例未", "rule": "%s", "first": "%s", "from": "09:00", "to": "%s"}
                """.formatted(rule, today(), to);
    }

    private static LocalDate today() {
        return LocalDate.now(SHANGHAI);
    }
}
