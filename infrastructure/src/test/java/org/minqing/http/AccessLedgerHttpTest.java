package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class AccessLedgerHttpTest extends LedgerOverHttp {

    @Autowired
    private AccessLedger ledger;

    @Test
    void who_saw_a_person_is_told_page_by_page() {
        PersonId seen = new PersonId(UUID.randomUUID());
        for (int i = 0; i < 3; i++) {
            ledger.record(AccessEntry.of("lin", AccessAct.IDENTITY_REVEALED)
                    .naming(List.of(seen))
                    .withPurpose("call back"));
        }

        JsonNode first = get("/api/access-ledger?account=lin&size=2&person=" + seen, 200);
        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(first.path("items").path(0).path("found").asString()).isEqualTo("PERSON");
        assertThat(first.path("items").path(0).path("purpose").asString()).isEqualTo("call back");

        JsonNode second = get(
                "/api/access-ledger?account=lin&size=2&person=" + seen + "&after="
                        + first.path("next").asString(),
                200);
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void to_read_it_leaves_a_trace_with_the_place_it_was_read_from() {
        PersonId asked = new PersonId(UUID.randomUUID());
        get("/api/access-ledger?person=" + asked, 200, "User-Agent", "Test of the ledger");

        JsonNode trace = get("/api/access-ledger?act=ACCESS_LEDGER_READ&person=" + asked, 200)
                .path("items");
        assertThat(trace.size()).isEqualTo(2);
        assertThat(trace.path(1).path("address").asString()).isNotEmpty();
        assertThat(trace.path(1).path("userAgent").asString()).isEqualTo("Test of the ledger");
    }

    @Test
    void what_is_no_question_is_refused() {
        for (String wrong :
                List.of("person=1", "case=x", "act=LOOKED", "from=yesterday", "after=x", "size=0", "who=me")) {
            get("/api/access-ledger?" + wrong, 422);
        }
    }
}
