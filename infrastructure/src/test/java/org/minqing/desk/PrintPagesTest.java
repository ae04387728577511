package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;
import tools.jackson.databind.JsonNode;

/** Papers that people take away. */
class PrintPagesTest extends DeskInBrowser {

    @Test
    void a_receipt_says_number_query_code_and_promised_day_with_nobody_in_full() {
        signIn("counter", Role.HOTLINE_OPERATOR);
        JsonNode received = received("楼道堆物");
        page.navigate(address("/cases/" + received.path("id").asString()));

        page.click("text=登记回执");

        assertThat(page.locator("h1")).hasText("登记回执");
        assertThat(page.locator(".desk-sheet"))
                .containsText(received.path("number").asString());
        assertThat(page.locator(".desk-sheet"))
                .containsText(received.path("queryCode").asString());
        assertThat(page.locator(".desk-sheet")).containsText("自派单或者受理之日起算");
        assertThat(page.locator(".desk-sheet")).containsText("樊**");
        assertThat(page.locator(".desk-sheet")).not().containsText("樊样例");
        assertUsableByEveryone("receipt");
        screenshot("print-receipt");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_receipt_of_a_request_that_is_handled_names_the_day() {
        signIn("counter", Role.HOTLINE_OPERATOR);
        String id = received("井盖破损").path("id").asString();
        post("/api/hotline-requests/" + id + "/dispatch", "{\"leadUnit\": \"示例区城市管养所\"}", 200);

        page.navigate(address("/cases/" + id + "/print/receipt"));

        assertThat(page.locator(".desk-sheet tr").filter(new Locator.FilterOptions().setHasText("办理期限")))
                .containsText(Pattern.compile("20\\d\\d-\\d\\d-\\d\\d"));
    }

    @Test
    void a_dispute_from_application_to_a_printed_agreement() {
        signIn("room", Role.MEDIATOR);
        String id = agreed();
        page.navigate(address("/cases/" + id));
        page.click("text=人民调解协议书");
        assertThat(page.locator("h1")).hasText("人民调解协议书");
        assertThat(page.locator(".desk-sheet")).not().containsText("样例丙");
        assertThat(page.locator(".desk-sheet")).not().containsText("岁");

        page.click("#in-full");

        assertThat(page.locator(".desk-sheet"))
                .containsText(Pattern.compile("样例丙\\s+性别：男\\s+年龄：\\d\\d岁\\s+职业：_+\\s.*住址：示例路 1 号"));
        assertThat(page.locator(".desk-sheet"))
                .containsText(Pattern.compile("样例乙\\s+性别：_+\\s+年龄：_+\\s+职业：_+\\s+住址：_+"));
        assertThat(page.locator(".desk-sheet")).containsText("本协议一式3份，当事人各执一份，人民调解委员会留存一份。");
        assertThat(page.locator(".desk-sheet")).containsText("1. 样例乙对样例丙：修好漏水处并赔偿，金额1200.50元，于2027-01-15前履行。");
        assertThat(page.locator(".desk-sheet")).containsText("人民调解员（签名）");
        assertThat(page.locator("meta[http-equiv=refresh]")).hasCount(1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("nav")).not().isVisible();
        screenshot("print-agreement");
        assertThat(new String(
                        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .as("one page of A4")
                .containsPattern("/MediaBox \\[0 0 59[45]\\.?\\d* 84[12]\\.?\\d*\\]")
                .containsPattern("/Count 1\\b");

        List<String> acts = get("/api/access-ledger?case=" + id)
                .path("items")
                .valueStream()
                .map(entry -> entry.path("account").asString() + " "
                        + entry.path("act").asString())
                .toList();
        assertThat(acts).contains("room PRINTED", "room IDENTITY_REVEALED");
        assertThat(complaints).isEmpty();
    }

    @Test
    void each_session_that_was_held_has_a_record_and_a_paper_that_is_not_due_yet_is_not_there() {
        signIn("room", Role.MEDIATOR);
        String id = agreed();

        page.navigate(address("/cases/" + id + "/print/session-record"));
        assertThat(page.locator(".desk-sheet")).hasCount(2);
        assertThat(page.locator(".desk-sheet").last()).containsText("第二次到场");
        page.navigate(address("/cases/" + id));
        page.click("#sessions li:has-text('第二次到场') a");
        assertThat(page.locator(".desk-sheet")).hasCount(1);
        assertThat(page.locator(".desk-sheet")).containsText("第二次到场");
        page.click("#in-full");
        assertThat(page.locator(".desk-sheet")).hasCount(1);
        assertThat(page.locator("meta[http-equiv=refresh]")).hasAttribute("content", Pattern.compile(".*\\?of=.+"));
        assertThat(page.navigate(address("/cases/" + id + "/print/session-record?of=none"))
                        .status())
                .isEqualTo(404);

        page.navigate(address("/cases/" + id + "/print/acceptance-notice?lang=en"));
        assertThat(page.locator("h1")).hasText("Notice of acceptance");
        assertThat(page.locator(".desk-sheet")).containsText("Mediation costs nothing");

        String fresh = opened();
        assertThat(page.navigate(address("/cases/" + fresh + "/print/agreement"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_receipt_of_service_says_how_and_when_as_far_as_it_is_known_and_leaves_lines_for_the_rest() {
        JsonNode petition = post("/api/petitions", """
                {"channel": "来信", "areaCode": "甲子街道", "category": "公共设施报修", "subject": "请修公厕", "content": "公厕门坏了",
                 "petitioners": [{"name": "甘样例", "phone": "19900000041"}]}
                """, 201);
        String path = "/api/petitions/" + petition.path("id").asString();
        post(path + "/accept", "", 200);
        post(path + "/reply", """
                {"outcome": "SUPPORTED", "resolution": "SOLVED", "facts": "属实", "opinion": "已修", "text": "门已修好"}
                """, 200);
        post(path + "/reply-delivered", "{\"how\": \"当面送达\", \"proof\": \"签收单\"}", 200);
        signIn("counter", Role.HOTLINE_OPERATOR);
        page.navigate(address("/cases/" + petition.path("id").asString()));

        page.click("text=送达回证");

        assertThat(page.locator(".desk-sheet")).hasCount(2);
        assertThat(page.locator(".desk-sheet").first()).containsText(Pattern.compile("受理告知书[\\s\\S]*送达方式\\s*____"));
        page.click("nav a:has-text('处理意见书')");
        assertThat(page.locator(".desk-sheet")).hasCount(1);
        assertThat(page.locator(".desk-sheet"))
                .containsText(Pattern.compile("当面送达\\s*送达时间\\s*20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d"));
        assertThat(page.locator(".desk-sheet")).containsText("签收单");
        assertThat(page.locator(".desk-sheet")).containsText("甘**");
        assertUsableByEveryone("receipt of service");
        screenshot("print-service-receipt");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_letter_to_another_body_is_forwarded_and_the_trace_names_that_body() {
        String replyDue =
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusMonths(3).toString();
        String id = post("/api/petitions", """
                {"channel": "来信", "areaCode": "甲子街道", "category": "公共设施报修", "subject": "请管河道", "content": "河道在邻区",
                 "petitioners": [{"name": "邬样例", "phone": "19900000042"}]}
                """, 201).path("id").asString();
        post(
                "/api/petitions/" + id + "/transfer",
                "{\"body\": \"邻区信访局\", \"replyDue\": \"" + replyDue + "\", \"reason\": \"属邻区管辖\"}",
                200);
        signIn("forwarder", Role.HOTLINE_OPERATOR);
        page.navigate(address("/cases/" + id));

        page.click("text=转送、交办函");

        assertThat(page.locator(".desk-sheet")).containsText(Pattern.compile("收文机关\\s*邻区信访局"));
        assertThat(page.locator(".desk-sheet")).containsText(replyDue);
        assertThat(page.locator(".desk-sheet")).containsText("属邻区管辖");
        assertThat(page.locator(".desk-sheet")).containsText("邬**");
        assertUsableByEveryone("letter of transfer");
        screenshot("print-transfer-letter");
        page.click("#in-full");
        assertThat(page.locator(".desk-sheet")).containsText("邬样例");
        assertThat(traces(id))
                .contains(
                        "forwarder FORWARDED 邻区信访局 masked",
                        "forwarder FORWARDED 邻区信访局 in full",
                        "forwarder IDENTITY_REVEALED  ");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_dispute_that_may_escalate_is_reported_to_the_police_by_a_letter() {
        String id = opened();
        post("/api/mediations/" + id + "/report-to-police", "{\"body\": \"示例派出所\", \"reason\": \"扬言动手\"}", 200);
        signIn("room", Role.MEDIATOR);

        page.navigate(address("/cases/" + id + "/print/police-report"));

        assertThat(page.locator("h1")).hasText("纠纷激化情况报告");
        assertThat(page.locator(".desk-sheet")).containsText("扬言动手");
        assertThat(page.locator(".desk-sheet")).not().containsText("样例丙");
        assertThat(traces(id)).contains("room FORWARDED 示例派出所 masked");
    }

    private List<String> traces(String id) {
        return get("/api/access-ledger?case=" + id)
                .path("items")
                .valueStream()
                .map(entry -> String.join(
                        " ",
                        entry.path("account").asString(),
                        entry.path("act").asString(),
                        entry.path("details").path("to").asString(""),
                        entry.path("details").path("persons").asString("")))
                .toList();
    }

    @Test
    void what_is_hidden_from_someone_is_not_printed_for_them_either() {
        JsonNode received = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "不便署名", "content": "请保密。",
                 "nature": "COMPLAINT", "confidential": true, "requester": {"name": "樊样例", "phone": "19900000031"}}
                """, 201);
        signIn("bureau", Role.HANDLER);
        page.navigate(address("/cases/" + received.path("id").asString() + "/print/receipt"));

        page.click("#in-full");

        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator(".desk-sheet")).not().containsText("樊");
    }

    private JsonNode received(String subject) {
        return post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "%1$s", "content": "%1$s，请派人看看。",
                 "nature": "HELP", "requester": {"name": "樊样例", "phone": "19900000031"}}
                """.formatted(subject), 201);
    }

    private String opened() {
        return post("/api/mediations", """
                {"channel": "MEDIATION_ROOM", "areaCode": "999901001001", "disputeType": "NEIGHBOUR",
                 "origin": "APPLIED", "subject": "楼上漏水", "content": "样例乙家漏水到样例丙家", "amount": 1200.50,
                 "parties": [{"name": "样例丙", "idNumber": "999901199001010010", "address": "示例路 1 号", "role": "APPLICANT"}, {"name": "样例乙", "role": "RESPONDENT"}]}
                """, 201).path("id").asString();
    }

    private String agreed() {
        String id = opened();
        String path = "/api/mediations/" + id;
        post(path + "/consent", "{\"party\": \"1\", \"how\": \"书面\"}", 200);
        post(path + "/consent", "{\"party\": \"2\", \"how\": \"书面\"}", 200);
        post(path + "/accept", "{}", 200);
        post(path + "/appoint-mediator", "{\"mediator\": \"韩样例\"}", 200);
        post(path + "/hold-session", "{\"present\": [\"样例丙\", \"样例乙\"], \"record\": \"双方到场\"}", 200);
        post(path + "/hold-session", "{\"present\": [\"样例丙\", \"样例乙\"], \"record\": \"第二次到场\"}", 200);
        post(path + "/reach-agreement", """
                {"form": "WRITTEN", "text": "样例乙负责修缮，样例丙予以配合。", "obligations":
                 [{"debtor": "2", "creditor": "1", "what": "修好漏水处并赔偿", "amount": 1200.50, "dueOn": "2027-01-15"}]}
                """, 200);
        return id;
    }
}
