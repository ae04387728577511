package org.minqing.http.commands;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandResult;
import org.minqing.api.NotebookEntryCommand;
import org.minqing.api.NotebookEntryEvent;
import org.minqing.api.NotebookEntryRejection;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.RaisedAt;
import org.minqing.api.TalkPointRejection;
import org.minqing.api.query.NotebookEntryHistory;
import org.minqing.api.query.NotebookEntryQuery;
import org.minqing.api.query.TalkPointHistory;
import org.minqing.api.query.TalkPointQuery;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Answer;
import org.minqing.http.Answers;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Reading;
import org.minqing.person.PersonRegister;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes down what people say at a talk point, what the lawyer answers, and registers what becomes a case. */
@Component
public class NotebookKeeping {

    /** What an entry can become: a request by telephone comes to the hotline. */
    public static final List<CaseKind> RAISED = List.of(CaseKind.PETITION, CaseKind.MEDIATION);

    /** The channel of what is raised. */
    private static final String CHANNEL = "TALK_POINT";

    private static final Fields.OfAct NOW = new Fields.OfAct(Optional.empty(), Optional.empty(), Optional.empty());

    private final Idempotency idempotency;
    private final Sending sending;
    private final Registering registering;
    private final Asking asking;
    private final DirectoryNames names;
    private final PersonRegister persons;
    private final Answers answers;
    private final JsonMapper json;

    NotebookKeeping(
            Idempotency idempotency,
            Sending sending,
            Registering registering,
            Asking asking,
            DirectoryNames names,
            PersonRegister persons,
            Answers answers,
            JsonMapper json) {
        this.idempotency = idempotency;
        this.sending = sending;
        this.registering = registering;
        this.asking = asking;
        this.names = names;
        this.persons = persons;
        this.answers = answers;
        this.json = json;
    }

