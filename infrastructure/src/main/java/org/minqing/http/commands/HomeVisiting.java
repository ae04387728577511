package org.minqing.http.commands;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandResult;
import org.minqing.api.HomeVisitCommand;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Answer;
import org.minqing.http.Answers;
import org.minqing.http.Request;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Reading;
import org.minqing.person.PersonRegister;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Notes home visits, and takes back what was noted in error. */
@Component
public class HomeVisiting {

    private final Idempotency idempotency;
    private final Sending sending;
    private final DirectoryNames names;
    private final PersonRegister persons;
    private final Answers answers;
    private final Withdrawing withdrawing;

    HomeVisiting(
            Idempotency idempotency,
            Sending sending,
            DirectoryNames names,
            PersonRegister persons,
            Answers answers,
            Withdrawing withdrawing) {
        this.idempotency = idempotency;
        this.sending = sending;
        this.names = names;
        this.persons = persons;
        this.answers = answers;
        this.withdrawing = withdrawing;
    }

    /**
     * Notes a visit as the body of a request says; the same request twice notes one.
     *
     * @throws org.minqing.http.ProblemException where it is not noted, with the reason
     */
    public Answer log(Request request) {
        return idempotency.once(request, fresh -> log(request, fresh));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public OccasionId logFromPage(Request request) {
        return OccasionId.of(idempotency
                .onceForPage(request, fresh -> log(request, fresh))
                .path("id")
                .asString());
    }

    /** Takes a visit back that was noted in error. */
    public Answer withdraw(Request request, OccasionId id) {
        return idempotency.once(
                request,
                _ -> withdrawing.withReason(request, OccasionKind.HOME_VISIT, id, HomeVisitCommand.Withdraw::new));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public void withdrawFromPage(Request request, OccasionId id) {
        idempotency.onceForPage(
                request,
                _ -> withdrawing.withReason(request, OccasionKind.HOME_VISIT, id, HomeVisitCommand.Withdraw::new));
    }

    private Answer log(Request request, CaseId fresh) {
        Reading reading = new Reading(names, OccasionKind.HOME_VISIT);
        Newcomers newcomers = new Newcomers(persons, reading);
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, Fields.OfVisited.class, Fields.OfHomeVisit.class, Fields.OfAct.class);
        // First everyone whose name may stand in what follows.
        List<PersonId> visited = visited(body, reading, newcomers);
        Collection<PersonalData> everyone = newcomers.all();
        reading.masking(() -> everyone);
        Optional<Fields.OfAct> act = reading.read(Fields.OfAct.class, body, "");
        Fields.OfHomeVisit visit = reading.finish(reading.read(Fields.OfHomeVisit.class, body, ""));
        Map<String, String> headers =
                new LinkedHashMap<>(newcomers.beside(Sending.headers(request, reading.finish(act))));
        headers.put(CommandHeaders.NEW_CASE, "true");
        CommandResult result = sending.send(
                OccasionKind.HOME_VISIT,
                fresh,
                new HomeVisitCommand.Log(
                        visit.areaCode(), visit.place(), visited, visit.met().orElse(true), visit.diary()),
                headers);
        return answers.json(
                201,
                Map.of("Location", "/api/home-visits/" + fresh),
                Map.of("id", fresh.toString(), "version", result.version()));
    }

    private static List<PersonId> visited(ObjectNode body, Reading reading, Newcomers newcomers) {
        List<PersonId> visited = new ArrayList<>();
        List<Fields.OfPerson> told = reading.read(Fields.OfVisited.class, body, "")
                .map(Fields.OfVisited::persons)
                .orElse(List.of());
        for (int i = 0; i < told.size(); i++) {
            newcomers.person(told.get(i), "persons[" + i + "].").ifPresent(visited::add);
        }
        return visited;
    }
}
