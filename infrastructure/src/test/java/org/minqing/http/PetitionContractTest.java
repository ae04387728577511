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
    void whatWasFinallyTerminatedEndsTheSameMatterAndNothingElseDoes() {
        String last = finallyTerminated();
        String id = post("/api/petitions", petition(""), 201).path("id").asString();
        String path = "/api/petitions/" + id;

        assertThat(post(path + "/decline", declining(id), 409).path("code").asString())
                .isEqualTo("petition.same-matter-not-final");
        assertThat(post(path + "/decline", declining("00000000-0000-7000-8000-00000000ffff"), 422)
                        .path("code")
                        .asString())
                .isEqualTo("petition.unknown-petition");
        post(path + "/join-merge-group", "{\"case\": \"%s\"}".formatted(last), 200);
        assertThat(post(path + "/accept", "", 409).path("code").asString()).isEqualTo("petition.same-matter-final");
        post(path + "/decline", declining(last), 200);
        assertThat(get("/api/cases/" + id, 200).path("closedAs").asString()).isEqualTo("DECLINED");
    }

    private static String declining(String sameMatterAs) {
        return """
            {"reason": "同一事项已经终结", "guidance": "没有其他途径", "sameMatterAs": "%s"}
            """.formatted(sameMatterAs);
    }

    private String finallyTerminated() {
        String id = post("/api/petitions", petition(""), 201).path("id").asString();
        String path = "/api/petitions/" + id;
        post(path + "/accept", "", 200);
        post(path + "/reply", """
            {"outcome": "NOT_SUPPORTED", "resolution": "NOT_SOLVED", "facts": "路面平整", "opinion": "不支持",
             "text": "不予支持"}
            """, 200);
        post(path + "/reply-delivered", "{\"how\": \"当面\"}", 200);
        post(path + "/request-review", "{\"reason\": \"不服\", \"body\": \"样例区政府\"}", 200);
        post(path + "/conclude-review", "{\"result\": \"UPHELD\", \"text\": \"维持\"}", 200);
        post(path + "/request-re-review", "{\"reason\": \"不服\", \"body\": \"样例市政府\"}", 200);
        post(path + "/conclude-re-review", "{\"result\": \"UPHELD\", \"text\": \"维持\"}", 200);
        return id;
    }

    @Test
    void namesStandInPersonalDataAlone() {
        String id = post("/api/petitions", petition(""), 201).path("id").asString();

        assertThat(get("/api/cases/" + id + "/events", 200).toString())
                .doesNotContain("样例甲")
                .doesNotContain("13900000001")
                .contains("{{person:");
        assertThat(get("/api/cases/" + id, 200).path("subject").asString()).isEqualTo("样**反映路面不平");
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

        assertThat(found.path("items").findValuesAsString("name")).contains("样**");
        assertThat(found.path("items").toString()).contains(id).doesNotContain("样例甲");
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
