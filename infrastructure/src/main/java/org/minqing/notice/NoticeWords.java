package org.minqing.notice;

import java.time.ZoneId;
import java.util.Locale;
import org.minqing.desk.PageWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a notice in the words of whoever gets it: what happened to which number, until when. Nothing that anybody wrote. */
@Component
public class NoticeWords {

    private final MessageSource messages;
    private final ZoneId zone;

    NoticeWords(MessageSource messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** One sentence. */
    public String say(Notice notice, Locale locale) {
        PageWords words = new PageWords(messages, locale, zone);
        return words.say(
                "notice." + notice.kind().name(),
                notice.number().orElse(""),
                notice.clock().map(clock -> words.value(clock.name())).orElse(""),
                notice.dueAt().map(words::time).orElse(""));
    }

    /** The same with what it is about in front, for a place where nothing else says where it comes from. */
    public String heading(Notice notice, Locale locale) {
        PageWords words = new PageWords(messages, locale, zone);
        return words.say(notice.emergency() ? "notice.heading.emergency" : "notice.heading", say(notice, locale));
    }

    String sayElse(String code, Locale locale, Object... facts) {
        return new PageWords(messages, locale, zone).say(code, facts);
    }
}
