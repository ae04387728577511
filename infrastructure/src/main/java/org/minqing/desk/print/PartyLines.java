package org.minqing.desk.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.person.ShownPerson;
import org.minqing.query.Labels.Vocabulary;

/**
 * Who the parties are (People's Mediation Law, art. 29: 当事人的基本情况): what is known of each and shown, and a line to fill in
 * by hand for what is not.
 *
 * @param parties empty where a register names the persons alone
 */
record PartyLines(FilledIn filledIn, List<Party> parties) {

    private static final String SPACE = "\u3000";

    List<Sheet.Fact> facts() {
        return parties.isEmpty()
                ? filledIn.people()
                : parties.stream().flatMap(this::lines).toList();
    }

    private Stream<Sheet.Fact> lines(Party party) {
        String role = filledIn.words().value(party.role().name());
        Sheet.Fact self = party.unit()
                .map(unit ->
                        new Sheet.Fact(role, ofBody(filledIn.labels().of(Vocabulary.UNIT, unit), Optional.empty())))
                .orElseGet(() -> new Sheet.Fact(
                        role,
                        party.person().flatMap(this::shown).map(this::said).orElse("")));
        return Stream.concat(
                Stream.of(self),
                party.agent().stream()
                        .flatMap(agent -> shown(agent.person()).stream()
                                .map(person -> filledIn.fact(
                                        "agent", said(person) + SPACE + filledIn.text(agent.authority())))));
    }

    private Optional<ShownPerson> shown(PersonId person) {
        return Optional.ofNullable(filledIn.persons().get(person));
    }

    private String said(ShownPerson person) {
        if (person.erased()) {
            return filledIn.words().say("case.erased");
        }
        String name = person.name().orElse("");
        if (person.kind() == PersonalData.Kind.ORGANISATION) {
            return ofBody(name, person.address());
        }
        Optional<IdNumber> id = person.idNumber().flatMap(IdNumber::of);
        List<String> parts = new ArrayList<>();
        parts.add(name);
        parts.add(named("sex", id.map(known -> filledIn.words().say(known.male() ? "print.male" : "print.female"))));
        parts.add(named("age", id.map(known -> filledIn.words().say("print.years", known.ageOn(filledIn.today())))));
        parts.add(named("occupation", Optional.empty()));
        person.idNumber().ifPresent(number -> parts.add(named("idNumber", Optional.of(number))));
        person.phone().ifPresent(phone -> parts.add(named("phone", Optional.of(phone))));
        parts.add(named("address", person.address()));
        return String.join(SPACE, parts);
    }

    private String ofBody(String name, Optional<String> address) {
        return String.join(SPACE, name, named("representative", Optional.empty()), named("address", address));
    }

    private String named(String word, Optional<String> value) {
        return filledIn.words()
                .say(
                        "print.named",
                        filledIn.words().say("print." + word),
                        value.orElseGet(() -> filledIn.words().say("print.blank.short")));
    }
}
