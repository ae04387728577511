package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.ChoiceProposal;
import org.minqing.api.Moment;
import org.minqing.api.ResidentsChoiceEvent;
import org.minqing.api.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A choice of residents at the desk: from a session's card to the residents, and from the votes to a promise. */
class ChoiceDeskTest extends DeskInBrowser {

    private static final String COMMUNITY = "999901003002";
    private static final String CELL = COMMUNITY + "001";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private EventStore store;

    @Autowired
    private Clock clock;

    @Test
    void what_was_asked_for_in_a_session_is_put_to_the_residents_from_its_card() {
        String series = held("辅星民生工作站");
        asked(series, "辅星路口装一盏灯");
        asked(series, "辅星北门修台阶");
        asked(series, "辅星车棚加顶");
        signIn("choice-from-session", Role.SUPERVISOR);
        String session = "#session-" + series + "-" + today();
        await().untilAsserted(() -> {
            page.navigate(address("/desk/receptions?from=" + today()));
            assertThat(page.locator(session + " .desk-choose input[name=demand]")
                            .count())
                    .isEqualTo(3);
        });

        page.click(session + " .desk-choose > summary");
        page.uncheck(session + " .desk-choose label:has-text('辅星车棚加顶') input[name=demand]");
        page.fill(session + " .desk-choose [name=question]", "辅星先办哪一件？");
        page.fill(session + " .desk-choose [name=lastDay]", "2020-01-01");
        screenshotInOneLanguage("choice-from-session");
        page.click(session + " .desk-choose button");
        assertThat(page.locator("#wrong")).containsText("最后一天");
        assertThat(page.locator("#open [name=question]")).hasValue("辅星先办哪一件？");
        assertThat(page.locator("#open [name=demand]:checked")).hasCount(2);
        assertThat(page.locator("#open label:has-text('辅星车棚加顶') [name=demand]"))
                .not()
                .isChecked();
        assertUsableByEveryone("a choice that was refused");
        screenshot("choice-refused");

        page.fill("#open [name=lastDay]", today().plusDays(10).toString());
        page.click("#open button[type=submit]");
        assertThat(page.locator("#done")).isVisible();
        await().until(() -> called("辅星先办哪一件？").isObject());
        assertThat(called("辅星先办哪一件？").path("proposals").findValuesAsString("text"))
                .containsExactlyInAnyOrder("辅星路口装一盏灯", "辅星北门修台阶");

        page.navigate(address("/desk/receptions/choices"));
        page.click("#choice-" + called("辅星先办哪一件？").path("id").asString() + " a[href*='#session-']");
        assertThat(page.locator(session)).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void votes_are_counted_once_the_last_day_is_over_and_what_was_chosen_is_promised_in_its_petition() {
        CaseId west = petitioned("辅星西门路面");
        CaseId choice = over("辅星先修哪里？", petitioned("辅星东门路面"), west);
        signIn("choice-counter", Role.SUPERVISOR);
        String card = "#choice-" + choice;
        await().untilAsserted(() -> {
            page.navigate(address("/desk/receptions/choices"));
            assertThat(page.locator(card + " .desk-count").count()).isOne();
        });
        assertThat(page.locator(card)).containsText("3");
        assertThat(page.locator(card + " ol")).not().containsText("户");

        page.click(card + " .desk-count button");
        assertThat(page.locator("#done")).isVisible();
        await().until(() -> one(choice).path("countedAt").isString());
        page.navigate(address("/desk/receptions/choices"));
        assertThat(page.locator(card + " li:has-text('西门')")).containsText("2");
        assertThat(page.locator(card + " li:has-text('西门')")).containsText("选中");
        assertThat(page.locator(card + " li:has-text('东门')")).not().containsText("选中");
        assertThat(page.locator(card + " .desk-promise option")).hasCount(1);
        assertUsableByEveryone("votes that were counted");
        screenshot("choice-counted");

        String by = today().plusDays(40).toString();
        page.fill(card + " .desk-promise [name=by]", by);
        page.click(card + " .desk-promise button");
        assertThat(page.locator("#wrong")).containsText("请先受理");
        assertThat(page.locator(card + " .desk-promise [name=by]")).hasValue(by);
        post("/api/petitions/" + west + "/accept", "{}", 200);
        page.click(card + " .desk-promise button");
        assertThat(page.locator("#done")).isVisible();
        await().until(() -> one(choice).path("promised").isObject());
        page.navigate(address("/desk/receptions/choices"));
        assertThat(page.locator(card + " li:has-text('西门')")).containsText(by);
        assertThat(page.locator(card + " .desk-promise")).hasCount(0);
        screenshot("choice-promised");

        page.click(card + " li:has-text('西门') a");
        assertThat(page.locator("main")).containsText("辅星西门路面");
        assertThat(page.locator("main")).containsText(by);
        screenshot("choice-promise-in-its-petition");
        assertThat(complaints).isEmpty();
    }

    private String held(String name) {
        String id = post("/api/reception-sessions", """
                {"name": "%s", "areaCode": "%s", "place": "辅星社区一楼", "host": "样例卯", "rule": "FREQ=DAILY;COUNT=1", "first": "%s", "from": "14:00", "to": "17:00"}
                """.formatted(name, COMMUNITY, today()), 201)
                .path("id")
                .asString();
        post("/api/reception-sessions/" + id + "/" + today() + "/hold", "{\"attendees\": [\"样例辰\"]}", 200);
        return id;
    }

    private void asked(String series, String subject) {
        post("/api/reception-sessions/" + series + "/" + today() + "/raise-demand", """
                {"areaCode": "%s", "category": "公共设施报修", "subject": "%2$s", "content": "%2$s，请派人看看。",
                 "petitioners": [{"name": "倪样例"}]}
                """.formatted(CELL, subject), 201);
    }

    private CaseId petitioned(String subject) {
        return CaseId.of(post("/api/petitions", """
                {"channel": "来访", "areaCode": "%s", "category": "公共设施报修", "subject": "%2$s", "content": "%2$s坑洼。",
                 "petitioners": [{"name": "倪样例"}]}
                """.formatted(CELL, subject), 201)
                .path("id")
                .asString());
    }

    /** One of last week, which nobody counted: no command can be given then any more. */
    private CaseId over(String question, CaseId one, CaseId other) {
        CaseId id = new CaseId(UUID.randomUUID());
        Act act = new Act(
                Moment.at(clock.instant().minus(Duration.ofDays(8))), Act.SYSTEM, Optional.empty(), false, false);
        List<ResidentsChoiceEvent> told = List.of(
                new ResidentsChoiceEvent.Opened(
                        act,
                        AreaCode.of(COMMUNITY),
                        question,
                        List.of(new ChoiceProposal("1", "东门", one), new ChoiceProposal("2", "西门", other)),
                        today().minusDays(3),
                        Optional.empty()),
                new ResidentsChoiceEvent.Voted(act, "household-1", "1"),
                new ResidentsChoiceEvent.Voted(act, "household-2", "2"),
                new ResidentsChoiceEvent.Voted(act, "household-3", "2"));
        for (int i = 0; i < told.size(); i++) {
            store.publish(new GenericDomainEventMessage<>("ResidentsChoiceAggregate", id.toString(), i, told.get(i)));
        }
        return id;
    }

    private JsonNode one(CaseId id) {
        return found("id", id.toString());
    }

    private JsonNode called(String question) {
        return found("question", question);
    }

    private JsonNode found(String field, String value) {
        JsonNode all = get("/api/residents-choices?area=" + COMMUNITY);
        return all.path("items")
                .valueStream()
                .filter(choice -> choice.path(field).asString().equals(value))
                .findFirst()
                .orElse(all.path("none"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
