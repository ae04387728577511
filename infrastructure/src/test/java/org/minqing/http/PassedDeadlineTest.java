package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassedDeadlineTest extends LedgerOverHttp {

    @Test
    void aDeadlineThatHasPassedIsRecordedByItselfAndOnce() {
        OffsetDateTime threeDaysAgo = OffsetDateTime.now(ZoneOffset.UTC).minusDays(3);
        String id = post("/api/hotline-requests", lampRequest(", \"receivedAt\": \"" + threeDaysAgo + "\""), 201)
                .path("id")
                .asString();

        await().atMost(Duration.ofSeconds(30)).until(() -> passed(id).size() == 1);
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .until(() -> passed(id).size() == 1);

        assertThat(get("/api/cases/" + id, 200).path("deadlines").findValuesAsString("passed"))
                .contains("true");
    }

    private List<String> passed(String id) {
        return get("/api/cases/" + id + "/events", 200).findValuesAsString("type").stream()
                .filter("hotline-request.deadline-passed"::equals)
                .toList();
    }
}
