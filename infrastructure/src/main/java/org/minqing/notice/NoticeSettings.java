package org.minqing.notice;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the house here.
 *
 * @param address where people find the application, {@code https://minqing.example}; without it no link stands in a notice
 * @param keptDays after so many days a notice is thrown away, read or not
 */
@ConfigurationProperties("minqing.notices")
public record NoticeSettings(
        Optional<String> address, @DefaultValue("180") int keptDays, Mail mail, Webhook webhook) {

    /** @param from whom letters come from; the mail server itself is set by {@code spring.mail} */
    public record Mail(@DefaultValue("minqing@localhost") String from) {}

    /**
     * @param url where notices are posted to; absent: nowhere
     * @param secret what they are signed by, {@code whsec_} and 24 bytes or more in base64
     * @param inside whether it may lie within one's own network, and be plain HTTP
     */
    public record Webhook(
            Optional<String> url,
            Optional<String> secret,
            @DefaultValue("false") boolean inside) {

        public Webhook {
            url = url.filter(text -> !text.isBlank());
            secret = secret.filter(text -> !text.isBlank());
        }
    }

    /** The whole address of a page. */
    Optional<String> linkTo(String page) {
        return address.filter(text -> !text.isBlank()).map(text -> text.replaceAll("/+$", "") + page);
    }
}
