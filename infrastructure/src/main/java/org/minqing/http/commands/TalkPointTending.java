package org.minqing.http.commands;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.CaseId;
import org.minqing.api.CommandResult;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.api.TalkPointCommand;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Answer;
import org.minqing.http.Answers;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Reading;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Opens talk points, and takes what becomes of them. */
@Component
public class TalkPointTending {

    private final Idempotency idempotency;
    private final Sending sending;
    private final DirectoryNames names;
    private final Answers answers;

    TalkPointTending(Idempotency idempotency, Sending sending, DirectoryNames names, Answers answers) {
        this.idempotency = idempotency;
        this.sending = sending;
        this.names = names;
        this.answers = answers;
    }

    /** What somebody does with a talk point that there is. */
    public enum Doing {
        CHANGE_WORKER,
        SET_LEGAL_ADVICE,
        CLEAR_LEGAL_ADVICE,
        REPORT_NOTHING,
        CLOSE;

        /** Of its address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The records its body is read into. */
        public List<Class<?>> body() {
            return switch (this) {
                case CHANGE_WORKER -> Bodies.ofWorker();
                case SET_LEGAL_ADVICE -> Bodies.ofLegalAdvice();
                case CLEAR_LEGAL_ADVICE, CLOSE -> Bodies.ofWithdrawal();
                case REPORT_NOTHING -> Bodies.ofAct();
            };
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

    /** Opens a talk point; the same request twice opens one. */
    public Answer open(Request request) {
        return idempotency.once(request, fresh -> opened(request, fresh));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public OccasionId openFromPage(Request request) {
        return OccasionId.of(idempotency
                .onceForPage(request, fresh -> opened(request, fresh))
                .path("id")
                .asString());
    }

    /** Does something with a talk point. */
    public Answer give(Request request, OccasionId point, Doing doing) {
        return idempotency.once(request, _ -> done(request, point, doing));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException where it is refused
     */
    public void giveFromPage(Request request, OccasionId point, Doing doing) {
        idempotency.onceForPage(request, _ -> done(request, point, doing));
    }

    private Answer opened(Request request, CaseId fresh) {
        Read<Fields.OfTalkPoint> read = read(request, Fields.OfTalkPoint.class);
        Fields.OfTalkPoint told = read.told();
        CommandResult result = send(
                request,
                new OccasionId(fresh.value()),
                new TalkPointCommand.Open(told.name(), told.areaCode(), told.cells(), told.place(), told.worker()),
                read.act());
        return answers.json(
                201,
                Map.of("Location", "/api/talk-points"),
                Map.of("id", fresh.toString(), "version", result.version()));
    }

    private Answer done(Request request, OccasionId point, Doing doing) {
        return switch (doing) {
            case CHANGE_WORKER -> {
                Read<Fields.OfWorker> read = read(request, Fields.OfWorker.class);
                yield version(send(
                        request,
                        point,
                        new TalkPointCommand.ChangeWorker(read.told().worker()),
                        read.act()));
            }
            case SET_LEGAL_ADVICE -> {
                Read<Fields.OfLegalAdvice> read = read(request, Fields.OfLegalAdvice.class);
                Fields.OfLegalAdvice told = read.told();
                yield version(send(
                        request,
                        point,
                        new TalkPointCommand.SetLegalAdvice(
                                told.adviser(), told.rule(), told.first(), told.from(), told.to()),
                        read.act()));
            }
            case CLEAR_LEGAL_ADVICE -> {
                Read<Fields.OfWithdrawal> read = read(request, Fields.OfWithdrawal.class);
                yield version(send(
                        request,
                        point,
                        new TalkPointCommand.ClearLegalAdvice(read.told().reason()),
                        read.act()));
            }
            case REPORT_NOTHING ->
                version(send(
                        request,
                        point,
                        new TalkPointCommand.ReportNothing(),
                        read(request, Fields.OfAct.class).act()));
            case CLOSE -> {
                Read<Fields.OfWithdrawal> read = read(request, Fields.OfWithdrawal.class);
                yield version(send(
                        request, point, new TalkPointCommand.Close(read.told().reason()), read.act()));
            }
        };
    }

    /** What a body says, and when and by whom. */
    private record Read<T>(T told, Fields.OfAct act) {}

    private <T extends Record> Read<T> read(Request request, Class<T> type) {
        Reading reading = new Reading(names, OccasionKind.TALK_POINT);
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, type, Fields.OfAct.class);
        Optional<T> told = reading.read(type, body, "");
        Optional<Fields.OfAct> act = reading.read(Fields.OfAct.class, body, "");
        return new Read<>(reading.finish(told), reading.finish(act));
    }

    private CommandResult send(Request request, OccasionId point, TalkPointCommand command, Fields.OfAct act) {
        return sending.send(OccasionKind.TALK_POINT, new CaseId(point.value()), command, Sending.headers(request, act));
    }

    private Answer version(CommandResult result) {
        return answers.json(200, Map.of(), Map.of("version", result.version()));
    }
}