    /** Notes what somebody said as the body of a request says; the same request twice notes it once. */
    public Answer note(Request request, OccasionId point) {
        return idempotency.once(request, fresh -> noted(request, point, fresh));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public OccasionId noteFromPage(Request request, OccasionId point) {
        return OccasionId.of(idempotency
                .onceForPage(request, fresh -> noted(request, point, fresh))
                .path("id")
                .asString());
    }

    /** The lawyer answered. */
    public Answer advise(Request request, OccasionId entry) {
        return idempotency.once(request, _ -> advised(request, entry));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public void adviseFromPage(Request request, OccasionId entry) {
        idempotency.onceForPage(request, _ -> advised(request, entry));
    }

    /**
     * An entry becomes a case that knows where it was raised. The body is that of such a case; the channel need not be said, nor what
     * stands in the entry: content, area, category, and for a petition by whom.
     */
    public Answer raise(Request request, OccasionId entry, CaseKind kind) {
        return idempotency.once(request, fresh -> raised(request, entry, kind, fresh));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public CaseId raiseFromPage(Request request, OccasionId entry, CaseKind kind) {
        return CaseId.of(idempotency
                .onceForPage(request, fresh -> raised(request, entry, kind, fresh))
                .path("id")
                .asString());
    }

    private Answer noted(Request request, OccasionId point, CaseId fresh) {
        Reading reading = new Reading(names, OccasionKind.NOTEBOOK_ENTRY);
        Newcomers newcomers = new Newcomers(persons, reading);
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, Fields.OfVisited.class, Fields.OfNotebookEntry.class, Fields.OfAct.class);
        // First everyone whose name may stand in what follows.
        List<PersonId> about = about(body, reading, newcomers);
        Collection<PersonalData> everyone = newcomers.all();
        reading.masking(() -> everyone);
        Optional<Fields.OfAct> act = reading.read(Fields.OfAct.class, body, "");
        Fields.OfNotebookEntry told = reading.finish(reading.read(Fields.OfNotebookEntry.class, body, ""));
        AreaCode area = taken(point, told.areaCode());
        Map<String, String> headers =
                new LinkedHashMap<>(newcomers.beside(Sending.headers(request, reading.finish(act))));
        headers.put(CommandHeaders.NEW_CASE, "true");
        CommandResult result = sending.send(
                OccasionKind.NOTEBOOK_ENTRY,
                fresh,
                new NotebookEntryCommand.Note(point, area, about, told.category(), told.outcome(), told.said()),
                headers);
        return answers.json(
                201,
                Map.of("Location", "/api/notebook-entries/" + fresh),
                Map.of("id", fresh.toString(), "version", result.version()));
    }

    private static List<PersonId> about(ObjectNode body, Reading reading, Newcomers newcomers) {
        List<PersonId> about = new ArrayList<>();
        List<Fields.OfPerson> told = reading.read(Fields.OfVisited.class, body, "")
                .map(Fields.OfVisited::persons)
                .orElse(List.of());
        for (int i = 0; i < told.size(); i++) {
            newcomers.person(told.get(i), "persons[" + i + "].").ifPresent(about::add);
        }
        return about;
    }

    /**
     * Before anything is noted that would stand in no notebook. Whose reach it lies in is asked where the command is decided.
     *
     * @return where the matter is: in the whole area of the point, unless somebody says where in it
     */
    private AreaCode taken(OccasionId point, Optional<AreaCode> said) {
        TalkPointHistory history = asking.askForAll(new TalkPointQuery(point));
        AreaCode own = history.opened()
                .orElseThrow(() ->
                        Problem.of(404, TalkPointRejection.NOT_FOUND.code()).asException())
                .area();
        if (history.closed().isPresent()) {
            throw Problem.of(409, TalkPointRejection.CLOSED.code()).asException();
        }
        AreaCode area = said.orElse(own);
        if (!own.contains(area)) {
            throw Problem.invalid("areaCode", TalkPointRejection.NOT_ITS_AREA.code(), Map.of("value", area.digits()))
                    .asException();
        }
        return area;
    }

    private Answer advised(Request request, OccasionId entry) {
        Reading reading = new Reading(names, OccasionKind.NOTEBOOK_ENTRY)
                .masking(() -> persons.ofOccasion(entry).stream()
                        .flatMap(person -> person.known().stream())
                        .toList());
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, Fields.OfAdvice.class, Fields.OfAct.class);
        Optional<Fields.OfAdvice> advice = reading.read(Fields.OfAdvice.class, body, "");
        Optional<Fields.OfAct> act = reading.read(Fields.OfAct.class, body, "");
        Fields.OfAdvice told = reading.finish(advice);
        CommandResult result = sending.send(
                OccasionKind.NOTEBOOK_ENTRY,
                new CaseId(entry.value()),
                new NotebookEntryCommand.Advise(told.adviser(), told.text()),
                Sending.headers(request, reading.finish(act)));
        return answers.json(200, Map.of(), Map.of("version", result.version()));
    }

    private Answer raised(Request request, OccasionId entry, CaseKind kind, CaseId fresh) {
        NotebookEntryEvent.Noted noted = toRaise(request, entry);
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        body.put("channel", CHANNEL);
        leftOut(body, "content", noted.said());
        leftOut(body, "areaCode", noted.area().digits());
        noted.category().ifPresent(category -> leftOut(body, "category", category));
        if (kind == CaseKind.PETITION && !body.has("petitioners")) {
            ArrayNode petitioners = body.putArray("petitioners");
            noted.persons().forEach(person -> petitioners.addObject().put("personId", person.toString()));
        }
        Answer registered = registering.raised(
                new Request(
                        request.who(),
                        request.path(),
                        request.headers(),
                        body.toString().getBytes(StandardCharsets.UTF_8)),
                kind,
                fresh,
                new RaisedAt(OccasionKind.NOTEBOOK_ENTRY, entry, Optional.empty()));
        sending.send(
                OccasionKind.NOTEBOOK_ENTRY,
                new CaseId(entry.value()),
                new NotebookEntryCommand.Raise(
                        kind,
                        CaseId.of(json.readTree(registered.body()).path("id").asString())),
                Sending.headers(request, NOW));
        return registered;
    }

    /** Names in it stand as references already, to persons whom the case has too. */
    private static void leftOut(ObjectNode body, String field, String asNoted) {
        if (body.path(field).asString("").isBlank()) {
            body.put(field, asNoted);
        }
    }

    /** Before a case is registered that would stand in no entry. */
    private NotebookEntryEvent.Noted toRaise(Request request, OccasionId entry) {
        NotebookEntryHistory history = asking.ask(request.who(), new NotebookEntryQuery(entry));
        if (history.raised().isPresent()) {
            throw Problem.of(409, NotebookEntryRejection.ALREADY_RAISED.code()).asException();
        }
        return history.noted()
                .orElseThrow(() ->
                        Problem.of(404, NotebookEntryRejection.NOT_FOUND.code()).asException());
    }
}
