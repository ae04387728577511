package org.minqing.desk.resident;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.minqing.access.AskedFrom;
import org.minqing.api.AreaCode;
import org.minqing.api.Intake;
import org.minqing.api.OccasionId;
import org.minqing.api.PersonalData;
import org.minqing.api.ResidentsChoiceRejection;
import org.minqing.api.query.ResidentsChoices.Choice;
import org.minqing.api.query.ResidentsChoices.Proposal;
import org.minqing.api.query.ResidentsChoicesQuery;
import org.minqing.api.query.Scope;
import org.minqing.desk.resident.ResidentCases.Found;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.commands.ResidentsChoosing;
import org.minqing.keys.Digests;
import org.minqing.person.PersonRegister;
import org.minqing.person.RegisteredPerson;
import org.springframework.stereotype.Component;

/**
 * What is put to the people of the area in which a case lies, and which household chooses: the one at the address of whoever came with the
 * case; where none is known, whoever came with it; where nobody is known, whoever has the query code.
 */
@Component
class ResidentChoices {

    /** For so long one reads on what was chosen. */
    private static final int DAYS_TOLD = 60;

    private final Asking asking;
    private final ResidentViews views;
    private final PersonRegister register;
    private final ResidentsChoosing choosing;
    private final Digests digests;
    private final Clock clock;
    private final ZoneId zone;

    ResidentChoices(
            Asking asking,
            ResidentViews views,
            PersonRegister register,
            ResidentsChoosing choosing,
            Digests digests,
            Clock clock,
            ZoneId zone) {
        this.asking = asking;
        this.views = views;
        this.register = register;
        this.choosing = choosing;
        this.digests = digests;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A choice on the page.
     *
     * @param promisedBy the day for which what was chosen is promised
     */
    public record Shown(
            OccasionId id,
            String question,
            LocalDate lastDay,
            boolean open,
            boolean counted,
            List<Proposal> proposals,
            Optional<LocalDate> promisedBy) {}

    /** Those that are open, and those that were counted not long ago. */
    List<Shown> of(Found found) {
        LocalDate today = today();
        return area(found).stream()
                .flatMap(area -> asking
                        .askForAll(new ResidentsChoicesQuery(
                                Scope.everything().within(List.of(area.digits())), ResidentsChoicesQuery.MAX_SIZE))
                        .items()
                        .stream()
                        .filter(choice -> choice.area().contains(area)))
                .filter(choice -> choice.isOpenOn(today) || isTold(choice, today))
                .map(choice -> new Shown(
                        choice.id(),
                        choice.question(),
                        choice.lastDay(),
                        choice.isOpenOn(today),
                        choice.countedAt().isPresent(),
                        choice.proposals(),
                        choice.promised().map(promised -> promised.by())))
                .toList();
    }

    /** @throws org.minqing.http.ProblemException where it is not put to them, is over, or their household chose before */
    void vote(Found found, AskedFrom from, String choice, String proposal) {
        Shown shown = of(found).stream()
                .filter(one -> one.id().toString().equals(choice))
                .findFirst()
                .orElseThrow(() -> Problem.of(409, ResidentsChoiceRejection.NOT_OF_THE_AREA.code())
                        .asException());
        if (proposal.isBlank()) {
            throw Problem.of(422, "resident.nothing-chosen").asException();
        }
        choosing.vote(new Resident(from), shown.id(), household(found, shown.id()), proposal);
    }

    private String household(Found found, OccasionId choice) {
        String whose = views.asker(found.standing())
                .map(person -> Optional.ofNullable(register.find(Set.of(person)).get(person))
                        .flatMap(RegisteredPerson::known)
                        .flatMap(PersonalData::address)
                        .map(ResidentChoices::plain)
                        .filter(address -> !address.isEmpty())
                        .map(address -> "address " + address)
                        .orElse("person " + person))
                .orElse("case " + found.id());
        return HexFormat.of().formatHex(digests.of("household in " + choice, whose));
    }

    /** However wide, spaced or punctuated it was written. */
    private static String plain(String address) {
        return Normalizer.normalize(address, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<AreaCode> area(Found found) {
        return found.standing().file().intake().map(Intake::area);
    }

    private static boolean isTold(Choice choice, LocalDate today) {
        return choice.countedAt().isPresent()
                && !choice.withdrawn()
                && !today.isAfter(choice.lastDay().plusDays(DAYS_TOLD));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
