package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CaseAsItStandsTest extends LedgerOverHttp {

    @Test
    void whatHappenedMoreThanOnceIsShownInFull() {
        String id = receiveLampRequest().path("id").asString();
        String path = "/api/hotline-requests/" + id;
        post(path + "/progress", "{\"text\": \"看过了\", \"visibility\": \"INTERNAL\", \"by\": \"网格员甲\"}", 200);
        post(path + "/remind", "{\"text\": \"何时修好\"}", 200);
        post(path + "/dispatch", "{\"leadUnit\": \"SL-TS\"}", 200);
        post(path + "/hand-over", "{\"to\": \"S003\", \"reason\": \"请假\"}", 200);
        post(path + "/resolve", "{\"resolution\": \"SOLVED\", \"text\": \"已修好\"}", 200);
        post(path + "/follow-up", "{\"reached\": false}", 200);
        post(path + "/follow-up", """
            {"reached": true, "contacted": true, "solved": true, "satisfaction": "SATISFIED", "said": "好"}
            """, 200);

        JsonNode standing = get("/api/cases/" + id, 200);

        assertThat(standing.path("notes").findValuesAsString("what")).containsExactly("progressed", "reminded");
        assertThat(standing.path("notes").findValuesAsString("text")).containsExactly("看过了", "何时修好");
        assertThat(standing.path("notes").get(0).path("by").asString()).isEqualTo("网格员甲");
        assertThat(standing.path("moves").findValuesAsString("leadUnit")).containsExactly("SL-TS");
        assertThat(standing.path("handOvers").findValuesAsString("to")).containsExactly("S003");
        assertThat(standing.path("followUps").findValuesAsString("reached")).containsExactly("false", "true");
        assertThat(standing.path("followUps").get(1).path("said").asString()).isEqualTo("好");
        assertThat(standing.path("result").path("text").asString()).isEqualTo("已修好");
    }

    /** Programs read these; one that gets another name or goes missing breaks them. */
    @Test
    void theFieldsOfAHotlineRequestAreThese() {
        String id = post(
                        "/api/hotline-requests",
                        lampRequest(", \"requester\": {\"name\": \"样例丁\"}, \"shift\": \"夜班\""),
                        201)
                .path("id")
                .asString();
        post("/api/hotline-requests/" + id + "/dispatch", "{\"leadUnit\": \"SL-TS\"}", 200);

        assertThat(fields(id)).containsExactlyInAnyOrder("""
            id number kind status version excluded queryCode channel receivedAt category
            subject content firstContactOwner magnitude confidential areaCode unit level highestLevel hops
            takenOver round exclusion handling nature urgency complex handlingFrom moves deadlines
            papers allowed linked persons requester shift offHours""".split("\\s+"));
    }

    @Test
    void theFieldsOfAPetitionAreThese() {
        String id = post("/api/petitions", """
            {"channel": "LETTER", "areaCode": "999901001", "category": "公共设施报修", "subject": "路面不平",
             "content": "路面不平", "petitioners": [{"name": "样例戊", "phone": "13900000002"}]}
            """, 201).path("id").asString();
        post("/api/petitions/" + id + "/accept", "", 200);
        post("/api/petitions/" + id + "/reply", """
            {"outcome": "SUPPORTED", "resolution": "SOLVED", "facts": "路面下沉", "opinion": "已修", "text": "已经修好"}
            """, 200);

        assertThat(fields(id)).filteredOn(CaseAsItStandsTest::isSaidAlways).containsExactlyInAnyOrder("""
            id number kind status version resolution concludedAt repliedAt excluded queryCode
            channel receivedAt category subject content firstContactOwner magnitude confidential areaCode level
            highestLevel hops takenOver round exclusion petitioners headcount matter route handling handlingFrom
            review promises notices reply replies deadlines papers allowed linked persons""".split(
                        "\\s+"));
        assertThat(get("/api/cases/" + id, 200).path("replies").findValuesAsString("text"))
                .containsExactly("已经修好");
    }

    @Test
    void theFieldsOfAMediationAreThese() {
        String id = post("/api/mediations", """
            {"channel": "MEDIATION_ROOM", "areaCode": "999901001001", "disputeType": "NEIGHBOUR",
             "origin": "APPLIED", "subject": "楼上漏水", "content": "漏水", "amount": 1200.50,
             "committee": "TJ-TS", "claim": "赔偿",
             "parties": [{"name": "样例丙", "role": "APPLICANT"}, {"name": "样例乙", "role": "RESPONDENT"}]}
            """, 201).path("id").asString();
        post("/api/mediations/" + id + "/consent", "{\"party\": \"1\", \"how\": \"书面\"}", 200);

        assertThat(fields(id)).filteredOn(CaseAsItStandsTest::isSaidAlways).containsExactlyInAnyOrder("""
            id number kind status version excluded queryCode channel receivedAt subject
            content firstContactOwner magnitude confidential areaCode hops takenOver round exclusion disputeType
            parties claim amount committee consents accepted panel sessions risk deadlines
            papers allowed linked persons origin""".split(
                        "\\s+"));
    }

    private Iterable<String> fields(String id) {
        return get("/api/cases/" + id, 200).propertyNames();
    }

    /** What somebody on duty takes in has a shift beside. */
    private static boolean isSaidAlways(String field) {
        return !field.equals("shift");
    }
}
