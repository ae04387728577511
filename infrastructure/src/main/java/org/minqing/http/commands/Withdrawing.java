package org.minqing.http.commands;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.minqing.api.CaseId;
import org.minqing.api.CommandResult;
import org.minqing.api.OccasionCommand;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Answer;
import org.minqing.http.Answers;
import org.minqing.http.Request;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Reading;
import org.minqing.person.PersonRegister;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Ends an occasion with a reason, in which nobody it is about stands by name. */
@Component
class Withdrawing {

    private final Sending sending;
    private final DirectoryNames names;
    private final PersonRegister persons;
    private final Answers answers;

    Withdrawing(Sending sending, DirectoryNames names, PersonRegister persons, Answers answers) {
        this.sending = sending;
        this.names = names;
        this.persons = persons;
        this.answers = answers;
    }

    /** @param meant what is done for that reason */
    Answer withReason(
            Request request, OccasionKind kind, OccasionId id, Function<String, ? extends OccasionCommand> meant) {
        Reading reading = new Reading(names, kind)
                .masking(() -> persons.ofOccasion(id).stream()
                        .flatMap(person -> person.known().stream())
                        .toList());
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, Fields.OfWithdrawal.class, Fields.OfAct.class);
        Optional<Fields.OfWithdrawal> read = reading.read(Fields.OfWithdrawal.class, body, "");
        Optional<Fields.OfAct> act = reading.read(Fields.OfAct.class, body, "");
        CommandResult result = sending.send(
                kind,
                new CaseId(id.value()),
                meant.apply(reading.finish(read).reason()),
                Sending.headers(request, reading.finish(act)));
        return answers.json(200, Map.of(), Map.of("version", result.version()));
    }
}
