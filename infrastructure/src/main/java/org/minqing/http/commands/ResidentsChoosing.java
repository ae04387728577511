package org.minqing.http.commands;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ChoiceProposal;
import org.minqing.api.CommandRefused;
import org.minqing.api.CommandResult;
import org.minqing.api.Moment;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.api.PetitionCommand;
import org.minqing.api.RaisedAt;
import org.minqing.api.ResidentsChoiceCommand;
import org.minqing.api.ResidentsChoiceRejection;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.api.query.ResidentsChoices.Choice;
import org.minqing.api.query.ResidentsChoices.Proposal;
import org.minqing.api.query.ResidentsChoicesQuery;
import org.minqing.api.query.Scope;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Answer;
import org.minqing.http.Answers;
import org.minqing.http.Asker;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Reading;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts proposals to the residents, takes what a household chooses, counts, and promises what was chosen in its petition. */
@Component
public class ResidentsChoosing {

    private static final Fields.OfAct NOW = new Fields.OfAct(Optional.empty(), Optional.empty(), Optional.empty());

    private final Idempotency idempotency;
    private final Sending sending;
    private final Asking asking;
    private final DirectoryNames names;
    private final Answers answers;
    private final Clock clock;
    private final ZoneId zone;

    ResidentsChoosing(
            Idempotency idempotency,
            Sending sending,
            Asking asking,
            DirectoryNames names,
            Answers answers,
            Clock clock,
            ZoneId zone) {
        this.idempotency = idempotency;
        this.sending = sending;
        this.asking = asking;
        this.names = names;
        this.answers = answers;
        this.clock = clock;
        this.zone = zone;
    }

