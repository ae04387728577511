package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ledger asked whether it is whole. */
class LedgerEvidenceTest extends LedgerOverHttp {

    @Test
    void anUntouchedLedgerIsIntactAndATouchedOneSaysWhere() {
        UUID id = UUID.fromString(receiveLampRequest().path("id").asString());

        JsonNode intact = get("/api/ledger/verification", 200);
        assertThat(intact.path("intact").asBoolean()).isTrue();
        assertThat(intact.path("events").asLong()).isEqualTo(allEvents());
        assertThat(intact.has("firstBroken")).isFalse();

        edit(id, "payload || ' '");
        JsonNode broken = get("/api/ledger/verification", 200, "Accept-Language", "en");
        edit(id, "substring(payload for octet_length(payload) - 1)");

        assertThat(broken.path("intact").asBoolean()).isFalse();
        assertThat(broken.path("firstBroken").path("what").asString()).isEqualTo("EVENT_CHANGED");
        assertThat(broken.path("firstBroken").path("caseId").asString()).isEqualTo(id.toString());
        assertThat(broken.path("firstBroken").path("sequence").asLong()).isZero();
        assertThat(broken.path("firstBroken").path("detail").asString()).startsWith("Event 0 of case " + id);
    }

    private void edit(UUID id, String payload) {
        jdbc.sql("alter table domain_event disable trigger never_changed").update();
        jdbc.sql("update domain_event set payload = " + payload + " where aggregate_id = :id and sequence_number = 0")
                .param("id", id)
                .update();
        jdbc.sql("alter table domain_event enable trigger never_changed").update();
    }

    @Test
    void aLedgerWithoutSealsListsNone() {
        assertThat(get("/api/ledger/seals", 200).path("items")).isEmpty();
    }

    @Test
    void aDayWithoutASealAndAWordThatIsNoDayAreNotFound() {
        for (String day : new String[] {"2020-02-29", "2020-02-30", "yesterday"}) {
            assertThat(get("/api/ledger/seals/" + day, 404).path("code").asString())
                    .isEqualTo("ledger.no-such-seal");
        }
    }
}
