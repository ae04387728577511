package org.minqing.http.commands;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandResult;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.api.ScreeningRoundCommand;
import org.minqing.api.ScreeningRoundRejection;
import org.minqing.api.query.Scope;
import org.minqing.api.query.ScreeningRounds;
import org.minqing.api.query.ScreeningRoundsQuery;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Answer;
import org.minqing.http.Answers;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Reading;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Opens screening rounds, takes what their cells report, and has mediated what they saw. */
@Component
public class ScreeningRounding {

    private final Idempotency idempotency;
    private final Sending sending;
    private final Registering registering;
    private final Asking asking;
    private final DirectoryNames names;
    private final Answers answers;
    private final JsonMapper json;

    ScreeningRounding(
            Idempotency idempotency,
            Sending sending,
            Registering registering,
            Asking asking,
            DirectoryNames names,
            Answers answers,
            JsonMapper json) {
        this.idempotency = idempotency;
        this.sending = sending;
        this.registering = registering;
        this.asking = asking;
        this.names = names;
        this.answers = answers;
        this.json = json;
    }

    /** Opens the round of an area and a month; there is one, however often it is opened. */
    public Answer open(Request request) {
        return idempotency.once(request, _ -> opened(request));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public OccasionId openFromPage(Request request) {
        return OccasionId.of(idempotency
                .onceForPage(request, _ -> opened(request))
                .path("id")
                .asString());
    }

    /** A cell was looked through. */
    public Answer report(Request request, OccasionId round) {
        return idempotency.once(request, _ -> reported(request, round));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public void reportFromPage(Request request, OccasionId round) {
        idempotency.onceForPage(request, _ -> reported(request, round));
    }

    /**
     * An early sign was seen: a mediation is opened that nobody applied for, and stands in the round. The body is that of a mediation,
     * whose channel and origin need not be said.
     */
    public Answer note(Request request, OccasionId round) {
        return idempotency.once(request, fresh -> noted(request, round, fresh));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public CaseId noteFromPage(Request request, OccasionId round) {
        return CaseId.of(idempotency
                .onceForPage(request, fresh -> noted(request, round, fresh))
                .path("id")
                .asString());
    }

    /** No cell is waited for any more. */
    public Answer close(Request request, OccasionId round) {
        return idempotency.once(request, _ -> closed(request, round));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public void closeFromPage(Request request, OccasionId round) {
        idempotency.onceForPage(request, _ -> closed(request, round));
    }

    private Answer opened(Request request) {
        Reading reading = new Reading(names, OccasionKind.SCREENING_ROUND);
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, Fields.OfScreeningRound.class, Fields.OfAct.class);
        Optional<Fields.OfScreeningRound> round = reading.read(Fields.OfScreeningRound.class, body, "");
        Optional<Fields.OfAct> act = reading.read(Fields.OfAct.class, body, "");
        Fields.OfScreeningRound told = reading.finish(round);
        CaseId id = roundOf(told.areaCode(), told.month());
        CommandResult result = sending.send(
                OccasionKind.SCREENING_ROUND,
                id,
                new ScreeningRoundCommand.Open(told.areaCode(), told.month()),
                Sending.headers(request, reading.finish(act)));
        return answers.json(
                201,
                Map.of("Location", "/api/screening-rounds"),
                Map.of("id", id.toString(), "version", result.version()));
    }

    /** Which it is: of an area and a month there is one. */
    public static CaseId roundOf(AreaCode area, YearMonth month) {
        String name = "screening-round/" + area.digits() + "/" + month;
        return new CaseId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer reported(Request request, OccasionId round) {
        Reading reading = new Reading(names, OccasionKind.SCREENING_ROUND);
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, Fields.OfScreenedCell.class, Fields.OfAct.class);
        Optional<Fields.OfScreenedCell> cell = reading.read(Fields.OfScreenedCell.class, body, "");
        Optional<Fields.OfAct> act = reading.read(Fields.OfAct.class, body, "");
        Fields.OfScreenedCell told = reading.finish(cell);
        return version(sending.send(
                OccasionKind.SCREENING_ROUND,
                new CaseId(round.value()),
                new ScreeningRoundCommand.ReportCell(told.areaCode(), told.households()),
                Sending.headers(request, reading.finish(act))));
    }

    private Answer noted(Request request, OccasionId round, CaseId fresh) {
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        body.put("channel", "SCREENING");
        body.put("origin", "PROACTIVE");
        Request mediation = new Request(
                request.who(),
                request.path(),
                request.headers(),
                body.toString().getBytes(StandardCharsets.UTF_8));
        Optional<AreaCode> cell = Optional.ofNullable(body.path("areaCode").asString(null))
                .flatMap(names::areaCode)
                .map(AreaCode::of);
        cell.ifPresent(area -> demandOpen(request.who(), round, area));
        Answer opened = registering.registered(mediation, CaseKind.MEDIATION, fresh);
        CaseId id = CaseId.of(json.readTree(opened.body()).path("id").asString());
        Fields.OfAct now = new Fields.OfAct(Optional.empty(), Optional.empty(), Optional.empty());
        sending.send(
                OccasionKind.SCREENING_ROUND,
                new CaseId(round.value()),
                new ScreeningRoundCommand.NoteSign(cell.orElseThrow(), id),
                Sending.headers(request, now));
        return opened;
    }

    /** Before a mediation is opened that would stand in no round. */
    private void demandOpen(Principal who, OccasionId id, AreaCode cell) {
        ScreeningRounds.Round round = asking
                .ask(
                        who,
                        new ScreeningRoundsQuery(
                                Scope.everything().within(List.of(cell.digits())), ScreeningRoundsQuery.MAX_SIZE))
                .items()
                .stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(404, ScreeningRoundRejection.NOT_FOUND.code())
                        .asException());
        if (round.closedAt().isPresent()) {
            throw Problem.of(409, ScreeningRoundRejection.CLOSED.code()).asException();
        }
        if (round.cells().stream().noneMatch(one -> one.area().equals(cell))) {
            throw Problem.invalid(
                            "areaCode", ScreeningRoundRejection.NOT_ITS_CELL.code(), Map.of("value", cell.digits()))
                    .asException();
        }
    }

    private Answer closed(Request request, OccasionId round) {
        Reading reading = new Reading(names, OccasionKind.SCREENING_ROUND);
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, Fields.OfAct.class);
        Optional<Fields.OfAct> act = reading.read(Fields.OfAct.class, body, "");
        return version(sending.send(
                OccasionKind.SCREENING_ROUND,
                new CaseId(round.value()),
                new ScreeningRoundCommand.Close(),
                Sending.headers(request, reading.finish(act))));
    }

    private Answer version(CommandResult result) {
        return answers.json(200, Map.of(), Map.of("version", result.version()));
    }
}
