package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.minqing.api.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An operator of the hotline, with nothing of a call typed yet. */
abstract class OperatorInBrowser extends DeskInBrowser {

    static final String LAMP = "公共设施报修/路灯与楼道照明/路灯单盏不亮";

    @Autowired
    protected JdbcClient jdbc;

    @BeforeEach
    void anOperatorSitsAtTheDesk() {
        signIn("operator", Role.HOTLINE_OPERATOR);
        page.navigate(address("/desk/hotline"));
        jdbc.sql("delete from call_draft where account = 'operator'").update();
        page.navigate(address("/desk/hotline?new=true"));
    }

    /** Types into the field at hand and waits for the entries that are suggested; whoever goes on takes the first. */
    void type(String word, String directory) {
        page.keyboard().type(word);
        assertThat(page.locator("#" + directory + "[data-typed='" + word + "'] option")
                        .first())
                .isAttached();
    }

    JsonNode received(String phone, String subject) {
        JsonNode received = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "%3$s", "subject": "%2$s", "content": "%2$s，请派人看看。",
                 "nature": "HELP", "requester": {"name": "樊样例", "phone": "%1$s"}}
                """.formatted(phone, subject, LAMP), 201);
        Awaitility.await("the case in the list")
                .until(() -> get("/api/cases?q=" + subject).path("total").asInt() == 1);
        return received;
    }
}
