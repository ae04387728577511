package org.minqing.http.commands;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.minqing.api.CaseKind;
import org.minqing.api.HotlineDetails;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.Intake;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.MediationDetails;
import org.minqing.api.Moment;
import org.minqing.api.Origin;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.PetitionCommand;
import org.minqing.api.PetitionDetails;
import org.minqing.api.RaisedAt;
import org.minqing.api.Urgency;
import org.minqing.command.common.CaseNumbers;
import org.minqing.duty.ShiftNow;
import org.minqing.http.reading.Reading;
import org.minqing.person.PersonReferences;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body that registers a case, read.
 *
 * @param commands builds the commands: the one that begins the case, and where it is answered at once the one after it
 */
record Registration(
        Optional<Origin> origin,
        String queryCode,
        Fields.OfAct act,
        Newcomers persons,
        Function<CaseNumbers, List<LedgerCommand>> commands) {

    static Registration read(
            CaseKind kind, ObjectNode body, Reading reading, Newcomers persons, Surroundings surroundings) {
        return switch (kind) {
            case PETITION -> petition(body, reading, persons, surroundings);
            case MEDIATION -> mediation(body, reading, persons, surroundings);
            case HOTLINE_REQUEST -> hotlineRequest(body, reading, persons, surroundings);
        };
    }

    private static Registration petition(ObjectNode body, Reading reading, Newcomers persons, Surroundings around) {
        reading.refuseFieldsBeside(body, Fields.OfPetition.class, Fields.OfIntake.class, Fields.OfAct.class);
        Optional<Fields.OfPetition> own = reading.read(Fields.OfPetition.class, body, "");
        Optional<PetitionDetails> details = own.map(fields -> {
            List<PetitionDetails.Petitioner> petitioners = new ArrayList<>();
            each(
                    fields.petitioners(),
                    (person, path) -> persons.person(person, "petitioners" + path)
                            .ifPresent(id -> petitioners.add(new PetitionDetails.Petitioner(
                                    id, person.representative().orElse(false)))));
            return new PetitionDetails(
                    petitioners,
                    fields.headcount().orElse(Math.max(1, petitioners.size())),
                    fields.matter().orElse(PetitionDetails.Matter.CLAIM),
                    fields.route().orElse(PetitionDetails.Route.PETITION_PROCEDURE),
                    fields.respondent(),
                    fields.procedure());
        });
        boolean accusation = details.filter(d -> d.matter() == PetitionDetails.Matter.ACCUSATION)
                .isPresent();
        return finished(body, reading, persons, around, CaseKind.PETITION, accusation, intake -> {
            PetitionDetails known = reading.finish(details);
            return List.of(own.flatMap(Fields.OfPetition::answer)
                    .<LedgerCommand>map(answer -> new PetitionCommand.RegisterAnswered(
                            intake, known, PersonReferences.put(answer, persons.all())))
                    .orElseGet(() -> new PetitionCommand.Register(intake, known)));
        });
    }

    private static Registration mediation(ObjectNode body, Reading reading, Newcomers persons, Surroundings around) {
        reading.refuseFieldsBeside(body, Fields.OfMediation.class, Fields.OfIntake.class, Fields.OfAct.class);
        Optional<MediationDetails> details = reading.read(Fields.OfMediation.class, body, "")
                .map(fields -> new MediationDetails(
                        fields.origin(),
                        fields.disputeType(),
                        parties(fields.parties(), reading, persons),
                        fields.claim().map(claim -> PersonReferences.put(claim, persons.all())),
                        fields.amount(),
                        fields.committee(),
                        fields.previous()));
        return finished(
                body,
                reading,
                persons,
                around,
                CaseKind.MEDIATION,
                false,
                intake -> List.of(new MediationCommand.Open(intake, reading.finish(details))));
    }

    private static List<MediationDetails.Party> parties(
            List<Fields.OfParty> fields, Reading reading, Newcomers persons) {
        List<MediationDetails.Party> parties = new ArrayList<>();
        each(fields, (party, path) -> {
            String at = "parties" + path;
            boolean unitAlone = party.unit().isPresent() && party.person().isNobody();
            if (!unitAlone && party.personId().isEmpty() && party.name().isEmpty()) {
                reading.refuse(at + "name", "case.field-missing", Map.of("field", at + "name"));
            }
            Optional<PersonId> person = unitAlone ? Optional.empty() : persons.person(party.person(), at);
            Optional<MediationDetails.Agent> agent = party.agent()
                    .flatMap(some -> persons.person(some.person(), at + "agent.")
                            .map(id -> new MediationDetails.Agent(id, some.authority())));
            parties.add(new MediationDetails.Party(
                    Integer.toString(parties.size() + 1), person, party.unit(), party.role(), agent));
        });
        return parties;
    }

    private static Registration hotlineRequest(
            ObjectNode body, Reading reading, Newcomers persons, Surroundings around) {
        reading.refuseFieldsBeside(body, Fields.OfHotlineRequest.class, Fields.OfIntake.class, Fields.OfAct.class);
        Optional<Fields.OfHotlineRequest> own = reading.read(Fields.OfHotlineRequest.class, body, "");
        Optional<HotlineDetails> details = own.map(fields -> new HotlineDetails(
                fields.requester().filter(some -> !some.isNobody()).flatMap(some -> persons.person(some, "requester.")),
                fields.nature(),
                fields.urgency().orElse(Urgency.ORDINARY),
                fields.shift().or(around::shift),
                fields.offHours()));
        return finished(body, reading, persons, around, CaseKind.HOTLINE_REQUEST, false, intake -> {
            List<LedgerCommand> commands = new ArrayList<>();
            commands.add(new HotlineRequestCommand.Receive(intake, reading.finish(details)));
            own.flatMap(Fields.OfHotlineRequest::answer)
                    .map(answer -> PersonReferences.put(answer, persons.all()))
                    .ifPresent(answer -> commands.add(new HotlineRequestCommand.Answer(answer)));
            return commands;
        });
    }

    private static Registration finished(
            ObjectNode body,
            Reading reading,
            Newcomers persons,
            Surroundings around,
            CaseKind kind,
            boolean confidentialUnlessSaid,
            Function<Intake, List<LedgerCommand>> commands) {
        // By now everyone is known whose name may stand in what follows.
        reading.masking(persons::all);
        Optional<Fields.OfAct> act = reading.read(Fields.OfAct.class, body, "");
        Optional<Fields.OfIntake> intake = reading.read(Fields.OfIntake.class, body, "");
        if (kind != CaseKind.MEDIATION
                && intake.isPresent()
                && intake.get().category().isEmpty()) {
            reading.refuse("category", "case.field-missing", Map.of("field", "category"));
        }
        Fields.OfIntake fields = reading.finish(intake);
        Fields.OfAct who = reading.finish(act);
        Optional<Origin> origin =
                fields.externalId().map(externalId -> new Origin(fields.source().orElse("manual"), externalId));
        String owner = fields.firstContactOwner().or(() -> who.by()).orElse(around.account());
        Moment receivedAt =
                fields.receivedAt().orElseGet(() -> Moment.at(around.clock().instant()));
        String queryCode = around.numbers().newQueryCode();
        return new Registration(
                origin,
                queryCode,
                who,
                persons,
                numbers -> commands.apply(new Intake(
                        numbers.next(kind, Optional.of(fields.areaCode()), around.yearOf(receivedAt)),
                        queryCode,
                        fields.channel(),
                        receivedAt,
                        fields.areaCode(),
                        fields.place(),
                        fields.category(),
                        fields.subject(),
                        fields.content(),
                        owner,
                        fields.magnitude(),
                        Optional.empty(),
                        fields.confidential().orElse(confidentialUnlessSaid),
                        origin,
                        Optional.empty(),
                        kind == CaseKind.HOTLINE_REQUEST ? Optional.empty() : around.shift(),
                        around.raisedAt())));
    }

    /** Each with its place in the list. */
    private static <T> void each(List<T> some, java.util.function.BiConsumer<T, String> work) {
        for (int i = 0; i < some.size(); i++) {
            work.accept(some.get(i), "[" + i + "].");
        }
    }

    /**
     * @param account whoever sends it, and owns the case where nobody else is named
     * @param raisedAt the occasion on which it came up
     */
    record Surroundings(
            Clock clock,
            ZoneId zone,
            CaseNumbers numbers,
            String account,
            ShiftNow shifts,
            Optional<RaisedAt> raisedAt) {

        /** That whoever sends it has signed on to. */
        Optional<String> shift() {
            return shifts.of(account);
        }

        int yearOf(Moment moment) {
            return moment.day(zone)
                    .orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone))
                    .getYear();
        }
    }

    /** Those whose names must not stand in its texts. */
    Collection<PersonalData> everyone() {
        return persons.all();
    }
}
