package org.minqing.desk;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
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

    record Receipt(String id, String number, String code) {}

    void look(Receipt receipt) {
        page.navigate(address("/query"));
        page.fill("#look [name=number]", receipt.number());
        page.fill("#look [name=code]", receipt.code());
        page.click("#look button");
        page.waitForLoadState();
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
