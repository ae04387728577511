package org.minqing.desk.print;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PersonId;
import org.minqing.desk.PageWords;
import org.minqing.http.cases.OpenedCase;
import org.minqing.http.cases.StandingCase;
import org.minqing.person.Disclosure;
import org.minqing.person.PersonRegister;
import org.minqing.person.ShownPerson;
import org.minqing.query.Labels;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Fills papers in. */
@Component
class PaperWriting {

    private final PersonRegister register;
    private final Labels labels;
    private final MessageSource messages;
    private final ZoneId zone;
    private final Clock clock;

    PaperWriting(PersonRegister register, Labels labels, MessageSource messages, ZoneId zone, Clock clock) {
        this.register = register;
        this.labels = labels;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * @param form one that the case has come far enough for
     * @param disclosure how much of its persons stands on it
     */
    List<Sheet> fillIn(PaperForm form, OpenedCase opened, Disclosure disclosure, Locale locale) {
        Map<PersonId, ShownPerson> persons = register.ofCase(opened.id()).stream()
                .map(one -> disclosure.of(one.person()))
                .collect(Collectors.toMap(ShownPerson::personId, Function.identity()));
        PageWords words = new PageWords(messages, locale, zone);
        StandingCase standing = StandingCase.of(opened.stream());
        FilledIn filledIn = new FilledIn(standing.file(), persons, words, labels, zone, clock.instant());
        List<LedgerEvent> events = opened.stream().stream()
                .<LedgerEvent>map(recorded -> recorded.event())
                .toList();
        return switch (form) {
            case RECEIPT -> List.of(filledIn.receipt());
            case ACCEPTANCE_NOTICE -> List.of(filledIn.acceptanceNotice());
            case SESSION_RECORD -> new MediationPapers(filledIn, events).sessionRecords();
            case SERVICE_RECEIPT -> new ServedPapers(filledIn, events).receipts();
            case TRANSFER_LETTER -> new LettersOut(filledIn, events).transfers();
            case POLICE_REPORT -> new LettersOut(filledIn, events).policeReports();
            case AGREEMENT -> List.of(new MediationPapers(filledIn, events).agreement());
        };
    }
}
