package org.minqing.http.commands;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandName;
import org.minqing.api.CommandRefused;
import org.minqing.api.CommandResult;
import org.minqing.api.EventName;
import org.minqing.api.LedgerCommand;
import org.minqing.api.PersonalData;
import org.minqing.api.query.CaseHistory;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Answer;
import org.minqing.http.Answers;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.cases.CaseIds;
import org.minqing.http.cases.CaseStreams;
import org.minqing.http.papers.PaperStore;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Reading;
import org.minqing.person.PersonRegister;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Gives a standing case one of its commands. */
@Component
public class Commanding {

    private final Sending sending;
    private final CaseStreams streams;
    private final DirectoryNames names;
    private final PersonRegister persons;
    private final PaperStore papers;
    private final Answers answers;
    private final Idempotency idempotency;

    Commanding(
            Sending sending,
            CaseStreams streams,
            DirectoryNames names,
            PersonRegister persons,
            PaperStore papers,
            Answers answers,
            Idempotency idempotency) {
        this.sending = sending;
        this.streams = streams;
        this.names = names;
        this.persons = persons;
        this.papers = papers;
        this.answers = answers;
        this.idempotency = idempotency;
    }

    /** @throws org.minqing.http.ProblemException where it is not carried out, with the reason */
    public Answer give(Request request, CaseKind kind, String caseId, String word) {
        CommandName name = CommandName.parse(kind, word)
                .orElseThrow(() ->
                        Problem.of(404, "request.unknown-command", Map.of()).asException());
        CaseId id = existing(caseId, kind);
        Ready ready = read(request, kind, id, name.type(), JsonBody.read(request.headers(), request.body()));
        if (ready.command() instanceof CaseCommand.AddPaper paper && !papers.has(id, paper.contentId())) {
            throw Problem.invalid("contentId", "request.unknown-paper", Map.of("field", "contentId"))
                    .asException();
        }
        return answers.json(200, Map.of(), Map.of("version", carryOut(ready).version()));
    }

    /**
     * The same for a page: the same request again is carried out once.
     *
     * @throws org.minqing.http.ProblemException where it is not carried out, with the reason
     */
    public void giveOnce(Request request, CaseKind kind, String caseId, String word) {
        idempotency.onceForPage(request, _ -> give(request, kind, caseId, word));
    }

    /**
     * Looks whether a command for a case that is yet to begin can be read, and changes nothing.
     *
     * @throws org.minqing.http.ProblemException with all that is wrong in it
     */
    public void check(Request request, CaseKind kind, String word) {
        CommandName name = CommandName.parse(kind, word)
                .orElseThrow(() ->
                        Problem.of(404, "request.unknown-command", Map.of()).asException());
        read(
                request,
                kind,
                new CaseId(UUID.randomUUID()),
                name.type(),
                JsonBody.read(request.headers(), request.body()));
    }

    /** What is to be done, once everything about it could be read. */
    record Ready(
            CaseKind kind,
            CaseId id,
            LedgerCommand command,
            Map<String, String> headers,
            Optional<String> expectedVersion) {}

    Ready read(Request request, CaseKind kind, CaseId id, Class<? extends LedgerCommand> type, ObjectNode written) {
        Optional<String> expected = Sending.expectedVersion(request);
        ObjectNode body = Bodies.arranged(type, written);
        Reading reading = new Reading(names, kind);
        Newcomers newcomers = new Newcomers(persons, reading);
        reading.masking(() -> everyone(id, newcomers));
        boolean hasOwnBy = Reading.fields(type).contains("by");
        Class<?> beside = hasOwnBy ? Fields.OfActWithoutBy.class : Fields.OfAct.class;
        reading.refuseFieldsBeside(body, type, beside);
        Optional<? extends LedgerCommand> command = reading.read(type, body, "");
        Optional<Fields.OfAct> act = hasOwnBy
                ? reading.read(Fields.OfActWithoutBy.class, body, "")
                        .map(some -> new Fields.OfAct(some.occurredAt(), Optional.empty(), some.note()))
                : reading.read(Fields.OfAct.class, body, "");
        LedgerCommand read = reading.finish(command.map(LedgerCommand.class::cast));
        Map<String, String> headers =
                new LinkedHashMap<>(newcomers.beside(Sending.headers(request, reading.finish(act))));
        expected.ifPresent(version -> headers.put(CommandHeaders.EXPECTED_VERSION, version));
        return new Ready(kind, id, read, headers, expected);
    }

    CommandResult carryOut(Ready ready) {
        try {
            return sending.send(ready.kind(), ready.id(), ready.command(), ready.headers());
        } catch (CommandRefused refused) {
            boolean stale = refused.refusal().code().equals(CaseRejection.CHANGED_MEANWHILE.code());
            long seen = ready.expectedVersion().map(Long::valueOf).orElse(0L);
            throw Problem.of(refused.refusal())
                    .withExtra(stale ? changedSince(ready.id(), seen) : Map.of())
                    .asException();
        }
    }

    private CaseId existing(String text, CaseKind kind) {
        return CaseIds.parsed(text)
                .filter(id -> streams.kindOf(id).filter(kind::equals).isPresent())
                .orElseThrow(
                        () -> Problem.of(404, CaseRejection.NOT_FOUND.code()).asException());
    }

    private Map<String, Object> changedSince(CaseId id, long version) {
        List<CaseHistory.Recorded> stream = streams.read(id);
        List<Map<String, Object>> changes = stream.stream()
                .filter(recorded -> recorded.sequence() >= version)
                .map(recorded -> Map.<String, Object>of(
                        "sequence", recorded.sequence(),
                        "type", EventName.of(recorded.event()),
                        "recordedAt", recorded.recordedAt(),
                        "by", recorded.event().act().by()))
                .toList();
        return Map.of("version", stream.size(), "changes", changes);
    }

    private Collection<PersonalData> everyone(CaseId id, Newcomers newcomers) {
        Collection<PersonalData> all = newcomers.all();
        persons.ofCase(id).forEach(one -> one.person().known().ifPresent(all::add));
        return all;
    }
}
