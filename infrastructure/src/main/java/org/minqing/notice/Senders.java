package org.minqing.notice;

import java.time.Clock;
import java.util.Optional;
import org.minqing.MachineTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The senders there are. */
@Component
class Senders {

    private final Optional<EmailSender> email;
    private final Optional<WebhookSender> webhook;
    private final ShortMessages shortMessages;

    Senders(
            ObjectProvider<JavaMailSender> mail,
            ObjectProvider<SmsGateway> gateway,
            NoticeSettings settings,
            WebhookBody body,
            @MachineTime Clock clock) {
        this.email = Optional.ofNullable(mail.getIfAvailable())
                .map(server -> new EmailSender(server, settings.mail().from()));
        this.webhook = WebhookSender.of(settings.webhook(), body, clock);
        this.shortMessages = new ShortMessages(gateway.getIfAvailable(LoggedSms::new));
    }

    /** Empty where that way is shut, as it may be since the notice was made. */
    Optional<Sender> by(Way way) {
        return switch (way) {
            case APPLICATION -> Optional.empty();
            case EMAIL -> email.map(Sender.class::cast);
            case WEBHOOK -> webhook.map(Sender.class::cast);
            case SMS -> Optional.of(shortMessages);
        };
    }
}
