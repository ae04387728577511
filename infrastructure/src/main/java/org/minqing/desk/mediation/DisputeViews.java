package org.minqing.desk.mediation;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationDetails.Party;
import org.minqing.command.mediation.MediationFile;
import org.minqing.command.mediation.MediationState;
import org.minqing.desk.PageWords;
import org.minqing.http.cases.OpenedCase;
import org.minqing.http.cases.StandingCase;
import org.minqing.person.PersonRegister;
import org.minqing.person.ShownPerson;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.springframework.stereotype.Component;

/** Puts together what the page of a dispute shows of it as a dispute. */
@Component
public final class DisputeViews {

    private final PersonRegister register;
    private final Labels labels;
    private final ZoneId zone;
    private final Clock clock;

    DisputeViews(PersonRegister register, Labels labels, ZoneId zone, Clock clock) {
        this.register = register;
        this.labels = labels;
        this.zone = zone;
        this.clock = clock;
    }

    /** Empty for a case that is none. */
    public Optional<DisputeView> view(OpenedCase opened, StandingCase standing, PageWords words) {
        return standing.parts().stream()
                .filter(MediationState.Known.class::isInstance)
                .map(MediationState.Known.class::cast)
                .findFirst()
                .map(known -> new DisputeLines(known, names(opened, known.file()), words, labels, zone, clock.instant())
                        .view());
    }

    /** What each party is called, and each person that a text refers to. */
    private DisputeNames names(OpenedCase opened, MediationFile file) {
        List<ShownPerson> persons = register.ofCase(opened.id()).stream()
                .map(one -> opened.disclosure().of(one.person()))
                .toList();
        Map<String, String> called = new HashMap<>();
        persons.forEach(
                person -> called.put(person.personId().toString(), person.name().orElse("")));
        file.details()
                .map(MediationDetails::parties)
                .orElse(List.of())
                .forEach(party -> called.put(party.partyId(), called(party, called)));
        return new DisputeNames(
                called, persons.stream().collect(Collectors.toMap(ShownPerson::personId, Function.identity())));
    }

    private String called(Party party, Map<String, String> persons) {
        return party.unit()
                .map(unit -> labels.of(Vocabulary.UNIT, unit))
                .or(() -> party.person().map(person -> persons.getOrDefault(person.toString(), "")))
                .orElse(party.partyId());
    }
}
