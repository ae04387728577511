package org.minqing.command.petition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionCommand.Outcome;
import org.minqing.api.PetitionCommand.Reply;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionDetails.Petitioner;
import org.minqing.api.PetitionDetails.Procedure;
import org.minqing.api.PetitionDetails.Route;
import org.minqing.api.Resolution;
import org.minqing.command.common.TestIntake;

/** What a petition in a test is about: a claim of one person in the petition procedure, unless it says otherwise. */
record TestDetails(PetitionDetails details) {

    static TestDetails claim() {
        return of(Matter.CLAIM);
    }

    static TestDetails of(Matter matter) {
        return new TestDetails(new PetitionDetails(
                List.of(new Petitioner(TestIntake.ANYA, false)),
                1,
                matter,
                Route.PETITION_PROCEDURE,
                Optional.empty(),
                Optional.empty()));
    }

    TestDetails through(Route route) {
        return new TestDetails(new PetitionDetails(
                details.petitioners(),
                details.headcount(),
                details.matter(),
                route,
                details.respondent(),
                details.procedure()));
    }

    TestDetails against(Respondent respondent) {
        return new TestDetails(new PetitionDetails(
                details.petitioners(),
                details.headcount(),
                details.matter(),
                details.route(),
                Optional.of(respondent),
                details.procedure()));
    }

    TestDetails by(Procedure procedure) {
        return new TestDetails(new PetitionDetails(
                details.petitioners(),
                details.headcount(),
                details.matter(),
                details.route(),
                details.respondent(),
                Optional.of(procedure)));
    }

    /** So many people stand behind it, of whom so many are named and the first of these speak for all. */
    TestDetails joint(int headcount, int named, int representatives) {
        List<Petitioner> petitioners = Stream.iterate(0, number -> number + 1)
                .limit(named)
                .map(number -> new Petitioner(person(number), number < representatives))
                .toList();
        return new TestDetails(new PetitionDetails(
                petitioners, headcount, details.matter(), details.route(), details.respondent(), details.procedure()));
    }

    static PersonId person(int number) {
        return PersonId.of("00000000-0000-4000-8000-0000000001%02d".formatted(number));
    }

    static Respondent unit(String code) {
        return new Respondent(Optional.empty(), Optional.of(code));
    }

    static Respondent person(PersonId person) {
        return new Respondent(Optional.of(person), Optional.empty());
    }

    static Reply reply() {
        return reply(Outcome.SUPPORTED);
    }

    static Reply reply(Outcome outcome) {
        return new Reply(
                outcome,
                Resolution.SOLVED,
                "The lamp had no power since the works of February.",
                "The claim is justified.",
                Optional.of("Invented rules on lamps, article 7"),
                "The lamp was mended on 12 March.",
                Optional.empty());
    }

    static Reply interim() {
        Reply reply = reply();
        return new Reply(
                reply.outcome(),
                Resolution.UNKNOWN,
                reply.facts(),
                reply.opinion(),
                reply.basis(),
                "We are waiting for a spare part.",
                Optional.of(false));
    }
}
