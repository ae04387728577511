package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;

/** Somebody who looks after the ledger. */
class AdministrationPagesTest extends DeskInBrowser {

    private static final Path SAMPLES = Path.of("..", "samples");

    @Test
    void each_finds_what_is_theirs_to_administer() {
        signIn("overseer-pages", Role.SUPERVISOR);
        page.navigate(address("/admin"));
        assertThat(page.locator(".desk-places a")).hasText(new String[] {"目录", "期限规则", "登记册导入"});

        page.click("text=期限规则");
        assertThat(page.locator("tr", row("petition.handling-extension-max"))).containsText("30 天");
        assertThat(page.locator("tr", row("petition.handling-extension-max"))).containsText("信访工作条例 (2022) art. 34");
        assertThat(page.locator("tr", row("petition.handling-extension-max"))).containsText("已读全文");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_register_is_brought_in_and_its_refused_rows_say_why() {
        signIn("registers", Role.SYSTEM_ADMINISTRATOR);
        page.navigate(address("/admin/imports"));
        page.setInputFiles("input[name=file]", SAMPLES.resolve("hotline-register.csv"));
        page.selectOption("select[name=mapping]", "pingshan2018");
        page.check("input[name=dryRun]");
        page.click("main form button");

        page.waitForURL(Pattern.compile(".*/admin/imports/[0-9a-f-]{36}"));
        assertThat(page.locator("#state")).hasText("完成");
        String total = String.valueOf(page.locator("#progress").getAttribute("max"));
        assertThat(page.locator("#read")).hasText(total);
        assertThat(page.locator("#progress")).hasAttribute("value", total);
        screenshot("admin-import");

        page.navigate(address("/admin/imports"));
        assertThat(page.locator("tbody tr").first()).containsText("hotline-register.csv");
        page.setInputFiles("input[name=file]", SAMPLES.resolve("letters.csv"));
        page.selectOption("select[name=mapping]", "pingshan2018");
        page.click("main form button");
        page.waitForURL(Pattern.compile(".*/admin/imports/[0-9a-f-]{36}"));
        assertThat(page.locator(".alert-danger")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_directory_is_looked_through_and_a_file_of_it_brought_in() {
        signIn("directories", Role.SYSTEM_ADMINISTRATOR);
        page.navigate(address("/admin/directories/areas"));
        page.fill("[name=q]", "jzjd");
        page.press("[name=q]", "Enter");
        assertThat(page.locator("tbody tr").first()).containsText("甲子街道");

        page.navigate(address("/admin/directories/snippets?q=qbcdd"));
        assertThat(page.locator("tbody tr")).containsText("便于工作人员到现场查看");
        byte[] naming = "code,name,text\nX-1,称呼,{诉求人}您好\n".getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("input[name=file]", new FilePayload("snippets.csv", "text/csv", naming));
        page.click("form[data-upload] button");
        assertThat(page.locator("[data-done] li")).containsText("{诉求人} 填不出来");
        page.click("nav >> text=单位");
        byte[] nameless = "code,name,level,area,parent\nX-9,,STREET,999901001,\n".getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("input[name=file]", new FilePayload("units.csv", "text/csv", nameless));
        page.click("form[data-upload] button");
        assertThat(page.locator("[data-done] li")).containsText("2 · name");
        page.setInputFiles("input[name=file]", SAMPLES.resolve("units.csv"));
        page.click("form[data-upload] button");
        assertThat(page.locator("[data-done]")).containsText("未收 0 条");
        screenshot("admin-directory");
    }

    @Test
    void the_lists_are_filled_anew_at_the_press_of_a_button() {
        signIn("keeper", Role.SYSTEM_ADMINISTRATOR);
        page.navigate(address("/admin/projections"));
        assertThat(page.locator("#projection-due")).containsText("最新");

        page.click("#projection-due button");

        assertThat(page.locator("#projection-due"))
                .containsText("上次重建完成", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        screenshot("admin-projections");
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyone_can_use_them_in_both_languages() {
        signIn("everywhere", Role.SYSTEM_ADMINISTRATOR);
        for (String path :
                List.of("/admin", "/admin/rules", "/admin/imports", "/admin/projections", "/admin/directories/units")) {
            for (String language : List.of("zh", "en")) {
                page.navigate(address(path + "?lang=" + language));

                assertUsableByEveryone(path + " " + language);
                assertThat(page.locator("main").innerText())
                        .as(path + " " + language)
                        .doesNotContain("??");
                screenshotInOneLanguage(path.substring(1).replace('/', '-'));
            }
        }
    }

    private static Page.LocatorOptions row(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
