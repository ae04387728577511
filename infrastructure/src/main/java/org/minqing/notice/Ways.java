package org.minqing.notice;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Which ways there are here: mail where a server for it is set, the webhook where an address is. */
@Component
public class Ways {

    private final Predicate<Way> open;
    private final boolean smsIsLogged;

    Ways(ObjectProvider<JavaMailSender> mail, ObjectProvider<SmsGateway> gateway, NoticeSettings settings) {
        this.smsIsLogged = gateway.getIfAvailable() == null;
        this.open = way -> switch (way) {
            case APPLICATION, SMS -> true;
            case EMAIL -> mail.getIfAvailable() != null;
            case WEBHOOK -> settings.webhook().url().isPresent();
        };
    }

    /** What somebody can choose. */
    public List<Way> open() {
        return Arrays.stream(Way.values()).filter(open).toList();
    }

    /** Whether short messages end in the log of this server, as nobody is there to send them. */
    public boolean smsIsLogged() {
        return smsIsLogged;
    }

    /** Whether somebody is reached by it outside the application. */
    boolean reaches(Way way, Contact contact) {
        return open.test(way)
                && switch (way) {
                    case APPLICATION -> false;
                    case EMAIL -> contact.email().isPresent();
                    case WEBHOOK -> true;
                    case SMS -> contact.phone().isPresent();
                };
    }
}
