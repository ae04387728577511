package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.keys.KeyRing;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class MaskedPersonsTest extends LedgerOverHttp {

    private static final List<String> IN_CLEAR = List.of("郝样例", "19900000057", "11010519491231002X", "样例弄77号");

    @Autowired
    private KeyRing keys;

    private String received(String more) {
        return post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
                 "subject": "郝样例说路灯不亮", "content": "郝样例（19900000057，邻居199-0000-0058）在三号楼", "nature": "HELP",
                 "note": "回电19900000059", "place": {"text": "三号楼，物业电话23450012"},
                 "requester": {"name": "郝样例", "phone": "19900000057", "idNumber": "11010519491231002X",
                               "address": "样例弄77号"}%s}
                """.formatted(more), 201)
                .path("id")
                .asString();
    }

    @Test
    void a_person_is_recognised_in_their_case_and_not_read() {
        JsonNode standing = get("/api/cases/" + received(""), 200);

        JsonNode person = standing.path("persons").get(0);
        assertThat(person.path("role").asString()).isEqualTo("REQUESTER");
        assertThat(person.path("name").asString()).isEqualTo("郝**");
        assertThat(person.path("phone").asString()).isEqualTo("199****0057");
        assertThat(person.path("idNumber").asString()).isEqualTo("110*************2X");
        assertThat(person.path("address").asString()).isEqualTo("□");
        assertThat(person.path("erased").asBoolean()).isFalse();
        assertThat(standing.path("subject").asString()).isEqualTo("郝**说路灯不亮");
        assertThat(standing.path("content").asString()).isEqualTo("郝**（郝**，邻居199****0058）在三号楼");
        assertThat(standing.path("place").path("text").asString()).isEqualTo("三号楼，物业电话******12");
        assertThat(standing.toString()).doesNotContain(IN_CLEAR);
    }

    @Test
    void no_answer_tells_who_it_is() {
        String id = received("");
        post("/api/hotline-requests/" + id + "/progress", """
            {"text": "联系了郝样例，另一人19900000060", "visibility": "INTERNAL", "note": "郝样例在家，19900000061"}
            """, 200);

        assertThat(get("/api/cases/" + id + "/events", 200).toString())
                .contains("另一人199****0060", "199****0061", "回电199****0059")
                .doesNotContain(IN_CLEAR);
        assertThat(get("/api/cases/" + id, 200).toString()).doesNotContain(IN_CLEAR);
        await().untilAsserted(() -> assertThat(
                        get("/api/cases?size=100&area=999901001", 200).toString())
                .contains(id, "□说路灯不亮")
                .doesNotContain(IN_CLEAR));
        for (Map<String, String> looked : List.of(
                Map.of("name", " 郝样例"),
                Map.of("phone", "+86 199 0000 0057"),
                Map.of("idNumber", "11010519491231002x"))) {
            JsonNode found = post("/api/persons/search", write(looked), 200);
            assertThat(found.toString()).contains(id, "郝**").doesNotContain(IN_CLEAR);
        }
    }

    @Test
    void in_a_confidential_case_there_is_someone_and_no_more() {
        JsonNode standing = get("/api/cases/" + received(", \"confidential\": true"), 200);

        JsonNode person = standing.path("persons").get(0);
        assertThat(person.path("role").asString()).isEqualTo("REQUESTER");
        assertThat(person.path("name").asString()).isEqualTo("□");
        assertThat(List.of("phone", "idNumber", "address")).noneMatch(person::hasNonNull);
        assertThat(standing.path("content").asString()).isEqualTo("□（□，邻居199****0058）在三号楼");
    }

    @Test
    void someone_whose_key_is_gone_is_erased_wherever_they_appear_and_nothing_fails() {
        String id = received("");
        String person = get("/api/cases/" + id, 200)
                .path("persons")
                .get(0)
                .path("personId")
                .asString();

        keys.destroy(List.of(jdbc.sql("select key_id from personal_data where person_id = :person")
                .param("person", UUID.fromString(person))
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .single()));

        JsonNode standing = get("/api/cases/" + id, 200);
        assertThat(standing.path("persons").get(0).path("erased").asBoolean()).isTrue();
        assertThat(standing.path("persons").get(0).path("name").asString()).isEqualTo("□");
        assertThat(standing.path("subject").asString()).isEqualTo("□说路灯不亮");
        assertThat(post("/api/persons/search", write(Map.of("name", "郝样例")), 200)
                        .path("items")
                        .valueStream()
                        .filter(item -> item.path("personId").asString().equals(person)))
                .allMatch(item -> item.path("erased").asBoolean());
        post("/api/hotline-requests/" + id + "/progress", "{\"text\": \"看过了\", \"visibility\": \"INTERNAL\"}", 200);
        post("/api/hotline-requests", lampRequest(", \"requester\": {\"personId\": \"" + person + "\"}"), 422);
    }

    @Test
    void nothing_of_it_stands_in_any_table() {
        received("");

        for (String table : jdbc.sql("select quote_ident(table_schema) || '.' || quote_ident(table_name)"
                        + " from information_schema.tables where table_type = 'BASE TABLE'"
                        + " and table_schema not in ('pg_catalog', 'information_schema')")
                .query((row, number) -> row.getString(1))
                .list()) {
            String all = jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                    .query((row, number) -> row.getString(1))
                    .single();
            assertThat(all).as(table).doesNotContain(IN_CLEAR);
            IN_CLEAR.forEach(told -> assertThat(all).as(table).doesNotContain(hex(told)));
        }
    }

    /** As a column of bytes is written. */
    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
