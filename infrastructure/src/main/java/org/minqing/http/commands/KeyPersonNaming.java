package org.minqing.http.commands;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandResult;
import org.minqing.api.KeyPersonCommand;
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

/** Names key persons (重点人员), and releases them. */
@Component
public class KeyPersonNaming {

    private final Idempotency idempotency;
    private final Sending sending;
    private final DirectoryNames names;
    private final PersonRegister persons;
    private final Answers answers;
    private final Withdrawing withdrawing;

    KeyPersonNaming(
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
     * Names somebody as the body of a request says; the same request twice names one.
     *
     * @throws org.minqing.http.ProblemException where nobody is named, with the reason
     */
    public Answer name(Request request) {
        return idempotency.once(request, fresh -> name(request, fresh));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public OccasionId nameFromPage(Request request) {
        return OccasionId.of(idempotency
                .onceForPage(request, fresh -> name(request, fresh))
                .path("id")
                .asString());
    }

    /** They need not be visited more often any longer. */
    public Answer release(Request request, OccasionId id) {
        return idempotency.once(
                request,
                _ -> withdrawing.withReason(request, OccasionKind.KEY_PERSON, id, KeyPersonCommand.Release::new));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public void releaseFromPage(Request request, OccasionId id) {
        idempotency.onceForPage(
                request,
                _ -> withdrawing.withReason(request, OccasionKind.KEY_PERSON, id, KeyPersonCommand.Release::new));
    }

    private Answer name(Request request, CaseId fresh) {
        Reading reading = new Reading(names, OccasionKind.KEY_PERSON);
        Newcomers newcomers = new Newcomers(persons, reading);
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, Fields.OfWhom.class, Fields.OfKeyPerson.class, Fields.OfAct.class);
        // First whose name may stand in the reason.
        Optional<PersonId> person = whom(body, reading, newcomers);
        Collection<PersonalData> everyone = newcomers.all();
        reading.masking(() -> everyone);
        Optional<Fields.OfAct> act = reading.read(Fields.OfAct.class, body, "");
        Fields.OfKeyPerson told = reading.finish(reading.read(Fields.OfKeyPerson.class, body, ""));
        Map<String, String> headers =
                new LinkedHashMap<>(newcomers.beside(Sending.headers(request, reading.finish(act))));
        headers.put(CommandHeaders.NEW_CASE, "true");
        CommandResult result = sending.send(
                OccasionKind.KEY_PERSON,
                fresh,
                new KeyPersonCommand.Name(told.areaCode(), reading.finish(person), told.reason()),
                headers);
        return answers.json(
                201,
                Map.of("Location", "/api/key-persons/" + fresh),
                Map.of("id", fresh.toString(), "version", result.version()));
    }

    /** Somebody whom one can find again. */
    private static Optional<PersonId> whom(ObjectNode body, Reading reading, Newcomers newcomers) {
        Optional<Fields.OfPerson> told =
                reading.read(Fields.OfWhom.class, body, "").map(Fields.OfWhom::person);
        if (told.filter(Fields.OfPerson::isNobody).isPresent()) {
            reading.refuse("person.name", "case.field-missing", Map.of("field", "person.name"));
            return Optional.empty();
        }
        return told.flatMap(person -> newcomers.person(person, "person."));
    }
}
