package org.minqing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** To a mail server of the test's own. */
class EmailSenderTest {

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final EmailSender sender = new EmailSender(server, "minqing@minqing.example");

    @BeforeEach
    void start() {
        mail.start();
        server.setHost("localhost");
        server.setPort(mail.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void a_letter_says_what_happened_and_where_to_look_and_is_known_by_its_id()
            throws NotSentException, MessagingException, IOException {
        Letter letter = NoticesForTests.letter("yang@minqing.example", "19900000001");

        sender.send(letter);
        sender.send(letter);

        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received)
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.getMessageID())
                        .isEqualTo("<" + letter.notice().id() + "@minqing.example>"));
        MimeMessage one = received[0];
        assertThat(one.getSubject()).isEqualTo("[民情] 案件 H-999901-2026-000007 的办理期限快到了：2026-03-04 10:00。");
        assertThat(one.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("yang@minqing.example");
        assertThat(one.getFrom()).extracting(Object::toString).containsExactly("minqing@minqing.example");
        assertThat(one.getContent().toString())
                .contains("H-999901-2026-000007")
                .contains("https://minqing.example/cases/" + letter.notice().about());
        assertThat(one.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void where_no_server_is_nothing_was_sent_and_the_word_for_it_quotes_no_address() {
        mail.stop();

        assertThatThrownBy(() -> sender.send(NoticesForTests.letter("yang@minqing.example", "19900000001")))
                .isInstanceOf(NotSentException.class)
                .message()
                .matches("[A-Za-z]+Exception");
    }
}