    /** Puts proposals to the residents of an area; the same request twice puts them once. */
    public Answer open(Request request) {
        return idempotency.once(request, fresh -> opened(request, fresh));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public void openFromPage(Request request) {
        idempotency.onceForPage(request, fresh -> opened(request, fresh));
    }

    /** Counts the votes, once the last day is over. */
    public Answer count(Request request, OccasionId choice) {
        return idempotency.once(request, _ -> counted(request, choice));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public void countFromPage(Request request, OccasionId choice) {
        idempotency.onceForPage(request, _ -> counted(request, choice));
    }

    /** Promises what was chosen: its petition has the promise, with the day for which it is. */
    public Answer promise(Request request, OccasionId choice) {
        return idempotency.once(request, _ -> promised(request, choice));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public void promiseFromPage(Request request, OccasionId choice) {
        idempotency.onceForPage(request, _ -> promised(request, choice));
    }

    /** Nobody is asked any more. */
    public Answer withdraw(Request request, OccasionId choice) {
        return idempotency.once(request, _ -> withdrawn(request, choice));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public void withdrawFromPage(Request request, OccasionId choice) {
        idempotency.onceForPage(request, _ -> withdrawn(request, choice));
    }

    /**
     * A household chooses. Of the time no more is told than the day.
     *
     * @param who whoever holds the number and query code of one of its cases
     * @param household as {@link org.minqing.api.ResidentsChoiceEvent.Voted} has it
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public void vote(Asker who, OccasionId choice, String household, String proposal) {
        Moment today = Moment.on(LocalDate.ofInstant(clock.instant(), zone));
        try {
            sending.send(
                    OccasionKind.RESIDENTS_CHOICE,
                    new CaseId(choice.value()),
                    new ResidentsChoiceCommand.Vote(household, proposal),
                    Sending.beside(who, new Fields.OfAct(Optional.of(today), Optional.empty(), Optional.empty())));
        } catch (CommandRefused refused) {
            throw Problem.of(refused.refusal()).asException();
        }
    }

    private Answer opened(Request request, CaseId fresh) {
        Reading reading = new Reading(names, OccasionKind.RESIDENTS_CHOICE);
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, Fields.OfChoice.class, Fields.OfAct.class);
        Optional<Fields.OfChoice> choice = reading.read(Fields.OfChoice.class, body, "");
        Optional<Fields.OfAct> act = reading.read(Fields.OfAct.class, body, "");
        Fields.OfChoice told = reading.finish(choice);
        known(request, told.proposals(), reading);
        reading.finish();
        List<ChoiceProposal> proposals = new ArrayList<>();
        told.proposals()
                .forEach(one -> proposals.add(
                        new ChoiceProposal(Integer.toString(proposals.size() + 1), one.text(), one.petition())));
        CommandResult result = send(
                request,
                new OccasionId(fresh.value()),
                new ResidentsChoiceCommand.Open(
                        told.areaCode(),
                        told.question(),
                        proposals,
                        told.lastDay(),
                        told.session()
                                .map(session -> new RaisedAt(
                                        OccasionKind.RECEPTION_SERIES, session.series(), Optional.of(session.day())))),
                reading.finish(act));
        return answers.json(
                201,
                Map.of("Location", "/api/residents-choices"),
                Map.of("id", fresh.toString(), "version", result.version()));
    }

    /** What is chosen is promised in a petition: there has to be one, and whoever puts it to the residents sees it. */
    private void known(Request request, List<Fields.OfProposal> proposals, Reading reading) {
        Set<CaseId> petitions = asking
                .ask(
                        request.who(),
                        NamedCasesQuery.of(proposals.stream()
                                .map(Fields.OfProposal::petition)
                                .distinct()
                                .toList()))
                .items()
                .stream()
                .filter(item -> item.kind() == CaseKind.PETITION)
                .map(CasePage.Item::id)
                .collect(Collectors.toSet());
        for (int i = 0; i < proposals.size(); i++) {
            if (!petitions.contains(proposals.get(i).petition())) {
                reading.refuse(
                        "proposals[" + i + "].petition",
                        "residents-choice.no-such-petition",
                        Map.of("value", proposals.get(i).petition().toString()));
            }
        }
    }

    private Answer counted(Request request, OccasionId choice) {
        return version(send(request, choice, new ResidentsChoiceCommand.Count(), act(request)));
    }

    private Answer withdrawn(Request request, OccasionId choice) {
        Reading reading = new Reading(names, OccasionKind.RESIDENTS_CHOICE);
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, Fields.OfWithdrawal.class, Fields.OfAct.class);
        Optional<Fields.OfWithdrawal> reason = reading.read(Fields.OfWithdrawal.class, body, "");
        Optional<Fields.OfAct> act = reading.read(Fields.OfAct.class, body, "");
        return version(send(
                request,
                choice,
                new ResidentsChoiceCommand.Withdraw(reading.finish(reason).reason()),
                reading.finish(act)));
    }

    private Fields.OfAct act(Request request) {
        Reading reading = new Reading(names, OccasionKind.RESIDENTS_CHOICE);
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, Fields.OfAct.class);
        return reading.finish(reading.read(Fields.OfAct.class, body, ""));
    }

    /** First in the petition, which knows whether it takes a promise now; sent again, neither has it twice. */
    private Answer promised(Request request, OccasionId id) {
        Reading reading = new Reading(names, OccasionKind.RESIDENTS_CHOICE);
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, ResidentsChoiceCommand.Promise.class);
        ResidentsChoiceCommand.Promise promise =
                reading.finish(reading.read(ResidentsChoiceCommand.Promise.class, body, ""));
        Proposal proposal = chosen(request, id, promise.proposal());
        sending.send(
                CaseKind.PETITION,
                proposal.petition(),
                new PetitionCommand.PromiseOutcome(
                        proposal.text(), promise.by(), List.of(), Optional.of(id.toString())),
                Sending.headers(request, NOW));
        return version(send(request, id, promise, NOW));
    }

    /** Before anything is promised that nobody chose. */
    private Proposal chosen(Request request, OccasionId id, String key) {
        Choice choice = asking
                .ask(request.who(), new ResidentsChoicesQuery(Scope.everything(), ResidentsChoicesQuery.MAX_SIZE))
                .items()
                .stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(404, ResidentsChoiceRejection.NOT_FOUND.code())
                        .asException());
        if (choice.countedAt().isEmpty()) {
            throw Problem.of(409, ResidentsChoiceRejection.NOT_COUNTED.code()).asException();
        }
        if (choice.promised().filter(one -> !one.proposal().equals(key)).isPresent()) {
            throw Problem.of(409, ResidentsChoiceRejection.ALREADY_PROMISED.code())
                    .asException();
        }
        return choice.proposals().stream()
                .filter(one -> one.key().equals(key) && one.chosen())
                .findFirst()
                .orElseThrow(() -> Problem.of(409, ResidentsChoiceRejection.NOT_CHOSEN.code())
                        .asException());
    }

    private CommandResult send(Request request, OccasionId choice, ResidentsChoiceCommand command, Fields.OfAct act) {
        return sending.send(
                OccasionKind.RESIDENTS_CHOICE, new CaseId(choice.value()), command, Sending.headers(request, act));
    }

    private Answer version(CommandResult result) {
        return answers.json(200, Map.of(), Map.of("version", result.version()));
    }
}
