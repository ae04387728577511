package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.Adoption;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.Origin;
import org.minqing.api.Role;
import org.minqing.command.common.CaseCommands;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases of which it is not known what a panel goes by stand in a row of their own, and are found from there too. */
class BoardUnknownTest extends DeskInBrowser {

    private static final String STREET = "999901002";

    @Autowired
    private CaseCommands commands;

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
        await().until(() -> counted() >= before + 2);
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
    void what_a_register_knew_neither_channel_nor_day_of_is_found_from_its_rows() {
        adoptedWithoutChannelAndDay();

        page.navigate(address("/board?area=" + STREET));
        assertEachNumberOpensItsCases("#by-channels tbody tr:not([data-key])");
        page.click("#table-months > summary");
        assertEachNumberOpensItsCases("#by-months tbody tr:not([data-key])");
    }

    /** The same one again changes nothing. */
    private void adoptedWithoutChannelAndDay() {
        Origin origin = new Origin("board-unknown", "1");
        Adoption adoption = new Adoption(
                "X-BOARD-UNKNOWN",
                origin,
                Moment.unknown(),
                Optional.empty(),
                Optional.of(AreaCode.of(STREET)),
                Optional.empty(),
                Optional.of("公共设施报修"),
                Optional.of("登记册没写渠道和日期的事"),
                Optional.empty(),
                Optional.of(Nature.HELP),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Level.GRID),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of());
        commands.send(
                        CaseKind.HOTLINE_REQUEST,
                        CaseId.named(origin),
                        new HotlineRequestCommand.Adopt(adoption, Optional.empty()),
                        Map.of(CommandHeaders.ACTOR, Act.SYSTEM, CommandHeaders.IMPORTED, "true"))
                .join();
        await().until(() -> get("/api/cases?source=board-unknown").path("total").asInt() == 1
                && get("/api/metrics/resolution?groupBy=channel&area=" + STREET)
                        .path("rows")
                        .valueStream()
                        .anyMatch(row -> row.path("key").asString("").isEmpty()));
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
