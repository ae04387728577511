package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MediationContractTest extends LedgerOverHttp {

    @Test
    void eachPartyIsAskedForItselfHowItWent() {
        String id = open();
        String path = "/api/mediations/" + id;
        post(path + "/consent", "{\"party\": \"1\", \"how\": \"书面\"}", 200);
        post(path + "/consent", "{\"party\": \"2\", \"how\": \"书面\"}", 200);
        post(path + "/accept", "{}", 200);
        post(path + "/appoint-mediator", "{\"mediator\": \"韩样例\"}", 200);
        post(path + "/hold-session", "{\"present\": [\"1\", \"2\"], \"record\": \"双方到场\"}", 200);
        post(path + "/reach-agreement", "{\"form\": \"ORAL\", \"obligations\": [], \"text\": \"握手言和\"}", 200);

        post(path + "/follow-up", "{\"party\": \"2\", \"reached\": true, \"solved\": true}", 200);

        JsonNode asked = get("/api/cases/" + id + "/events", 200)
                .valueStream()
                .filter(event -> event.path("type").asString().equals("mediation.followed-up"))
                .findFirst()
                .orElseThrow();
        String respondent = get("/api/cases/" + id, 200)
                .path("persons")
                .valueStream()
                .filter(person -> person.path("role").asString().equals("RESPONDENT"))
                .map(person -> person.path("personId").asString())
                .findFirst()
                .orElseThrow();
        assertThat(asked.path("data").path("personId").asString()).isEqualTo(respondent);
        assertThat(post(path + "/follow-up", "{\"party\": \"3\", \"reached\": true}", 409)
                        .path("code")
                        .asString())
                .isEqualTo("mediation.not-a-party");
    }

    @Test
    void aMediationIsOpenedConsentedToAndAccepted() {
        String id = open();
        String path = "/api/mediations/" + id;

        assertThat(post(path + "/accept", "{}", 409, "Accept-Language", "en")
                        .path("code")
                        .asString())
                .isEqualTo("mediation.consent-missing");
        post(path + "/consent", "{\"party\": \"1\", \"how\": \"书面\"}", 200);
        post(path + "/consent", "{\"party\": \"2\", \"how\": \"书面\"}", 200);
        post(path + "/accept", "{}", 200);
        post(path + "/appoint-mediator", "{\"mediator\": \"韩样例\"}", 200);

        JsonNode standing = get("/api/cases/" + id, 200);

        assertThat(standing.path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(standing.path("parties").size()).isEqualTo(2);
        assertThat(standing.path("committee").asString()).isEqualTo("TJ-TS");
        assertThat(standing.path("content").asString()).isEqualTo("样**家漏水到样**家");
        assertThat(standing.path("panel").path("mediators").toString()).contains("M04");
        assertThat(standing.path("deadlines").findValuesAsString("which")).contains("MEDIATION");
    }

    private String open() {
        return post("/api/mediations", """
            {"channel": "MEDIATION_ROOM", "areaCode": "999901001001", "disputeType": "NEIGHBOUR",
             "origin": "APPLIED", "subject": "楼上漏水", "content": "样例乙家漏水到样例丙家",
             "committee": "天枢社区人民调解委员会", "amount": 1200.50,
             "parties": [{"name": "样例丙", "role": "APPLICANT"}, {"name": "样例乙", "role": "RESPONDENT"}]}
            """, 201).path("id").asString();
    }
}
