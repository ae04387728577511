package org.minqing.desk.cases;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.api.query.CasePage;
import org.minqing.desk.PageWords;
import org.minqing.desk.TimeLeft;
import org.minqing.http.cases.CaseList;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts cases of the list in words. */
@Component
public class ListedCases {

    private final Labels labels;
    private final MessageSource messages;
    private final ZoneId zone;
    private final Clock clock;

    ListedCases(Labels labels, MessageSource messages, ZoneId zone, Clock clock) {
        this.labels = labels;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    /** One line of it. */
    public ListedCase line(CasePage.Item item, Locale locale) {
        return new ListedCase(
                item,
                item.subject().map(CaseList::withoutPersons).orElse(""),
                label(Vocabulary.AREA, item.areaCode()),
                label(Vocabulary.CATEGORY, item.category()),
                label(Vocabulary.CHANNEL, item.channel()),
                label(item.kind() == CaseKind.MEDIATION ? Vocabulary.COMMITTEE : Vocabulary.UNIT, item.unit()),
                new PageWords(messages, locale, zone).value(item.receivedAt().toString()),
                item.dueAt().map(due -> TimeLeft.until(due, item.dueSince(), clock.instant())));
    }

    private String label(Vocabulary vocabulary, Optional<String> code) {
        return code.map(known -> labels.of(vocabulary, known)).orElse("");
    }
}
