package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;

/** Cases of which it is not known what a panel goes by stand in a row of their own, and are found from there too. */
class BoardUnknownTest extends DeskInBrowser {

    private static final String STREET = "999901002";

    @BeforeEach
    void a_leader_has_signed_in_and_little_is_known_of_two_cases() {
        signIn("leader-of-little", Role.LEADER);
        long before = counted();
        post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "%s", "category": "公共设施报修", "subject": "说不清在哪里的事",
                 "content": "说不清在哪里的事", "nature": "HELP"}
                """.formatted(STREET), 201);
        post("/api/mediations", """
                {"channel": "MEDIATION_ROOM", "areaCode": "%s", "disputeType": "NEIGHBOUR", "origin": "APPLIED",
                 "subject": "说不清种类的事", "content": "说不清种类的事",
                 "parties": [{"name": "样例丙", "role": "APPLICANT"}, {"name": "样例乙", "role": "RESPONDENT"}]}
                """.formatted(STREET), 201);
        await().until(() -> counted() == before + 2);
    }

    @Test
    void each_number_of_such_a_row_opens_exactly_its_cases() {
        page.navigate(address("/board?area=" + STREET));
        assertEachNumberOpensItsCases("#by-areas tbody tr:not([data-key])");
        assertEachNumberOpensItsCases("#by-categories tbody tr:not([data-key])");
        assertEachNumberOpensItsCases("#by-units-unranked tbody tr:not([data-key])");

        page.navigate(address("/board?area=" + STREET + "&category=公共设施报修"));
        assertEachNumberOpensItsCases("#by-categories tr[data-key='公共设施报修']");

        page.navigate(address("/board?all=categories&all=units"));
        assertEachNumberOpensItsCases("#by-categories tbody tr:not([data-key])");
        assertEachNumberOpensItsCases(
                "#by-units-unranked tbody tr:not([data-key]), #by-units tbody tr:not([data-key])");
    }

    @Test
    void the_list_behind_it_stays_that_of_the_row_when_it_is_searched() {
        page.navigate(address("/board?area=" + STREET));
        page.locator("#by-categories tbody tr:not([data-key]) td a").first().click();
        assertThat(page.locator("#cases")).containsText("说不清种类的事");
        assertThat(page.locator("#cases")).not().containsText("说不清在哪里的事");

        page.fill("#q", "说不清");
        page.press("#q", "Enter");

        assertThat(page.locator("#cases")).containsText("说不清种类的事");
        assertThat(page.locator("#cases")).not().containsText("说不清在哪里的事");
    }

    private void assertEachNumberOpensItsCases(String row) {
        assertThat(page.locator(row)).hasCount(1);
        List<Locator> numbers = page.locator(row + " >> td a").all();
        assertThat(numbers).as(row).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.locator(row + " >> td >> nth=0")).not().hasText("0");
        for (Locator number : numbers) {
            String address = String.valueOf(number.getAttribute("href"));
            assertThat(total(address))
                    .as(address)
                    .isEqualTo(Long.parseLong(number.textContent().replace(",", "")));
        }
    }

    private long counted() {
        return get("/api/metrics/resolution?area=" + STREET)
                .path("rows")
                .path(0)
                .path("received")
                .asLong();
    }

    private long total(String list) {
        // Whoever asks encodes it again.
        return get("/api" + URLDecoder.decode(list, StandardCharsets.UTF_8))
                .path("total")
                .asLong();
    }
}
