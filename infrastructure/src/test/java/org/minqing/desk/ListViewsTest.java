package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;

/** The list as somebody wants it: the views they keep of it, those that others offer them, and its columns. */
class ListViewsTest extends DeskInBrowser {

    private static final String CENTRE = "999901001001";
    private static final String ELSEWHERE = "999901002001";

    @Test
    void a_view_is_kept_under_a_name_and_its_count_moves_when_a_case_comes_in() {
        received("窗口里来的第一件", "SERVICE_WINDOW", CENTRE);
        signIn("view-keeper", Role.HOTLINE_OPERATOR);
        page.clock().install();
        page.navigate(address("/cases?channel=SERVICE_WINDOW&columns=number,subject"));
        long before = total("channel=SERVICE_WINDOW");

        page.click("#keep summary");
        page.fill("#keep [name=name]", "窗口来的");
        page.press("#keep [name=name]", "Enter");

        assertThat(page).hasURL(address("/cases?channel=SERVICE_WINDOW&columns=number,subject"));
        assertThat(view("窗口来的")).hasAttribute("aria-current", "true");
        assertThat(view("窗口来的").locator(".badge")).hasText(Long.toString(before));
        received("窗口里来的又一件", "SERVICE_WINDOW", CENTRE);
        page.clock().runFor(31_000);
        assertThat(view("窗口来的").locator(".badge")).hasText(Long.toString(before + 1));

        page.navigate(address("/cases"));
        view("窗口来的").click();
        assertThat(page.locator("#cases thead th")).hasText(new String[] {"选", "案号", "标题"});
        assertThat(complaints).isEmpty();
    }

    @Test
    void what_is_offered_to_a_role_others_see_with_a_count_of_their_own() {
        received("近处说的事", "TALK_POINT", CENTRE);
        received("远处说的事", "TALK_POINT", ELSEWHERE);
        signIn("view-supervisor", Role.SUPERVISOR);
        keep("channel=TALK_POINT", "说事点的");
        page.navigate(address("/cases/views"));
        row("说事点的").locator("summary").click();
        row("说事点的").locator("[name=role]").selectOption("MEDIATOR");
        row("说事点的").locator("form[action$='/role'] button").click();
        assertThat(row("说事点的")).containsText("供调解员使用");
        assertThat(view("说事点的").locator(".badge")).hasText(Long.toString(total("channel=TALK_POINT")));

        signIn("view-mediator", new Reach("999901001", Set.of()), Role.MEDIATOR);
        page.navigate(address("/cases"));

        assertThat(view("说事点的").locator(".badge")).hasText(Long.toString(total("channel=TALK_POINT&area=999901001")));
        assertThat(page.locator("header a[href='/cases/views']")).isVisible();
        page.click("header a[href='/cases/views']");
        assertThat(page.locator("#offered")).containsText("样例 view-supervisor 提供给调解员");
        assertThat(page.locator("#own")).hasCount(0);
        assertThat(page.locator("#offered button")).hasCount(0);

        signIn("view-operator", Role.HOTLINE_OPERATOR);
        page.navigate(address("/cases/views"));
        assertThat(page.locator("main")).not().containsText("说事点的");
    }

    @Test
    void a_view_whose_cases_all_lie_elsewhere_says_no_number() {
        signIn("view-far-supervisor", Role.SUPERVISOR);
        keep("area=999901002", "远处的");
        page.navigate(address("/cases/views"));
        row("远处的").locator("summary").click();
        row("远处的").locator("[name=role]").selectOption("HANDLER");
        row("远处的").locator("form[action$='/role'] button").click();

        signIn("view-near", new Reach("999901001", Set.of("SL-TS")), Role.HANDLER);
        page.navigate(address("/cases"));
        page.waitForFunction("() => !document.querySelector('.htmx-request')");

        assertThat(view("远处的")).isVisible();
        assertThat(view("远处的").locator(".badge")).hasCount(0);
    }

    @Test
    void whoever_keeps_views_renames_them_puts_them_in_order_and_throws_them_away() {
        signIn("view-sorter", Role.HOTLINE_OPERATOR);
        keep("due=overdue", "超期");
        keep("due=today", "今天");
        page.navigate(address("/cases/views"));
        assertThat(page.locator("#own li")).hasCount(2);

        row("今天").locator("form[action$='/up'] button").click();
        assertThat(page.locator("#own li > a")).hasText(new String[] {"今天", "超期"});
        row("超期").locator("summary").click();
        row("超期").locator("[name=name]").fill("今天");
        row("超期").locator("form[action$='/name'] button").click();
        assertThat(page.locator("#wrong")).containsText("请换一个名称");
        row("超期").locator("summary").click();
        row("超期").locator("[name=name]").fill("都超期了");
        row("超期").locator("form[action$='/name'] button").click();
        assertThat(page.locator("#own li > a")).hasText(new String[] {"今天", "都超期了"});

        row("今天").locator("summary").click();
        assertThat(page.locator("[name=role]")).hasCount(0);
        row("今天").locator("form[action$='/discard'] button").click();
        assertThat(page.locator("#own li > a")).hasText(new String[] {"都超期了"});
    }

