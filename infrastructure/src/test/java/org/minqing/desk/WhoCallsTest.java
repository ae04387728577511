package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;
import org.minqing.security.account.AccountsForTests;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the desk knows of a number, and of what was told before. */
class WhoCallsTest extends OperatorInBrowser {

    @Test
    void who_takes_no_calls_announces_none() {
        programAccount("no-calls", Role.LEADER);
        APIResponse answer = page.request()
                .post(
                        address("/desk/calls"),
                        RequestOptions.create()
                                .setHeader("Authorization", basic("no-calls"))
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"phone\": \"19900000031\"}"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("case.not-your-right");
    }

    private static String basic(String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(name, AccountsForTests.PASSWORD);
        return String.valueOf(headers.getFirst(HttpHeaders.AUTHORIZATION));
    }

    @Test
    void a_number_says_who_it_is_and_an_open_case_is_reminded_of_instead_of_a_new_one() {
        JsonNode known = received("199 0000 0042", "水管爆了");

        page.fill("#phone", "19900000042");

        assertThat(page.locator("#caller")).containsText("樊**");
        assertThat(page.locator("#caller")).not().containsText("樊样例");
        assertThat(page.locator("#caller")).containsText(known.path("number").asString());
        screenshot("hotline");
        page.fill("#caller [name=text]", "还在漏");
        page.press("#caller [name=text]", "Enter");
        assertThat(page.locator("#timeline")).containsText("还在漏");
    }

    @Test
    void of_a_number_that_nobody_gave_yet_that_is_said() {
        assertThat(page.locator("#caller")).containsText("填好号码后");

        page.fill("#phone", "19900000049");

        assertThat(page.locator("#caller")).containsText("没有人用这个号码登记过");
    }

    @Test
    void what_was_told_already_nearby_appears_before_it_is_told_again() {
        String lead = received("19900000048", "整条路的灯都灭了").path("id").asString();
        String told = received("19900000043", "路口灯灭了").path("id").asString();
        post("/api/hotline-requests/" + told + "/join-merge-group", "{\"case\": \"" + lead + "\"}", 200);

        page.fill("#areaCode", "示例区/甲子街道/天枢社区");
        page.fill("#category", LAMP);
        page.press("#category", "Tab");

        assertThat(page.locator("#similar")).containsText("路口灯灭了");
        Locator join = page.locator("#similar [name=join][value='" + told + "']");
        assertUsableByEveryone("hotline with likely duplicates");
        screenshot("hotline-similar");
        page.keyboard().press("Alt+" + join.getAttribute("data-key"));
        assertThat(page.locator("#subject")).isFocused();
        page.fill("#subject", "路口的灯全黑");
        // As soon as the list stands anew, before anything else has heard of it.
        page.evaluate("""
                told => new MutationObserver((_, looking) => {
                    const join = document.querySelector(`#similar [name=join][value='${told}']`);
                    if (join) {
                        looking.disconnect();
                        join.click();
                    }
                }).observe(document.getElementById('similar'), {childList: true, subtree: true})""", told);
        page.fill("[name=content]", "也是路口那盏灯。");
        page.press("[name=content]", "Tab");

        assertThat(page.locator("#done")).containsText("已登记");
        String joined = page.locator("#done a").first().getAttribute("href").replace("/cases/", "");
        assertThat(get("/api/cases/" + joined).path("mergeLead").asString())
                .as("the case under which the duplicate itself stands")
                .isEqualTo(lead);
        assertThat(get("/api/cases/" + joined).path("number").asString())
                .isNotEqualTo(get("/api/cases/" + told).path("number").asString());
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_promised_call_back_waits_below_and_a_telephone_system_opens_the_desk_without_a_number_in_the_address() {
        page.fill("#phone", "19900000045");
        page.fill("#areaCode", "示例区/甲子街道/天枢社区");
        page.fill("#category", LAMP);
        page.fill("#subject", "等回电的事");
        page.fill("[name=content]", "下午回电");
        LocalDateTime soon =
                LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusMinutes(10).truncatedTo(ChronoUnit.MINUTES);
        page.fill("[name=by]", soon.toString());
        page.keyboard().press("Alt+b");
        assertThat(page.locator("#done")).containsText("已登记");
        Awaitility.await("the case in the list")
                .until(() -> get("/api/cases?q=等回电的事").path("total").asInt() == 1);
        String other = received("19900000047", "过几天回电的事").path("id").asString();
        post(
                "/api/hotline-requests/" + other + "/promise-callback",
                "{\"by\": \"" + OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).plusDays(3) + "\"}",
                200);
        Awaitility.await("the later call-back, though the dispatch of its case is due earlier")
                .until(() -> {
                    page.navigate(address("/desk/hotline"));
                    String waiting = page.locator("#call-backs").innerText();
                    return waiting.indexOf("过几天回电的事") > waiting.indexOf("等回电的事");
                });
        assertThat(page.locator("header")).containsText("热线坐席");
        assertThat(page.locator("#call-backs")).containsText("等回电的事");
        assertThat(page.locator("#call-backs")).containsText(soon.toString().replace('T', ' '));

        String open = post("/desk/calls", "{\"phone\": \"19900000045\"}", 201)
                .path("open")
                .asString();
        assertThat(open).doesNotContain("19900000045");
        page.navigate(address(open));
        assertThat(page.locator("#phone")).hasValue("19900000045");
        assertThat(page.locator("#caller")).containsText("等回电的事");
        assertThat(page.locator("#since")).containsText("接听");
        page.reload();
        assertThat(page.locator("#phone")).hasValue("19900000045");
        page.click("[data-key=x]");
        assertThat(page.locator("#phone")).hasValue("");
        page.navigate(address(open));
        assertThat(page.locator("#phone")).hasValue("");
    }
}
