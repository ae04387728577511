package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;
import org.minqing.api.FreeText;
import org.minqing.api.PersonId;
import org.minqing.person.PersonRegister;
import org.minqing.projections.ProjectionRebuild;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people wrote in a case: nowhere in clear but where it is searched, and gone with the last person. */
class ErasedTextsTest extends LedgerOverHttp {

    private static final Instant DAY = Instant.parse("2026-05-01T01:00:00Z");
    private static final List<String> FIGURES = List.of(
            "/api/metrics/resolution?area=999901001&from=2020-01-01&to=2035-01-01",
            "/api/metrics/resolution?kind=HOTLINE_REQUEST&groupBy=category&from=2020-01-01&to=2035-01-01",
            "/api/metrics/ladder?area=999901001&from=2020-01-01&to=2035-01-01");

    @Autowired
    private PersonRegister register;

    @Autowired
    private ProjectionRebuild rebuild;

    @Autowired
    private Cache cases;

    private String received(String word) {
        String id = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
                 "subject": "%1$s一", "content": "%1$s二", "nature": "HELP", "note": "%1$s三",
                 "place": {"text": "%1$s四"}, "requester": {"name": "钱样例"}}
                """.formatted(word), 201)
                .path("id")
                .asString();
        progress(id, word + "五");
        return id;
    }

    private void progress(String id, String text) {
        post(
                "/api/hotline-requests/" + id + "/progress",
                "{\"text\": \"" + text + "\", \"visibility\": \"INTERNAL\"}",
                200);
    }

    private static PersonId requester(JsonNode standing) {
        return PersonId.of(standing.path("persons").get(0).path("personId").asString());
    }

    private String table(String name) {
        return jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from " + name + " t")
                .query((row, number) -> row.getString(1))
                .single();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> figures() {
        return FIGURES.stream()
                .map(figure -> get(figure, 200).path("rows").toString())
                .toList();
    }

    private void isListed(String word, String id) {
        await().untilAsserted(() ->
                assertThat(get("/api/cases?q=" + word + "二", 200).toString()).contains(id));
    }

    @Test
    void what_was_written_stands_in_no_event_and_no_snapshot_in_clear() {
        String word = "榆木样例";
        String id = received(word);
        progress(id, word + "六");

        for (String name : List.of("domain_event", "aggregate_snapshot")) {
            assertThat(table(name)).as(name).doesNotContain(word).doesNotContain(hex(word));
        }
        cases.removeAll();
        progress(id, word + "七");
        assertThat(get("/api/cases/" + id + "/events", 200).toString())
                .contains(word + "一", word + "二", word + "三", word + "四", word + "五", word + "七");
    }

    @Test
    void with_its_last_person_a_case_loses_its_texts_in_every_view_and_nothing_of_what_is_counted() {
        String word = "柏木样例";
        String id = received(word);
        progress(id, word + "六");
        String other = received("松木样例");
        isListed(word, id);
        isListed("松木样例", other);
        rebuild.rebuild(List.of("cases", "figures", "due"));
        List<String> figures = figures();
        int events = get("/api/cases/" + id + "/events", 200).path("items").size();
        long version = get("/api/cases/" + id, 200).path("version").asLong();

        register.forget(requester(get("/api/cases/" + id, 200)), DAY, "officer-1");

        for (boolean anew : new boolean[] {false, true}) {
            if (anew) {
                rebuild.rebuild(List.of("cases", "figures", "due"));
            }
            assertThat(get("/api/cases/" + id, 200).toString())
                    .contains(FreeText.ERASED)
                    .doesNotContain(word);
            assertThat(get("/api/cases/" + id, 200).path("version").asLong()).isEqualTo(version);
            JsonNode history = get("/api/cases/" + id + "/events", 200);
            assertThat(history.toString()).contains(FreeText.ERASED).doesNotContain(word);
            assertThat(history.path("items").size()).isEqualTo(events);
            assertThat(get("/api/cases?q=" + word + "二", 200).path("items")).isEmpty();
            assertThat(get("/api/cases?size=200&area=999901001", 200).toString())
                    .contains(id, FreeText.ERASED)
                    .doesNotContain(word);
            assertThat(jdbc.sql("select subject || content from cases.text where case_id = :id")
                            .param("id", UUID.fromString(id))
                            .query((row, number) -> row.getString(1))
                            .single())
                    .isEqualTo(FreeText.ERASED + FreeText.ERASED);
            assertThat(figures()).isEqualTo(figures);
            isListed("松木样例", other);
        }
        assertThat(table("cases.text") + table("aggregate_snapshot") + table("domain_event"))
                .doesNotContain(word)
                .doesNotContain(hex(word));

        assertThat(get("/api/ledger/verification", 200).path("intact").asBoolean())
                .isTrue();
        progress(id, "后来样例");
        assertThat(get("/api/cases/" + id + "/events", 200).toString()).contains("后来样例", FreeText.ERASED);
        assertThat(get("/api/ledger/verification", 200).path("intact").asBoolean())
                .isTrue();
    }

    @Test
    void as_long_as_someone_of_it_is_known_a_case_keeps_its_texts() {
        String word = "杉木样例";
        String id = post("/api/mediations", """
                {"channel": "MEDIATION_ROOM", "areaCode": "999901001001", "disputeType": "NEIGHBOUR", "origin": "APPLIED",
                 "subject": "%1$s一", "content": "%1$s二", "committee": "TJ-TS",
                 "parties": [{"name": "样例丙", "role": "APPLICANT"}, {"name": "样例乙", "role": "RESPONDENT"}]}
                """.formatted(word), 201).path("id").asString();
        JsonNode persons = get("/api/cases/" + id, 200).path("persons");
        assertThat(persons.size()).isEqualTo(2);

        register.forget(PersonId.of(persons.get(0).path("personId").asString()), DAY, "officer-1");
        assertThat(get("/api/cases/" + id, 200).toString()).contains(word + "一", word + "二");

        register.forget(PersonId.of(persons.get(1).path("personId").asString()), DAY, "officer-1");
        assertThat(get("/api/cases/" + id, 200).toString()).doesNotContain(word).contains(FreeText.ERASED);
    }
}
