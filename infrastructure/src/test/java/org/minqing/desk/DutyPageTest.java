package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;

/** The duty roster, from planning to a desk that stands empty. */
class DutyPageTest extends DeskInBrowser {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void a_supervisor_plans_a_week_of_nights_with_people_in_turn() {
        account("duty-night-one", Role.HOTLINE_OPERATOR);
        account("duty-night-two", Role.HOTLINE_OPERATOR);
        signIn("duty-planner", Role.SUPERVISOR);
        LocalDate first = LocalDate.now(SHANGHAI).plusDays(14);
        page.navigate(address("/desk/duty"));
        page.click("#plan > summary");
        page.selectOption("#plan [name=desk]", "RECEPTION");
        page.fill("#plan [name=areaCode]", "999901001001");
        page.selectOption("#plan [name=template]", "夜间");
        page.fill("#plan [name=from]", first.toString());
        page.fill("#plan [name=to]", first.plusDays(3).toString());
        page.fill("#plan [name=onDuty]", "duty-night-one duty-nobody");
        page.click("#plan button");
        assertThat(page.locator("#wrong")).containsText("没有账号 duty-nobody");
        assertThat(page.locator("#plan [name=onDuty]")).hasValue("duty-night-one duty-nobody");

        page.fill("#plan [name=onDuty]", "duty-night-one、duty-night-two");
        page.click("#plan button");

        assertThat(page.locator("#planned")).containsText("4");
        Awaitility.await()
                .untilAsserted(() -> assertThat(get("/api/duty-shifts?from=" + first + "&to=" + first.plusDays(4)
                                        + "&area=999901001001")
                                .path("items")
                                .valueStream()
                                .filter(shift -> shift.path("desk").asString().equals("RECEPTION"))
                                .map(shift -> shift.path("onDuty").asString()))
                        .containsExactly("duty-night-one", "duty-night-two", "duty-night-one", "duty-night-two"));
        page.navigate(address("/desk/duty?from=" + first));
        assertThat(page.locator("#week")).containsText("样例 duty-night-two");
        assertUsableByEveryone("the duty roster");
        screenshot("duty");
    }

    @Test
    void a_shift_that_nobody_signed_on_to_stands_on_the_board_until_somebody_does() {
        account("duty-late", Role.HOTLINE_OPERATOR);
        String id = planned("999901002002", "duty-late", Duration.ofMinutes(-20), Duration.ofHours(2));
        signIn("duty-leader", Role.LEADER);
        page.navigate(address("/board?area=999901002002"));

        assertThat(page.locator("#empty-shifts")).containsText("无人在岗");
        assertThat(page.locator("#empty-shifts")).containsText("样例 duty-late");
        assertUsableByEveryone("the board with an empty shift");
        screenshot("board-empty-shift");

        moveTo(360, 740, true);
        page.context().clearCookies();
        signIn("duty-late", Role.HOTLINE_OPERATOR);
        page.navigate(address("/desk/duty"));
        assertThat(page.locator("#shift-" + id)).containsText("无人在岗");
        page.click("#shift-" + id + " button:text-is('签到')");
        assertThat(page.locator("#shift-" + id)).containsText("在岗");
        assertUsableByEveryone("one's own shift on a telephone");
        screenshot("duty-phone");

        page.context().clearCookies();
        signIn("duty-leader", Role.LEADER);
        page.navigate(address("/board?area=999901002002"));
        assertThat(page.locator("#panel-total")).isVisible();
        assertThat(page.locator("#empty-shifts")).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_is_taken_in_on_a_shift_carries_it_and_the_next_reads_what_was_handed_over() {
        programAccount("duty-counter", Role.HOTLINE_OPERATOR);
        String id = planned("999901001002", "duty-counter", Duration.ofMinutes(-5), Duration.ofHours(1));
        signIn("duty-counter", Role.HOTLINE_OPERATOR);
        page.navigate(address("/desk/duty"));
        page.click("#shift-" + id + " button:text-is('签到')");
        assertThat(page.locator("#shift-" + id)).containsText("在岗");
        Awaitility.await()
                .untilAsserted(() -> assertThat(get("/api/duty-shifts?onDuty=duty-counter")
                                .path("items")
                                .path(0)
                                .path("signedOnAt")
                                .asString())
                        .isNotEmpty());

        page.navigate(address("/desk/hotline"));
        page.fill("#areaCode", "999901001002");
        page.fill("#category", "公共设施报修");
        page.fill("#call [name=subject]", "值班时接的事");
        page.fill("#call [name=content]", "值班时接的事。");
        page.keyboard().press("Alt+s");
        page.click("#done a");
        assertThat(page.locator(".desk-standing")).containsText("测试班");

        page.navigate(address("/desk/duty"));
        page.fill("#shift-" + id + " [name=said]", "三号楼漏水，等物业回话");
        page.click("#shift-" + id + " button:text-is('交班')");
        assertThat(page.locator("#shift-" + id)).hasCount(0);
        assertThat(page.locator("#left-behind")).containsText("三号楼漏水，等物业回话");
    }

    @Test
    void a_swap_takes_effect_once_whoever_is_asked_agrees() {
        account("duty-busy", Role.MEDIATOR);
        account("duty-helper", Role.MEDIATOR);
        String id = planned("999901003001", "duty-busy", Duration.ofHours(5), Duration.ofHours(8));
        signIn("duty-busy", Role.MEDIATOR);
        page.navigate(address("/desk/duty"));
        page.click("#shift-" + id + " summary");
        page.fill("#shift-" + id + " [name=with]", "duty-helper");
        page.fill("#shift-" + id + " [name=reason]", "家里有事");
        page.click("#shift-" + id + " button:text-is('请人代班')");
        assertThat(page.locator("#shift-" + id)).containsText("等待答复");

        page.context().clearCookies();
        signIn("duty-helper", Role.MEDIATOR);
        page.navigate(address("/desk/duty"));
        assertThat(page.locator("#shift-" + id)).containsText("样例 duty-busy 请您代这一班");
        page.click("#shift-" + id + " button:text-is('同意代班')");

        assertThat(page.locator("#mine div")
                        .filter(new FilterOptions().setHasText("样例 duty-helper"))
                        .first())
                .isVisible();
        Awaitility.await()
                .untilAsserted(() -> assertThat(get("/api/duty-shifts?onDuty=duty-helper")
                                .path("items")
                                .path(0)
                                .path("onDuty")
                                .asString())
                        .isEqualTo("duty-helper"));
    }

    private String planned(String area, String onDuty, Duration from, Duration to) {
        Instant now = Instant.now();
        String id = post("/api/duty-shifts", """
                {"desk": "HOTLINE", "areaCode": "%s", "name": "测试班", "from": "%s", "to": "%s", "onDuty": "%s"}
                """.formatted(area, now.plus(from), now.plus(to), onDuty), 201)
                .path("id")
                .asString();
        Awaitility.await()
                .until(() -> get("/api/duty-shifts?onDuty=" + onDuty).toString().contains(id));
        return id;
    }
}
