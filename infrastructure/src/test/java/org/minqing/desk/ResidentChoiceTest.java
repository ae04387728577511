package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;
import tools.jackson.databind.JsonNode;

/** Residents choose from what is put to them: once a household, by number and query code. */
class ResidentChoiceTest extends ResidentInBrowser {

    private static final String COMMUNITY = "999901003001";

    @Test
    void two_codes_of_one_address_are_one_household_and_another_address_is_another() {
        String choice = opened("先装哪里的灯？");
        Receipt mine = petitioned("井台漏水", "样例街 3 号 201");
        Receipt next = petitioned("井盖松动", "样例街3号，201");
        Receipt neighbour = petitioned("井边积水", "样例街3号202");

        look(mine);
        page.click("#choice-" + choice + " button");
        assertThat(page.locator("#told")).containsText("请先选一项");
        page.check("#choice-" + choice + " input[value='1']");
        page.click("#choice-" + choice + " button");
        assertThat(page.locator("#taken")).containsText("您家的选择已记下");
        assertUsableByEveryone("a choice of residents");
        screenshot("resident-choice");

        look(next);
        page.check("#choice-" + choice + " input[value='2']");
        page.click("#choice-" + choice + " button");
        assertThat(page.locator("#told")).containsText("您家已经选过了");

        look(neighbour);
        page.check("#choice-" + choice + " input[value='2']");
        page.click("#choice-" + choice + " button");
        assertThat(page.locator("#taken")).isVisible();

        await().until(() -> one(choice).path("households").asInt() == 2);
        assertThat(complaints).isEmpty();
    }

    @Test
    void nobody_chooses_where_their_case_does_not_lie() {
        String choice = opened("先修哪条路？");
        Receipt elsewhere = received("别处的路灯", "");

        look(elsewhere);

        assertThat(page.locator("#choice-" + choice)).hasCount(0);
    }

    @Test
    void whoever_is_signed_in_does_not_choose() {
        String choice = opened("先清哪条沟？");
        Receipt mine = petitioned("水沟淤塞", "样例街9号");
        signIn("choice-supervisor", Role.SUPERVISOR);
        look(mine);

        page.check("#choice-" + choice + " input[value='1']");
        page.click("#choice-" + choice + " button");

        assertThat(page.locator("#told")).containsText("工作账号");
    }

    @Test
    void a_supervisor_puts_the_ways_of_one_petition_to_the_residents_and_takes_it_back() {
        Receipt petition = petitioned("广场太暗怎么办", "样例街11号");
        signIn("choice-opener", Role.SUPERVISOR);
        moveTo(1280, 900, true);
        page.navigate(address("/desk/receptions/choices"));
        page.click("#open > summary");
        page.fill("#open [name=number]", petition.number());
        page.fill("#open [name=question]", "广场装哪种灯？");
        page.fill("#open [name=proposals]", "高杆灯\n庭院灯");
        page.fill("#open [name=areaCode]", COMMUNITY);
        page.fill("#open [name=lastDay]", "2020-01-01");
        page.click("#open button[type=submit]");
        assertThat(page.locator("#wrong")).containsText("最后一天");
        assertThat(page.locator("#open [name=proposals]")).hasValue("高杆灯\n庭院灯");
        page.fill("#open [name=lastDay]", tomorrow());
        page.click("#open button[type=submit]");
        assertThat(page.locator("#done")).isVisible();
        await().until(() -> all().toString().contains("广场装哪种灯？"));
        page.navigate(address("/desk/receptions/choices"));
        assertThat(page.locator("main")).containsText("高杆灯");
        assertUsableByEveryone("what is put to the residents");
        screenshot("choices");

        String id = all().path("items")
                .valueStream()
                .filter(choice -> choice.path("question").asString().equals("广场装哪种灯？"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        page.click("#choice-" + id + " .desk-withdraw > summary");
        page.fill("#choice-" + id + " .desk-withdraw [name=reason]", "样例：问法不清楚");
        page.click("#choice-" + id + " .desk-withdraw button");
        assertThat(page.locator("#done")).isVisible();
        await().until(() -> one(id).path("withdrawn").asBoolean());
        assertThat(complaints).isEmpty();
    }

    private String opened(String question) {
        Receipt lamp = petitioned(question + "甲", "");
        return post("/api/residents-choices", """
                {"areaCode": "%s", "question": "%s", "lastDay": "%s",
                 "proposals": [{"text": "东边", "petition": "%s"}, {"text": "西边", "petition": "%4$s"}]}
                """.formatted(COMMUNITY, question, tomorrow(), lamp.id()), 201)
                .path("id")
                .asString();
    }

    private Receipt petitioned(String subject, String address) {
        String whose = address.isEmpty() ? "" : ", \"address\": \"" + address + "\"";
        return receipt(post("/api/petitions", """
                {"channel": "来访", "areaCode": "%s", "category": "公共设施报修", "subject": "%2$s", "content": "%2$s，请派人看看。",
                 "petitioners": [{"name": "樊样例"%3$s}]}
                """.formatted(COMMUNITY, subject, whose), 201));
    }

    private JsonNode one(String id) {
        return all().path("items")
                .valueStream()
                .filter(choice -> choice.path("id").asString().equals(id))
                .findFirst()
                .orElseGet(() -> all().path("none"));
    }

    private JsonNode all() {
        return get("/api/residents-choices?area=" + COMMUNITY);
    }

    private static String tomorrow() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
    }
}
