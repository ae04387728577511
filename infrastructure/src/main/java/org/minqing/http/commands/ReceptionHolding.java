package org.minqing.http.commands;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandResult;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.api.RaisedAt;
import org.minqing.api.ReceptionSeriesCommand;
import org.minqing.api.ReceptionSeriesEvent;
import org.minqing.api.ReceptionSeriesRejection;
import org.minqing.api.query.ReceptionSeriesHistory;
import org.minqing.api.query.ReceptionSeriesQuery;
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

/** Lays down reception sessions, takes what becomes of them, and registers what people ask for there. */
@Component
public class ReceptionHolding {

    /** The channel of what is asked for in a session. */
    private static final String CHANNEL = "RECEPTION_SESSION";

    private final Idempotency idempotency;
    private final Sending sending;
    private final Registering registering;
    private final Asking asking;
    private final DirectoryNames names;
    private final Answers answers;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId zone;

    ReceptionHolding(
            Idempotency idempotency,
            Sending sending,
            Registering registering,
            Asking asking,
            DirectoryNames names,
            Answers answers,
            JsonMapper json,
            Clock clock,
            ZoneId zone) {
        this.idempotency = idempotency;
        this.sending = sending;
        this.registering = registering;
        this.asking = asking;
        this.names = names;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
    }

    /** What somebody does with one session. */
    public enum Doing {
        MOVE,
        CANCEL,
        HOLD;

        /** Of its address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws org.minqing.http.ProblemException 404 where nothing is called that */
        public static Doing of(String word) {
            return Stream.of(values())
                    .filter(doing -> doing.word().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () -> Problem.of(404, "request.unknown-command").asException());
        }
    }

    /** Lays down the sessions of one place; the same request twice lays them down once. */
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

