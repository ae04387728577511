package org.minqing.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** By mail. The id of the notice stands in {@code Message-ID}: a letter that comes twice is one letter. */
final class EmailSender implements Sender {

    private final JavaMailSender server;
    private final String from;

    EmailSender(JavaMailSender server, String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public void send(Letter letter) throws NotSentException {
        String to = letter.contact().email().orElseThrow(() -> new NotSentException("no-address"));
        try {
            MimeMessage message = server.createMimeMessage();
            MimeMessageHelper letters = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            letters.setFrom(from);
            letters.setTo(to);
            letters.setSubject(letter.heading());
            letters.setText(letter.text());
            message.setHeader("Message-ID", "<" + letter.notice().id() + "@" + domain() + ">");
            // Nobody is on holiday for a program.
            message.setHeader("Auto-Submitted", "auto-generated");
            server.send(message);
        } catch (MessagingException | MailException failure) {
            throw new NotSentException(failure);
        }
    }

    private String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
