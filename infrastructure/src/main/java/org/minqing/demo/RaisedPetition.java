package org.minqing.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Intake;
import org.minqing.api.Moment;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.PetitionCommand;
import org.minqing.api.PetitionDetails;
import org.minqing.api.RaisedAt;
import org.minqing.command.common.CaseNumbers;
import org.minqing.demo.district.InventedNames;

/**
 * A petition that came up on an occasion.
 *
 * @param clerk who takes it in, and answers it
 * @param answer given at once, or else after some days
 */
record RaisedPetition(
        CaseId id,
        String channel,
        RaisedAt occasion,
        AreaCode area,
        String category,
        String subject,
        String content,
        String clerk,
        String answer) {

    private static final Duration ANSWERED_AFTER = Duration.ofDays(3);

    /** All that happens to it. */
    List<Doing> from(Instant at, boolean atOnce, PersonalData person, CaseNumbers numbers, ZoneId zone) {
        PetitionDetails details = new PetitionDetails(
                List.of(new PetitionDetails.Petitioner(person.personId(), false)),
                1,
                PetitionDetails.Matter.CLAIM,
                PetitionDetails.Route.PETITION_PROCEDURE,
                Optional.empty(),
                Optional.empty());
        Supplier<Intake> intake = () -> intake(at, numbers, zone).raisedAt(occasion);
        List<Doing> doings = new ArrayList<>();
        doings.add(new Doing(
                at,
                clerk,
                CaseKind.PETITION,
                id,
                () -> atOnce
                        ? new PetitionCommand.RegisterAnswered(intake.get(), details, answer)
                        : new PetitionCommand.Register(intake.get(), details),
                List.of(person)));
        if (!atOnce) {
            doings.add(new Doing(
                    at.plus(ANSWERED_AFTER),
                    clerk,
                    CaseKind.PETITION,
                    id,
                    () -> new PetitionCommand.AnswerOnTheSpot(answer),
                    List.of()));
        }
        return doings;
    }

    private Intake intake(Instant at, CaseNumbers numbers, ZoneId zone) {
        return new Intake(
                numbers.next(
                        CaseKind.PETITION,
                        Optional.of(area),
                        LocalDate.ofInstant(at, zone).getYear()),
                numbers.newQueryCode(),
                channel,
                Moment.at(at),
                area,
                Optional.empty(),
                Optional.of(category),
                subject,
                content,
                clerk,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** Whoever asks for it. */
    static PersonalData somebody(CaseId matter, SplittableRandom random) {
        return new PersonalData(
                new PersonId(Doing.named("petitioner", matter.toString()).value()),
                PersonalData.Kind.PERSON,
                Optional.of(InventedNames.any(random)),
                Optional.of(InventedNames.phone(random)),
                Optional.empty(),
                Optional.empty());
    }
}