    /** There are no more of them. */
    public Answer end(Request request, OccasionId series) {
        return idempotency.once(request, _ -> ended(request, series));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public void endFromPage(Request request, OccasionId series) {
        idempotency.onceForPage(request, _ -> ended(request, series));
    }

    /** Does something with one session. */
    public Answer give(Request request, OccasionId series, LocalDate session, Doing doing) {
        return idempotency.once(request, _ -> done(request, series, session, doing));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public void giveFromPage(Request request, OccasionId series, LocalDate session, Doing doing) {
        idempotency.onceForPage(request, _ -> done(request, series, session, doing));
    }

    /**
     * Somebody asked for something: a petition is registered that knows its session, and stands in it. The body is that of a petition,
     * whose channel need not be said.
     */
    public Answer raise(Request request, OccasionId series, LocalDate session) {
        return idempotency.once(request, fresh -> raised(request, series, session, fresh));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public CaseId raiseFromPage(Request request, OccasionId series, LocalDate session) {
        return CaseId.of(idempotency
                .onceForPage(request, fresh -> raised(request, series, session, fresh))
                .path("id")
                .asString());
    }

    private Answer opened(Request request, CaseId fresh) {
        Read<Fields.OfReceptionSeries> read = read(request, Fields.OfReceptionSeries.class);
        Fields.OfReceptionSeries told = read.told();
        CommandResult result = send(
                request,
                new OccasionId(fresh.value()),
                new ReceptionSeriesCommand.Open(
                        told.name(),
                        told.areaCode(),
                        told.place(),
                        told.host(),
                        told.rule(),
                        told.first(),
                        told.from(),
                        told.to()),
                read.act());
        return answers.json(
                201,
                Map.of("Location", "/api/reception-sessions"),
                Map.of("id", fresh.toString(), "version", result.version()));
    }

    private Answer ended(Request request, OccasionId series) {
        Read<Fields.OfEnd> read = read(request, Fields.OfEnd.class);
        LocalDate lastDay = read.told().lastDay().orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
        return version(send(
                request,
                series,
                new ReceptionSeriesCommand.End(lastDay, read.told().reason()),
                read.act()));
    }

    private Answer done(Request request, OccasionId series, LocalDate session, Doing doing) {
        return version(
                switch (doing) {
                    case MOVE -> {
                        Read<Fields.OfMove> read = read(request, Fields.OfMove.class);
                        ReceptionSeriesEvent.Opened usual = laidDown(series);
                        yield send(
                                request,
                                series,
                                new ReceptionSeriesCommand.MoveSession(
                                        session,
                                        read.told().day(),
                                        read.told().from().orElse(usual.from()),
                                        read.told().to().orElse(usual.to()),
                                        read.told().reason()),
                                read.act());
                    }
                    case CANCEL -> {
                        Read<Fields.OfWithdrawal> read = read(request, Fields.OfWithdrawal.class);
                        yield send(
                                request,
                                series,
                                new ReceptionSeriesCommand.CancelSession(
                                        session, read.told().reason()),
                                read.act());
                    }
                    case HOLD -> {
                        Read<Fields.OfHolding> read = read(request, Fields.OfHolding.class);
                        String host = read.told()
                                .host()
                                .orElseGet(() -> laidDown(series).host());
                        yield send(
                                request,
                                series,
                                new ReceptionSeriesCommand.HoldSession(
                                        session, host, read.told().attendees()),
                                read.act());
                    }
                });
    }

    private Answer raised(Request request, OccasionId series, LocalDate session, CaseId fresh) {
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        body.put("channel", CHANNEL);
        Request petition = new Request(
                request.who(),
                request.path(),
                request.headers(),
                body.toString().getBytes(StandardCharsets.UTF_8));
        Optional<AreaCode> area = Optional.ofNullable(body.path("areaCode").asString(null))
                .flatMap(names::areaCode)
                .map(AreaCode::of);
        area.ifPresent(known -> demandTaken(series, session, known));
        Answer registered = registering.raised(
                petition,
                CaseKind.PETITION,
                fresh,
                new RaisedAt(OccasionKind.RECEPTION_SERIES, series, Optional.of(session)));
        CaseId id = CaseId.of(json.readTree(registered.body()).path("id").asString());
        send(
                request,
                series,
                new ReceptionSeriesCommand.RaiseDemand(session, area.orElseThrow(), id),
                new Fields.OfAct(Optional.empty(), Optional.empty(), Optional.empty()));
        return registered;
    }

    /** Before a petition is registered that would stand in no session. */
    private void demandTaken(OccasionId series, LocalDate session, AreaCode area) {
        if (!laidDown(series).area().contains(area)) {
            throw Problem.invalid(
                            "areaCode", ReceptionSeriesRejection.NOT_ITS_AREA.code(), Map.of("value", area.digits()))
                    .asException();
        }
        if (!history(series).isHeld(session)) {
            throw Problem.of(409, ReceptionSeriesRejection.NOT_HELD.code()).asException();
        }
    }

    /** Whose reach they lie in is asked where the command is decided. */
    private ReceptionSeriesEvent.Opened laidDown(OccasionId series) {
        return history(series)
                .opened()
                .orElseThrow(() -> Problem.of(404, ReceptionSeriesRejection.NOT_FOUND.code())
                        .asException());
    }

    private ReceptionSeriesHistory history(OccasionId series) {
        return asking.askForAll(new ReceptionSeriesQuery(series));
    }

    /** What a body says, and when and by whom. */
    private record Read<T>(T told, Fields.OfAct act) {}

    private <T extends Record> Read<T> read(Request request, Class<T> type) {
        Reading reading = new Reading(names, OccasionKind.RECEPTION_SERIES);
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, type, Fields.OfAct.class);
        Optional<T> told = reading.read(type, body, "");
        Optional<Fields.OfAct> act = reading.read(Fields.OfAct.class, body, "");
        return new Read<>(reading.finish(told), reading.finish(act));
    }

    private CommandResult send(Request request, OccasionId series, ReceptionSeriesCommand command, Fields.OfAct act) {
        return sending.send(
                OccasionKind.RECEPTION_SERIES, new CaseId(series.value()), command, Sending.headers(request, act));
    }

    private Answer version(CommandResult result) {
        return answers.json(200, Map.of(), Map.of("version", result.version()));
    }
}
