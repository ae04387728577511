package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PetitionContractTest extends LedgerOverHttp {

    private static String petition(String more) {
        return """
            {"channel": "来信", "areaCode": "甲子街道", "category": "公共设施报修", "subject": "样例甲反映路面不平",
             "content": "样例甲（13900000001）说路面不平", "petitioners": [{"name": "样例甲", "phone": "13900000001"}]%s}
            """.formatted(more);
    }

    @Test
    void aPetitionGoesFromRegistrationToItsReply() {
        String id = post("/api/petitions", petition(""), 201).path("id").asString();
        String path = "/api/petitions/" + id;
        post(path + "/accept", "", 200);
        post(path + "/reply", """
            {"outcome": "SUPPORTED", "resolution": "SOLVED", "facts": "路面下沉", "opinion": "已修",
             "text": "已经修好", "by": "承办人乙"}
            """, 200);
        post(path + "/reply-delivered", "{\"how\": \"当面\"}", 200);

        JsonNode standing = get("/api/cases/" + id, 200);

        assertThat(standing.path("status").asString()).isEqualTo("REPLIED");
        assertThat(standing.path("matter").asString()).isEqualTo("CLAIM");
        assertThat(standing.path("areaCode").asString()).isEqualTo("999901001");
        assertThat(standing.path("channel").asString()).isEqualTo("LETTER");
    }

    @Test
    void namesStandInPersonalDataAlone() {
        String id = post("/api/petitions", petition(""), 201).path("id").asString();

        assertThat(get("/api/cases/" + id + "/events", 200).toString())
                .doesNotContain("样例甲")
                .doesNotContain("13900000001")
                .contains("{{person:");
        assertThat(get("/api/cases/" + id, 200).path("subject").asString()).isEqualTo("样例甲反映路面不平");
        assertThat(jdbc.sql("select count(*) from domain_event where position(convert_to('样例甲', 'UTF8') in payload) > 0"
                                + " or position(convert_to('13900000001', 'UTF8') in meta_data) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aPersonIsFoundByANumberHoweverItIsWritten() {
        String id = post("/api/petitions", petition(""), 201).path("id").asString();

        JsonNode found = post("/api/persons/search", "{\"phone\": \"+86 139 0000 0001\"}", 200);

        assertThat(found.path("items").findValuesAsString("name")).contains("样例甲");
        assertThat(found.path("items").toString()).contains(id);
    }

    @Test
    void aRefusedRegistrationStoresNobody() {
        long before = persons();

        post("/api/petitions", petition(", \"headcount\": 0"), 422);

        assertThat(persons()).isEqualTo(before);
    }

    @Test
    void aPetitionCanBeAnsweredInTheCallThatRegistersIt() {
        String id = post("/api/petitions", petition(", \"answer\": \"当场说清\""), 201)
                .path("id")
                .asString();

        JsonNode standing = get("/api/cases/" + id, 200);

        assertThat(standing.path("closedAs").asString()).isEqualTo("ANSWERED_ON_THE_SPOT");
    }

    private long persons() {
        return jdbc.sql("select count(*) from personal_data").query(Long.class).single();
    }
}
