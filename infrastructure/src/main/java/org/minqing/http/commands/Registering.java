package org.minqing.http.commands;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandResult;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Intake;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.api.RaisedAt;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.command.common.CaseNumbers;
import org.minqing.directory.DirectoryNames;
import org.minqing.duty.ShiftNow;
import org.minqing.http.Answer;
import org.minqing.http.Answers;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.cases.CaseStreams;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Reading;
import org.minqing.person.PersonRegister;
import org.springframework.stereotype.Component;

/** Begins cases: registers, opens, receives. */
@Component
public class Registering {

    private final Idempotency idempotency;
    private final Sending sending;
    private final CaseStreams streams;
    private final DirectoryNames names;
    private final PersonRegister persons;
    private final CaseNumbers numbers;
    private final Clock clock;
    private final ZoneId zone;
    private final Asking asking;
    private final Answers answers;
    private final ShiftNow shifts;

    Registering(
            Idempotency idempotency,
            Sending sending,
            CaseStreams streams,
            DirectoryNames names,
            PersonRegister persons,
            CaseNumbers numbers,
            Clock clock,
            ZoneId zone,
            Asking asking,
            Answers answers,
            ShiftNow shifts) {
        this.idempotency = idempotency;
        this.sending = sending;
        this.streams = streams;
        this.names = names;
        this.persons = persons;
        this.numbers = numbers;
        this.clock = clock;
        this.zone = zone;
        this.asking = asking;
        this.answers = answers;
        this.shifts = shifts;
    }

    /**
     * Begins a case as the body of a request says; the same request twice begins one.
     *
     * @throws org.minqing.http.ProblemException where it is not begun, with the reason
     */
    public Answer register(Request request, CaseKind kind) {
        return idempotency.once(request, fresh -> registered(request, kind, fresh));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public CaseId begin(Request request, CaseKind kind) {
        return CaseId.of(idempotency
                .onceForPage(request, fresh -> registered(request, kind, fresh))
                .path("id")
                .asString());
    }

    /**
     * Begins a case of which whoever calls sees to it that it is begun once.
     *
     * @param fresh the id of the case where no other system has named it
     */
    Answer registered(Request request, CaseKind kind, CaseId fresh) {
        return registered(request, kind, fresh, Optional.empty());
    }

    /**
     * The same of a case that came up on an occasion.
     *
     * @param fresh the id of the case where no other system has named it
     */
    Answer raised(Request request, CaseKind kind, CaseId fresh, RaisedAt occasion) {
        return registered(request, kind, fresh, Optional.of(occasion));
    }

    private Answer registered(Request request, CaseKind kind, CaseId fresh, Optional<RaisedAt> occasion) {
        Reading reading = new Reading(names, kind);
        Registration registration = Registration.read(
                kind,
                JsonBody.read(request.headers(), request.body()),
                reading,
                new Newcomers(persons, reading),
                new Registration.Surroundings(clock, zone, numbers, request.account(), shifts, occasion));
        reading.finish();
        Optional<CaseId> named = registration.origin().map(CaseId::named);
        CaseId caseId = named.orElse(fresh);
        List<CaseHistory.Recorded> known = named.map(id -> history(request, id)).orElse(List.of());
        if (!known.isEmpty()) {
            return alreadyKnown(caseId, kind, known);
        }
        Map<String, String> headers =
                new LinkedHashMap<>(registration.persons().beside(Sending.headers(request, registration.act())));
        headers.put(CommandHeaders.NEW_CASE, "true");
        CommandResult result = null;
        boolean created = false;
        for (LedgerCommand command : registration.commands().apply(numbers)) {
            result = sending.send(kind, caseId, command, headers);
            headers.remove(CommandHeaders.NEW_CASE);
            created = created || result.created();
        }
        if (result == null) {
            throw new IllegalStateException("A registration gives at least one command");
        }
        streams.remember(caseId, kind);
        // Not created, although nobody else can have named it: this very request was carried out before.
        return created
                ? answer(201, caseId, result.number(), Optional.of(registration.queryCode()), result.version())
                : afterwards(named.isPresent() ? 200 : 201, caseId, kind, request);
    }

    /** One that lies elsewhere is not known here, and refuses to begin again. */
    private List<CaseHistory.Recorded> history(Request request, CaseId id) {
        return asking.ask(request.who(), new CaseHistoryQuery(id)).events();
    }

    private Answer afterwards(int status, CaseId caseId, CaseKind kind, Request request) {
        List<CaseHistory.Recorded> known = history(request, caseId);
        Answer same = alreadyKnown(caseId, kind, known);
        return new Answer(status, same.mediaType(), same.headers(), same.body());
    }

    private Answer alreadyKnown(CaseId caseId, CaseKind kind, List<CaseHistory.Recorded> stream) {
        LedgerEvent first = stream.getFirst().event();
        if (first.kind() != kind) {
            throw Problem.of(
                            409,
                            "request.named-otherwise",
                            Map.of("kind", first.kind().name()))
                    .asException();
        }
        Optional<Intake> intake = intakeOf(first);
        return answer(
                200,
                caseId,
                intake.map(Intake::number).orElseGet(() -> adoptedNumber(first)),
                intake.map(Intake::queryCode),
                stream.size());
    }

    private Answer answer(int status, CaseId id, String number, Optional<String> queryCode, long version) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id.toString());
        body.put("number", number);
        queryCode.ifPresent(code -> body.put("queryCode", code));
        body.put("version", version);
        return answers.json(status, Map.of("Location", "/api/cases/" + id), body);
    }

    private static Optional<Intake> intakeOf(LedgerEvent first) {
        return switch (first) {
            case PetitionEvent.Registered registered -> Optional.of(registered.intake());
            case MediationEvent.Opened opened -> Optional.of(opened.intake());
            case HotlineRequestEvent.Received received -> Optional.of(received.intake());
            default -> Optional.empty();
        };
    }

    private static String adoptedNumber(LedgerEvent first) {
        return switch (first) {
            case PetitionEvent.Adopted adopted -> adopted.adoption().number();
            case MediationEvent.Adopted adopted -> adopted.adoption().number();
            case HotlineRequestEvent.Adopted adopted -> adopted.adoption().number();
            default -> "";
        };
    }
}