    @Test
    void a_view_that_cannot_be_kept_says_why_beside_what_was_typed() {
        signIn("view-full", Role.HOTLINE_OPERATOR);
        page.navigate(address("/cases?due=week"));
        page.click("#keep summary");
        page.fill("#keep [name=name]", " ");
        page.click("#keep button");

        assertThat(page.locator("#not-kept")).containsText("请给视图起一个名称");
        assertThat(page.locator("#keep [name=name]")).isVisible();
        assertThat(page.locator("select[name=due]")).hasValue("week");
    }

    @Test
    void columns_and_their_order_stand_in_the_address_and_are_chosen_without_script() {
        received("看得到渠道的事", "SERVICE_WINDOW", CENTRE);
        signIn("view-columns", Role.HOTLINE_OPERATOR);
        moveTo(1280, 900, false);
        page.navigate(address("/cases?q=看得到渠道的事"));
        page.click("#columns summary");
        for (String word : List.of("kind", "status", "category", "area", "unit", "received", "due")) {
            page.uncheck("#columns [value=" + word + "]");
        }
        page.check("#columns [value=channel]");
        page.check("#columns [value=magnitude]");
        page.click("#columns button");

        assertThat(page.locator("#cases thead th")).hasText(new String[] {"选", "案号", "标题", "渠道", "事项大小"});
        assertThat(page.locator("#cases tbody")).containsText("服务窗口");
        assertThat(page.locator("#q")).hasValue("看得到渠道的事");
        page.click("#columns summary");
        page.click("#columns a[aria-label='把“渠道”前移一列']");
        assertThat(page.locator("#cases thead th")).hasText(new String[] {"选", "案号", "渠道", "标题", "事项大小"});
        assertThat(page.locator("a[download]").first())
                .hasAttribute("href", java.util.regex.Pattern.compile("^((?!columns).)*$"));
        page.click(".desk-scope .btn-primary");
        assertThat(page.locator("#cases thead th")).hasText(new String[] {"选", "案号", "渠道", "标题", "事项大小"});
    }

    @Test
    void a_column_that_there_is_not_is_refused_with_a_sentence_and_the_list_of_programs_knows_none() {
        signIn("view-columns", Role.HOTLINE_OPERATOR);

        assertThat(page.navigate(address("/cases?columns=number,shoeSize")).status())
                .isEqualTo(422);
        assertThat(page.locator("main")).containsText("columns");
        assertThat(page.navigate(address("/api/cases?columns=number")).status()).isEqualTo(422);
    }

    @Test
    void views_can_be_used_by_everyone_in_both_languages_and_on_a_telephone() {
        received("给大家看的事", "SERVICE_WINDOW", CENTRE);
        signIn("view-everyone", Role.SUPERVISOR);
        keep("due=overdue", "超期的");
        keep("channel=SERVICE_WINDOW", "窗口来的");
        keep("kind=MEDIATION&columns=number,subject,unit", "调解");
        page.navigate(address("/cases?channel=SERVICE_WINDOW"));
        assertThat(view("窗口来的").locator(".badge")).isVisible();
        page.click("#columns summary");
        page.click("#keep summary");
        assertUsableByEveryone("the list with views");
        screenshot("cases-views");

        page.navigate(address("/cases/views"));
        row("窗口来的").locator("summary").click();
        assertThat(view("窗口来的").locator(".badge")).isVisible();
        assertUsableByEveryone("views");
        screenshotInOneLanguage("views");
        page.setViewportSize(360, 740);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        screenshotInOneLanguage("views-small");
        page.navigate(address("/cases?channel=SERVICE_WINDOW"));
        page.click("#columns summary");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        page.setViewportSize(1280, 900);
        page.navigate(address("/cases/views?lang=en"));
        assertThat(page.locator("h1")).hasText("Views");
        row("窗口来的").locator("summary").click();
        assertThat(view("窗口来的").locator(".badge")).isVisible();
        screenshotInOneLanguage("views");
    }

    private Locator view(String name) {
        return page.locator("#views a").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator row(String name) {
        return page.locator("#own > ol > li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("> a").filter(new Locator.FilterOptions().setHasText(name))));
    }

    private void keep(String question, String name) {
        page.navigate(address("/cases?" + question));
        page.click("#keep summary");
        page.fill("#keep [name=name]", name);
        page.click("#keep button");
        assertThat(view(name)).isVisible();
    }

    private long total(String question) {
        return get("/api/cases?" + question).path("total").asLong();
    }

    private void received(String subject, String channel, String area) {
        String id = post("/api/hotline-requests", """
                {"channel": "%2$s", "areaCode": "%3$s", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "%1$s",
                 "content": "%1$s，请派人看看。", "nature": "HELP"}
                """.formatted(subject, channel, area), 201)
                .path("id")
                .asString();
        Awaitility.await("the case in the list")
                .until(() -> get("/api/cases?q=" + subject).toString().contains(id));
    }
}
