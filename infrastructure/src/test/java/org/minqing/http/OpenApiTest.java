package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.api.CommandName;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends LedgerOverHttp {

    /** The contract, typed from its page; imports are described by whoever takes them. */
    private static final List<String> PROMISED = List.of(
            "post /api/petitions",
            "post /api/mediations",
            "post /api/hotline-requests",
            "get /api/cases",
            "get /api/cases/export",
            "post /api/exports",
            "get /api/exports",
            "post /api/exports/{id}/approve",
            "post /api/exports/{id}/refuse",
            "get /api/exports/{id}/file",
            "get /api/cases/{id}",
            "get /api/cases/{id}/events",
            "get /api/cases/{id}/similar",
            "get /api/tasks",
            "get /api/notices",
            "post /api/notices/{id}/read",
            "post /api/screening-rounds",
            "get /api/screening-rounds",
            "post /api/screening-rounds/{id}/note-sign",
            "post /api/residents-choices",
            "get /api/residents-choices",
            "post /api/residents-choices/{id}/promise",
            "post /api/reception-sessions",
            "get /api/reception-sessions",
            "post /api/reception-sessions/{id}/{session}/raise-demand",
            "post /api/talk-points",
            "get /api/talk-points",
            "post /api/talk-points/{id}/report-nothing",
            "post /api/talk-points/{id}/notebook",
            "get /api/talk-points/{id}/notebook",
            "get /api/notebook-entries/{id}",
            "post /api/notebook-entries/{id}/raise-petition",
            "post /api/key-persons",
            "get /api/key-persons",
            "get /api/key-persons/{id}",
            "post /api/key-persons/{id}/release",
            "post /api/cases/{id}/papers",
            "get /api/cases/{id}/papers/{paper}",
            "post /api/persons/search",
            "get /api/metrics/resolution",
            "get /api/metrics/ladder",
            "get /api/metrics/mediation",
            "get /api/metrics/stream",
            "get /api/reports/weekly",
            "get /api/reports/monthly",
            "get /api/reports/annual",
            "get /api/reports/mediation",
            "get /api/demo",
            "post /api/petitions/{id}/accept",
            "post /api/petitions/{id}/submit-reply",
            "post /api/mediations/{id}/hold-session",
            "post /api/hotline-requests/{id}/dispatch",
            "post /api/hotline-requests/{id}/convert-to-mediation",
            "get /api/areas",
            "get /api/categories",
            "get /api/channels",
            "get /api/dispute-types",
            "get /api/units",
            "get /api/committees",
            "get /api/mediators",
            "get /api/staff",
            "get /api/snippets",
            "post /api/areas/imports",
            "post /api/units/imports",
            "get /api/access-ledger",
            "post /api/cases/{id}/identity-reveals",
            "post /api/persons/{id}/erasure-requests",
            "post /api/erasure-requests",
            "get /api/erasure-requests",
            "get /api/erasure-requests/due",
            "post /api/erasure-requests/{id}/approve",
            "post /api/erasure-requests/{id}/refuse",
            "post /api/cases/{id}/legal-holds",
            "post /api/cases/{id}/legal-holds/lift",
            "get /api/cases/{id}/legal-holds",
            "get /api/ledger/verification",
            "get /api/ledger/seals",
            "get /api/ledger/seals/{day}",
            "get /api/projections",
            "get /api/projections/{name}",
            "post /api/projections/{name}/rebuilds",
            "get /api/projections/{name}/parked",
            "post /api/projections/{name}/parked/{id}/retries",
            "post /api/projections/{name}/parked/{id}/skips");

    @Test
    void theContractIsDescribed() {
        JsonNode described = get("/v3/api-docs", 200);

        assertThat(described.path("openapi").asString()).startsWith("3.1");
        for (String promised : PROMISED) {
            String[] methodAndPath = promised.split(" ", 2);
            assertThat(described.path("paths").path(methodAndPath[1]).has(methodAndPath[0]))
                    .describedAs(promised)
                    .isTrue();
        }
    }

    @Test
    void everyCommandIsDescribedWithItsFields() {
        JsonNode paths = get("/v3/api-docs", 200).path("paths");

        for (CommandName name : CommandName.all()) {
            name.kinds()
                    .forEach(kind -> assertThat(paths.has("/api/" + kind.word() + "s/{id}/" + name.word()))
                            .describedAs(kind.word() + " " + name.word())
                            .isTrue());
        }
        assertThat(paths.path("/api/hotline-requests/{id}/dispatch")
                        .path("post")
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema")
                        .path("required")
                        .toString())
                .contains("leadUnit");
    }
}
