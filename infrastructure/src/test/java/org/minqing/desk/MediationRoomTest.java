package org.minqing.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Role;

/** A mediator in the room, from the application to an agreement that is signed, sealed and performed. */
class MediationRoomTest extends DeskInBrowser {

    @BeforeEach
    void aMediatorHasSignedIn() {
        signIn("room-desk", Role.MEDIATOR);
    }

    @Test
    void a_dispute_goes_from_the_application_to_a_sealed_agreement_on_its_page() {
        open("楼上漏水泡坏地板");
        assertThat(page.locator("#parties")).containsText("尚未表态");
        assertThat(page.locator("#dossier")).containsText("还缺 1 份");

        consent("1");
        consent("2");
        assertThat(page.locator("#parties tbody tr").first()).containsText("同意（书面）");
        act("accept");
        fill("appoint-mediator", "mediator", "韩样例");
        assertThat(page.locator("#parties")).containsText("韩样例");
        open("schedule-session", () -> {
            page.fill(
                    "#action-schedule-session [name=at]",
                    LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3) + "T10:00");
            page.fill("#action-schedule-session [name=place]", "一号调解室");
        });
        assertThat(page.locator("#sessions")).containsText("已约定");
        assertThat(page.locator("#sessions")).containsText("一号调解室");

        page.navigate(address("/desk/mediation"));
        assertThat(page.locator("#days")).containsText("楼上漏水泡坏地板");
        assertThat(page.locator("#state-ACCEPTED")).containsText("楼上漏水泡坏地板");
        screenshot("mediation-room");
        page.click("#state-ACCEPTED >> text=楼上漏水泡坏地板");

        open("hold-session", () -> {
            page.selectOption("#action-hold-session [name=sessionId]", new SelectOption().setIndex(1));
            page.fill("#action-hold-session [name=present]", "样例丙\n样例乙");
            page.fill("#action-hold-session [name=record]", "双方说明了经过");
        });
        assertThat(page.locator("#sessions")).containsText("双方说明了经过");
        assertThat(page.locator("#sessions li")).hasCount(1);
        open("reach-agreement", () -> {
            page.selectOption("#action-reach-agreement [name=form]", "WRITTEN");
            page.fill("#action-reach-agreement [name=text]", "样例乙修好漏水处");
            page.selectOption("#action-reach-agreement [name='obligations[0].debtor']", "2");
            page.selectOption("#action-reach-agreement [name='obligations[0].creditor']", "1");
            page.fill("#action-reach-agreement [name='obligations[0].what']", "赔偿地板");
            page.fill("#action-reach-agreement [name='obligations[0].amount']", "1200.5");
            page.fill(
                    "#action-reach-agreement [name='obligations[0].dueOn']",
                    LocalDate.now(ZoneId.of("Asia/Shanghai")).plusMonths(1).toString());
        });
        assertThat(page.locator("#agreed")).containsText("等待");
        sign("1");
        sign("2");
        sign("M04");
        assertThat(page.locator("#agreed")).containsText("等待：盖章");
        fill("seal", "committee", "天枢社区人民调解委员会");

        assertThat(page.locator("#status")).hasText("协议生效");
        assertThat(page.locator("#agreed")).containsText("起生效");
        assertThat(page.locator("#agreed tbody tr")).containsText("1200.5");
        assertThat(page.locator("#confirmation")).containsText("还可以共同申请");
        open("perform", () -> page.selectOption("#action-perform [name=obligation]", "1"));
        assertThat(page.locator("#agreed tbody tr")).containsText("已履行");
        assertThat(page.locator("#timeline")).containsText(Pattern.compile("签名人\\s*样\\*\\*"));
        screenshot("dispute");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_paper_is_put_into_the_dossier_and_one_that_is_none_says_why() {
        open("树根顶坏围墙");
        page.setInputFiles(
                "#hand-in [name=file]",
                new FilePayload("a.html", "text/html", "<html>".getBytes(StandardCharsets.UTF_8)));
        page.click("#hand-in button");
        assertThat(page.locator("#hand-in [role=alert]")).containsText("只接受图片");

        page.setInputFiles(
                "#hand-in [name=file]",
                new FilePayload("申请书.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        page.selectOption("#hand-in [name=paperKind]", "APPLICATION");
        page.click("#hand-in button");

        assertThat(page.locator("#dossier")).containsText("都在");
        assertThat(page.locator("main")).containsText("申请书.pdf");
    }

    @Test
    void what_is_refused_says_why_and_keeps_what_was_typed() {
        page.navigate(address("/desk/mediation"));
        page.click("#open-dispute summary");
        page.fill("[name=areaCode]", "没有这个地方");
        page.fill("[name=disputeType]", "邻里纠纷");
        page.fill("[name=subject]", "占用楼道");
        page.fill("[name=content]", "堆了纸箱");
        page.fill("[name=applicant-name]", "样例丙");
        page.click("#open-dispute button");

        assertThat(page.locator("#wrong")).containsText("没有这个地方");
        assertThat(page.locator("[name=content]")).hasValue("堆了纸箱");
        assertThat(page.locator("[name=applicant-name]")).hasValue("样例丙");
    }

    @Test
    void everyone_can_use_the_room_and_the_page_of_a_dispute_in_both_languages() {
        open("夜里练琴");
        String dispute = page.url();
        for (String language : List.of("zh", "en")) {
            for (String path : List.of(address("/desk/mediation"), dispute)) {
                page.navigate(path + "?lang=" + language);
                assertUsableByEveryone(path + " " + language);
                assertThat(page.locator("main").innerText()).doesNotContain("??");
            }
            page.navigate(address("/desk/mediation?lang=" + language));
            assertThat(page.locator("#state-OPENED")).containsText("夜里练琴");
            screenshotInOneLanguage("mediation-room-opened");
        }
    }

    private void open(String subject) {
        page.navigate(address("/desk/mediation"));
        page.click("#open-dispute summary");
        page.fill("[name=areaCode]", "天枢社区");
        page.fill("[name=disputeType]", "邻里纠纷");
        page.fill("[name=subject]", subject);
        page.fill("[name=content]", subject + "，请调解");
        page.fill("[name=applicant-name]", "样例丙");
        page.fill("[name=applicant-phone]", "19900000051");
        page.fill("[name=respondent-name]", "样例乙");
        page.click("#open-dispute button");
        assertThat(page.locator("h1")).hasText(subject);
    }

    private void consent(String party) {
        open("consent", () -> {
            page.selectOption("#action-consent [name=party]", party);
            page.fill("#action-consent [name=how]", "书面");
        });
    }

    private void sign(String signatory) {
        open("sign", () -> page.selectOption("#action-sign [name=signatory]", signatory));
    }

    private void fill(String word, String field, String value) {
        open(word, () -> page.fill("#action-" + word + " [name=" + field + "]", value));
    }

    private void act(String word) {
        open(word, () -> {});
    }

    /** Fills one of the forms in, sends it, and waits until the case has taken it. */
    private void open(String word, Runnable typed) {
        String before = version();
        if (!page.locator("#action-" + word).isVisible()) {
            page.click("#more-actions > summary");
        }
        page.click("#action-" + word + " > summary");
        typed.run();
        page.click("#action-" + word + " button");
        assertThat(page.locator("#standing")).not().hasAttribute("data-version", before);
        assertThat(page.locator("#refused")).hasCount(0);
    }

    private String version() {
        return String.valueOf(page.locator("#standing").getAttribute("data-version"));
    }
}
