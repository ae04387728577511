package org.minqing.http.commands;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.CaseId;
import org.minqing.api.CommandResult;
import org.minqing.api.DutyShiftCommand;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.api.query.PromisesQuery;
import org.minqing.api.query.Scope;
import org.minqing.deadline.CalendarInForce;
import org.minqing.directory.DirectoryNames;
import org.minqing.duty.DutySettings;
import org.minqing.duty.ShiftTemplate;
import org.minqing.http.Answer;
import org.minqing.http.Answers;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Reading;
import org.minqing.security.account.Accounts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts people on duty, and takes what they do with their shifts. */
@Component
public class DutyRostering {

    /** Two months and a bit: who plans further ahead plans again. */
    private static final int MOST_DAYS = 70;

    private final Idempotency idempotency;
    private final Sending sending;
    private final DirectoryNames names;
    private final Accounts accounts;
    private final DutySettings settings;
    private final CalendarInForce calendar;
    private final Asking asking;
    private final Clock clock;
    private final ZoneId zone;
    private final Answers answers;

    DutyRostering(
            Idempotency idempotency,
            Sending sending,
            DirectoryNames names,
            Accounts accounts,
            DutySettings settings,
            CalendarInForce calendar,
            Asking asking,
            Clock clock,
            ZoneId zone,
            Answers answers) {
        this.idempotency = idempotency;
        this.sending = sending;
        this.names = names;
        this.accounts = accounts;
        this.settings = settings;
        this.calendar = calendar;
        this.asking = asking;
        this.clock = clock;
        this.zone = zone;
        this.answers = answers;
    }

    /** What somebody does with a shift. */
    public enum Doing {
        CANCEL(DutyShiftCommand.Cancel.class),
        SIGN_ON(DutyShiftCommand.SignOn.class),
        ASK_SWAP(DutyShiftCommand.AskSwap.class),
        ANSWER_SWAP(DutyShiftCommand.AnswerSwap.class),
        /** The call-backs that are open go along by themselves. */
        HAND_OVER(Fields.OfHandOver.class);

        private final Class<? extends Record> body;

        Doing(Class<? extends Record> body) {
            this.body = body;
        }

