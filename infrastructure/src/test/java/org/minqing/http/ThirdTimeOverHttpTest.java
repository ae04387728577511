package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The list of those who come a third time. */
class ThirdTimeOverHttpTest extends LedgerOverHttp {

    @Test
    void the_list_can_be_asked_for_the_third_case_of_one_person() {
        String first = called("{\"name\": \"郝样例\", \"phone\": \"19900000271\"}");
        String chosen = "{\"personId\": \"" + personOf(first) + "\"}";
        String second = called(chosen);
        String third = called(chosen);

        await().untilAsserted(() -> assertThat(listed("again=true&size=200")).contains(third));
        assertThat(listed("again=true&size=200")).doesNotContain(first, second);
        assertThat(listed("again=false&size=200")).contains(first, second, third);
        assertThat(listed("again=true&kind=PETITION&size=200")).doesNotContain(third);
        assertThat(get("/api/cases?again=often", 422).path("detail").asString()).contains("true, false");
    }

    private String called(String requester) {
        return post("/api/hotline-requests", lampRequest(", \"requester\": " + requester), 201)
                .path("id")
                .asString();
    }

    private String personOf(String id) {
        return get("/api/cases/" + id, 200)
                .path("persons")
                .path(0)
                .path("personId")
                .asString();
    }

    private List<String> listed(String query) {
        return StreamSupport.stream(
                        get("/api/cases?" + query, 200).path("items").spliterator(), false)
                .map(item -> item.path("id").asString())
                .toList();
    }
}
