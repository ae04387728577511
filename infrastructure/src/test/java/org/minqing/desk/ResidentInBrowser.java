package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A resident with a receipt and a small telephone, that nobody has signed in with. */
abstract class ResidentInBrowser extends DeskInBrowser {

    static final String UNIT = "示例区城市管养所";
    static final int PHONE = 360;

    @Autowired
    protected JdbcClient jdbc;

    @Override
    protected ScreenSize screen() {
        return new ScreenSize(PHONE, 740);
    }

    /** A page that answers a form has no address of its own: the resident's own button leads to the other language. */
    @Override
    protected void screenshot(String name) {
        Locator kept = page.locator(".desk-switches");
        if (kept.count() == 0) {
            super.screenshot(name);
            return;
        }
        screenshotInOneLanguage(name);
        String number = kept.locator("[name=number]").inputValue();
        String code = kept.locator("[name=code]").inputValue();
        try (Page other = page.context().newPage()) {
            look(other, new Receipt("", number, code));
            other.click(".desk-switches .desk-language");
            assertThat(other.locator("html")).hasAttribute("lang", "en");
            assertThat(other.locator("#number")).hasText(number);
            take(other, name);
        }
        page.context().addCookies(List.of(new Cookie("lang", "zh").setUrl(address("/"))));
    }

    record Receipt(String id, String number, String code) {}

    void look(Receipt receipt) {
        look(page, receipt);
    }

    private void look(Page tab, Receipt receipt) {
        tab.navigate(address("/query"));
        tab.fill("#look [name=number]", receipt.number());
        tab.fill("#look [name=code]", receipt.code());
        tab.click("#look button");
        tab.waitForLoadState();
    }

    Receipt received(String subject, String more) {
        return receipt(post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "%1$s",
                 "content": "%1$s，请派人看看。", "nature": "HELP", "requester": {"name": "樊样例", "phone": "19900000031"}%2$s}
                """.formatted(subject, more), 201));
    }

    /** The list, which knows the number, follows a moment later. */
    Receipt receipt(JsonNode made) {
        String number = made.path("number").asString();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> jdbc.sql("select count(*) from cases.item where number = :number")
                                .param("number", number)
                                .query(Long.class)
                                .single()
                        == 1);
        return new Receipt(
                made.path("id").asString(), number, made.path("queryCode").asString());
    }

    void dispatch(Receipt receipt) {
        post("/api/hotline-requests/" + receipt.id() + "/dispatch", "{\"leadUnit\": \"" + UNIT + "\"}", 200);
    }

    void resolve(Receipt receipt, String text) {
        post(
                "/api/hotline-requests/" + receipt.id() + "/resolve",
                "{\"resolution\": \"SOLVED\", \"text\": \"" + text + "\"}",
                200);
    }
}