        /** Of its address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What the body of such a request is read into. */
        public Class<? extends Record> body() {
            return body;
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

    /** The body of a request that plans one shift is read into it. */
    public static Class<? extends Record> ofPlan() {
        return Fields.OfDutyShift.class;
    }

    /** The body of a request that plans the shifts of a template is read into it. */
    public static Class<? extends Record> ofRoster() {
        return Fields.OfRoster.class;
    }

    /** Plans one shift; the same request twice plans one. */
    public Answer plan(Request request) {
        return idempotency.once(request, fresh -> {
            Reading reading = new Reading(names, OccasionKind.DUTY_SHIFT);
            Fields.OfDutyShift shift = read(reading, Fields.OfDutyShift.class, request);
            known(reading, "onDuty", List.of(shift.onDuty()));
            CommandResult result = send(
                    request,
                    fresh,
                    new DutyShiftCommand.Plan(
                            shift.desk(),
                            shift.areaCode(),
                            shift.name(),
                            shift.from(),
                            shift.to(),
                            Accounts.nameOf(shift.onDuty())));
            return answers.json(
                    201,
                    Map.of("Location", "/api/duty-shifts/" + fresh),
                    Map.of("id", fresh.toString(), "version", result.version()));
        });
    }

    /**
     * Plans all the shifts of a template in a period, with people in turn. What was planned before stays as it is: a template has one
     * shift a day at a desk.
     */
    public Answer roster(Request request) {
        return idempotency.once(request, _ -> answers.json(201, Map.of(), Map.of("ids", planned(request))));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @return how many shifts there are of it now
     */
    public int rosterFromPage(Request request) {
        return idempotency
                .onceForPage(request, _ -> answers.json(201, Map.of(), Map.of("ids", planned(request))))
                .path("ids")
                .size();
    }

    /** Does something with a shift. */
    public Answer give(Request request, OccasionId id, Doing doing) {
        return idempotency.once(request, _ -> done(request, id, doing));
    }

    /**
     * The same for a page, which says itself what is wrong.
     *
     * @throws org.minqing.http.ProblemException also where this very request was refused before
     */
    public void giveFromPage(Request request, OccasionId id, Doing doing) {
        idempotency.onceForPage(request, _ -> done(request, id, doing));
    }

    private List<String> planned(Request request) {
        Reading reading = new Reading(names, OccasionKind.DUTY_SHIFT);
        Fields.OfRoster roster = read(reading, Fields.OfRoster.class, request);
        Optional<ShiftTemplate> template = settings.template(roster.template());
        if (template.isEmpty()) {
            reading.refuse("template", "duty-shift.no-such-template", Map.of("value", roster.template()));
        }
        if (roster.onDuty().isEmpty()) {
            reading.refuse("onDuty", "case.field-missing", Map.of("field", "onDuty"));
        }
        LocalDate last = roster.from().plusDays(MOST_DAYS);
        if (roster.to().isBefore(roster.from()) || roster.to().isAfter(last)) {
            reading.refuse("to", "duty-shift.no-such-days", Map.of("days", Integer.toString(MOST_DAYS)));
        }
        known(reading, "onDuty", roster.onDuty());
        List<String> ids = new ArrayList<>();
        List<LocalDate> days = roster.from()
                .datesUntil(roster.to().plusDays(1))
                .filter(day -> template.orElseThrow().isOn(day, calendar.calendar()))
                .filter(day -> template.orElseThrow().on(day, zone).to().isAfter(clock.instant()))
                .toList();
        for (int i = 0; i < days.size(); i++) {
            ShiftTemplate shift = template.orElseThrow();
            ShiftTemplate.Hours hours = shift.on(days.get(i), zone);
            CaseId id = shift.idOn(days.get(i), roster.desk(), roster.areaCode());
            String somebody =
                    Accounts.nameOf(roster.onDuty().get(i % roster.onDuty().size()));
            send(
                    request,
                    id,
                    new DutyShiftCommand.Plan(
                            roster.desk(), roster.areaCode(), shift.name(), hours.from(), hours.to(), somebody));
            ids.add(id.toString());
        }
        return ids;
    }

    private Answer done(Request request, OccasionId id, Doing doing) {
        Reading reading = new Reading(names, OccasionKind.DUTY_SHIFT);
        DutyShiftCommand command = switch (doing) {
            case CANCEL -> read(reading, DutyShiftCommand.Cancel.class, request);
            case SIGN_ON -> read(reading, DutyShiftCommand.SignOn.class, request);
            case ANSWER_SWAP -> read(reading, DutyShiftCommand.AnswerSwap.class, request);
            case ASK_SWAP -> {
                DutyShiftCommand.AskSwap ask = read(reading, DutyShiftCommand.AskSwap.class, request);
                known(reading, "with", List.of(ask.with()));
                yield new DutyShiftCommand.AskSwap(Accounts.nameOf(ask.with()), ask.reason());
            }
            case HAND_OVER ->
                new DutyShiftCommand.HandOver(
                        read(reading, Fields.OfHandOver.class, request).said(), openCallBacks(request.who()));
        };
        CommandResult result = send(request, new CaseId(id.value()), command);
        return answers.json(200, Map.of(), Map.of("version", result.version()));
    }

    private List<CaseId> openCallBacks(Principal who) {
        return asking.ask(who, PromisesQuery.ofCalls(Scope.everything(), PromisesQuery.MAX_SIZE)).all().stream()
                .map(callBack -> callBack.item().id())
                .toList();
    }

    private <T> T read(Reading reading, Class<T> type, Request request) {
        ObjectNode body = JsonBody.read(request.headers(), request.body());
        reading.refuseFieldsBeside(body, type);
        return reading.finish(reading.read(type, body, ""));
    }

    /** Only an account can sign on. */
    private void known(Reading reading, String field, List<String> people) {
        people.stream()
                .filter(name -> accounts.find(Accounts.nameOf(name)).isEmpty())
                .forEach(name -> reading.refuse(field, "duty-shift.unknown-account", Map.of("value", name)));
        reading.finish();
    }

    /** Whoever signs on is whoever is signed in: nobody acts here in another's name, or at another time. */
    private CommandResult send(Request request, CaseId id, DutyShiftCommand command) {
        Fields.OfAct now = new Fields.OfAct(Optional.empty(), Optional.empty(), Optional.empty());
        return sending.send(OccasionKind.DUTY_SHIFT, id, command, new HashMap<>(Sending.headers(request, now)));
    }
}
