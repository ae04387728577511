package org.minqing.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.http.Asking;
import org.minqing.http.Language;
import org.minqing.http.Sentences;
import org.minqing.http.cases.StandingCase;
import org.minqing.http.cases.WhoMaySee;
import org.minqing.person.CasePerson;
import org.minqing.person.Masking;
import org.minqing.person.PersonRegister;
import org.minqing.security.account.Account;
import org.springframework.stereotype.Component;

/** Reads who the persons of a case are for somebody who may know; from whom they are hidden they stay so. */
@Component
class PersonsInClear {

    private static final String NEXT = "; ";

    private final Asking asking;
    private final PersonRegister register;
    private final WhoMaySee whoMaySee;
    private final Sentences sentences;

    PersonsInClear(Asking asking, PersonRegister register, WhoMaySee whoMaySee, Sentences sentences) {
        this.asking = asking;
        this.register = register;
        this.whoMaySee = whoMaySee;
        this.sentences = sentences;
    }

    /** Empty where the case, as its own events say it stands, lies outside the account's reach. */
    Optional<ClearCase> of(Account account, CaseId id, Language language) {
        List<CaseHistory.Recorded> history =
                asking.askForAll(new CaseHistoryQuery(id)).events();
        if (history.isEmpty()) {
            return Optional.empty();
        }
        StandingCase standing = StandingCase.of(history);
        return standing.whereabouts().isWithin(account.reach())
                ? Optional.of(whoMaySee.hidden(standing, account).isPresent() ? hidden(id) : clear(id, language))
                : Optional.empty();
    }

    private ClearCase hidden(CaseId id) {
        String each = String.join(
                NEXT, register.ofCase(id).stream().map(person -> Masking.HIDDEN).toList());
        return new ClearCase(each, each, List.of());
    }

    private ClearCase clear(CaseId id, Language language) {
        List<String> names = new ArrayList<>();
        List<String> phones = new ArrayList<>();
        List<PersonId> shown = new ArrayList<>();
        for (CasePerson each : register.ofCase(id)) {
            Optional<PersonalData> known = each.person().known();
            names.add(known.map(data -> data.name().orElse(""))
                    .orElseGet(() -> sentences.say(language, "export.erased", Map.of())));
            phones.add(known.flatMap(PersonalData::phone).orElse(""));
            known.filter(data -> data.name().isPresent() || data.phone().isPresent())
                    .ifPresent(data -> shown.add(data.personId()));
        }
        return new ClearCase(String.join(NEXT, names), String.join(NEXT, phones), List.copyOf(shown));
    }
}
