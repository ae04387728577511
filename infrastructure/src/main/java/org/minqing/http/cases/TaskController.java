package org.minqing.http.cases;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.api.query.ApprovalsQuery;
import org.minqing.api.query.ApprovalsToGive;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.CasesQuery.Due;
import org.minqing.api.query.CasesQuery.Receipt;
import org.minqing.api.query.DutyShiftsQuery;
import org.minqing.api.query.FollowUpsQuery;
import org.minqing.api.query.FollowUpsQuery.Which;
import org.minqing.api.query.FollowUpsToMake;
import org.minqing.api.query.Holding;
import org.minqing.api.query.Promises.Promise;
import org.minqing.api.query.PromisesQuery;
import org.minqing.api.query.Scope;
import org.minqing.api.query.VisitsToMake;
import org.minqing.api.query.VisitsToMakeQuery;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.reading.Parameters;
import org.minqing.http.visits.KeyPersonList;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What waits for somebody: calls, receipts, visits that nobody made, shifts that nobody came to. One's own are those in cases
 * that one received or that one's units hold, questions that somebody else asked, and shifts of one's own; a visit is
 * everybody's within whose reach the cell lies.
 */
@RestController
class TaskController {

    private static final int DEFAULT_SIZE = 50;

    /** These are due by a time of their own. */
    private static final Set<Task.Kind> DATED =
            EnumSet.of(Task.Kind.CALLBACK, Task.Kind.PROMISE, Task.Kind.RECEIPT, Task.Kind.REMINDER);

    private final Asking asking;
    private final DirectoryNames names;
    private final KeyPersonList keyPersons;
    private final Mine mine;
    private final Clock clock;

    TaskController(Asking asking, DirectoryNames names, KeyPersonList keyPersons, Mine mine, Clock clock) {
        this.asking = asking;
        this.names = names;
        this.keyPersons = keyPersons;
        this.mine = mine;
        this.clock = clock;
    }

    @GetMapping(path = "/api/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
    Tasks tasks(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        Task.Kind kind = parameters.optional("kind", Task.Kind.class).orElse(Task.Kind.FOLLOW_UP);
        Scope scope = Scope.everything().within(parameters.areas("area", names::areaCode));
        Optional<Due> due = parameters.optional("due", Due.class);
        if (due.isPresent() && !DATED.contains(kind)) {
            parameters.refuse("due", "kind=" + DATED.stream().map(Enum::name).collect(Collectors.joining("|")));
        }
        Optional<Holding> mine = this.mine.read(parameters, who);
        int size = parameters.number("size", DEFAULT_SIZE, 1, FollowUpsQuery.MAX_SIZE);
        parameters.finish();
        return switch (kind) {
            case FOLLOW_UP -> calls(who, kind, new FollowUpsQuery(scope, Which.AWAITED, mine, size));
            case UNREACHABLE -> calls(who, kind, new FollowUpsQuery(scope, Which.UNREACHABLE, mine, size));
            case REDO -> calls(who, kind, new FollowUpsQuery(scope, Which.REDO_PROPOSED, mine, size));
            case CALLBACK -> promises(who, kind, scope, PromisesQuery.Which.CALL, due, mine, size);
            case PROMISE -> promises(who, kind, scope, PromisesQuery.Which.OUTCOME, due, mine, size);
            case RECEIPT ->
                cases(
                        who,
                        kind,
                        CasesQuery.atWork(scope, Optional.of(Receipt.AWAITED), size)
                                .due(ways(due))
                                .heldBy(mine));
            case REMINDER ->
                cases(
                        who,
                        kind,
                        CasesQuery.standing(scope, List.of(), size)
                                .due(ways(due, Due.REMINDED))
                                .heldBy(mine));
            case APPROVAL -> approvals(who, new ApprovalsQuery(scope, mine.map(Holding::owner), size));
            case VISIT -> visits(who, scope, size);
            case SHIFT -> shifts(who, scope, mine, size);
        };
    }

    private static Set<Due> ways(Optional<Due> asked, Due... besides) {
        return Stream.concat(asked.stream(), Stream.of(besides)).collect(Collectors.toUnmodifiableSet());
    }

    private Tasks calls(Principal who, Task.Kind kind, FollowUpsQuery query) {
        FollowUpsToMake found = asking.ask(who, query);
        return new Tasks(
                found.items().stream().map(one -> Task.Call.of(kind, one)).toList(), found.total());
    }

    /** Where nobody ever was, then the longest ago first. */
    private Tasks visits(Principal who, Scope scope, int size) {
        VisitsToMake overdue = asking.ask(who, new VisitsToMakeQuery(scope)).overdue();
        List<Task.Visit> all = Stream.of(
                        overdue.cells().stream().map(Task.Visit::to),
                        keyPersons.of(overdue).stream().map(Task.Visit::to),
                        overdue.talkPoints().stream().map(Task.Visit::to))
                .flatMap(Function.identity())
                .sorted(Comparator.comparingLong(
                                (Task.Visit visit) -> visit.days().orElse(Long.MAX_VALUE))
                        .reversed())
                .toList();
        return new Tasks(all.stream().limit(size).toList(), all.size());
    }

    /** The nearest promise first. */
    private Tasks promises(
            Principal who,
            Task.Kind kind,
            Scope scope,
            PromisesQuery.Which which,
            Optional<Due> due,
            Optional<Holding> mine,
            int size) {
        List<Promise> all = asking.ask(who, new PromisesQuery(scope, which, due, mine, PromisesQuery.MAX_SIZE))
                .all();
        return new Tasks(
                all.stream().limit(size).map(one -> Task.InCase.of(kind, one)).toList(), all.size());
    }

    /** The next thing due first. */
    private Tasks cases(Principal who, Task.Kind kind, CasesQuery query) {
        CasePage found = asking.ask(who, query);
        return new Tasks(
                found.items().stream().map(item -> Task.InCase.of(kind, item)).toList(), found.total());
    }

    /** Whoever has waited longest first. */
    private Tasks approvals(Principal who, ApprovalsQuery query) {
        ApprovalsToGive found = asking.ask(who, query);
        return new Tasks(found.items().stream().map(Task.Asked::of).toList(), found.total());
    }

    private Tasks shifts(Principal who, Scope scope, Optional<Holding> mine, int size) {
        Instant now = clock.instant();
        List<Task.Shift> empty =
                asking.ask(who, new DutyShiftsQuery(scope, now, now.plusMillis(1), Optional.empty())).items().stream()
                        .filter(shift -> shift.isEmptyAt(now))
                        .filter(shift -> mine.map(Holding::owner)
                                .map(shift.onDuty()::equals)
                                .orElse(true))
                        .map(Task.Shift::to)
                        .toList();
        return new Tasks(empty.stream().limit(size).toList(), empty.size());
    }

    /** @param total of promises at most 200 */
    record Tasks(List<? extends Task> items, long total) {}
}
