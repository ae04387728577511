package org.minqing.http.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.OccasionId;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.FollowUpsQuery;
import org.minqing.api.query.FollowUpsQuery.Which;
import org.minqing.api.query.FollowUpsToMake;
import org.minqing.api.query.FollowUpsToMake.FollowUpToMake;
import org.minqing.api.query.Scope;
import org.minqing.api.query.VisitsToMake;
import org.minqing.api.query.VisitsToMakeQuery;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.reading.Parameters;
import org.minqing.http.visits.KeyPersonList;
import org.minqing.http.visits.ListedKeyPerson;
import org.minqing.person.ShownPerson;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for somebody: so far the calls about how it went, what follows from them, and the visits that nobody made. */
@RestController
class TaskController {

    private static final int DEFAULT_SIZE = 50;

    private final Asking asking;
    private final DirectoryNames names;
    private final KeyPersonList keyPersons;

    TaskController(Asking asking, DirectoryNames names, KeyPersonList keyPersons) {
        this.asking = asking;
        this.names = names;
        this.keyPersons = keyPersons;
    }

    /** What there is to do. */
    enum TaskKind {
        /** Somebody has still to be called. */
        FOLLOW_UP,
        /** Called in vain as often as is asked for: nothing but to know. */
        UNREACHABLE,
        /** A supervisor decides whether the case is redone. */
        REDO,
        /** A grid cell, or a key person, where nobody was for too long. */
        VISIT
    }

    @GetMapping(path = "/api/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
    Tasks tasks(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        TaskKind kind = parameters.optional("kind", TaskKind.class).orElse(TaskKind.FOLLOW_UP);
        Scope scope = Scope.everything().within(parameters.areas("area", names::areaCode));
        int size = parameters.number("size", DEFAULT_SIZE, 1, FollowUpsQuery.MAX_SIZE);
        parameters.finish();
        return switch (kind) {
            case FOLLOW_UP -> calls(who, kind, new FollowUpsQuery(scope, Which.AWAITED, size));
            case UNREACHABLE -> calls(who, kind, new FollowUpsQuery(scope, Which.UNREACHABLE, size));
            case REDO -> calls(who, kind, new FollowUpsQuery(scope, Which.REDO_PROPOSED, size));
            case VISIT -> visits(who, scope, size);
        };
    }

    private Tasks calls(Principal who, TaskKind kind, FollowUpsQuery query) {
        FollowUpsToMake found = asking.ask(who, query);
        return new Tasks(found.items().stream().map(one -> Call.of(kind, one)).toList(), found.total());
    }

    /** Where nobody ever was, then the longest ago first. */
    private Tasks visits(Principal who, Scope scope, int size) {
        VisitsToMake overdue = asking.ask(who, new VisitsToMakeQuery(scope)).overdue();
        List<Visit> all = Stream.concat(
                        overdue.cells().stream().map(Visit::to),
                        keyPersons.of(overdue).stream().map(Visit::to))
                .sorted(Comparator.comparingLong((Visit visit) -> visit.days().orElse(Long.MAX_VALUE))
                        .reversed())
                .toList();
        return new Tasks(all.stream().limit(size).toList(), all.size());
    }

    record Tasks(List<? extends Task> items, long total) {}

    /** One thing to do. */
    sealed interface Task {

        TaskKind kind();
    }

    /**
     * A call to make.
     *
     * @param caseId the case it is about
     * @param since when its round came to its end; absent where nobody has to be called
     * @param tries calls in vain to those who are still to be reached
     * @param awaited the parties of a mediation that are still to be called
     * @param notSolved somebody said so last
     */
    record Call(
            TaskKind kind,
            CaseId caseId,
            String number,
            CaseKind caseKind,
            CaseStatus status,
            Optional<String> areaCode,
            Optional<String> category,
            Optional<String> unit,
            Optional<String> subject,
            Optional<Instant> since,
            int tries,
            Optional<Instant> triedAt,
            List<String> awaited,
            boolean notSolved,
            boolean dissatisfied,
            Optional<Instant> proposedAt)
            implements Task {

        static Call of(TaskKind kind, FollowUpToMake one) {
            CasePage.Item item = one.item();
            return new Call(
                    kind,
                    item.id(),
                    item.number(),
                    item.kind(),
                    item.status(),
                    item.areaCode(),
                    item.category(),
                    item.unit(),
                    item.subject().map(CaseList::withoutPersons),
                    one.since(),
                    one.tries(),
                    one.triedAt(),
                    one.awaited(),
                    one.notSolved(),
                    one.dissatisfied(),
                    one.proposedAt());
        }
    }

    /**
     * A visit to make.
     *
     * @param keyPersonId present where it is to a key person, otherwise it is to the cell
     * @param person the key person, masked
     * @param lastVisit the day, where anybody noted one
     * @param days calendar days since, or since the key person was named; absent where nobody ever was
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Visit(
            TaskKind kind,
            AreaCode areaCode,
            Optional<OccasionId> keyPersonId,
            Optional<ShownPerson> person,
            Optional<LocalDate> lastVisit,
            Optional<Long> days)
            implements Task {

        static Visit to(VisitsToMake.Cell cell) {
            return new Visit(
                    TaskKind.VISIT, cell.area(), Optional.empty(), Optional.empty(), cell.lastVisit(), cell.days());
        }

        static Visit to(ListedKeyPerson one) {
            return new Visit(
                    TaskKind.VISIT,
                    one.areaCode(),
                    Optional.of(one.id()),
                    Optional.of(one.person()),
                    one.lastVisit(),
                    Optional.of(one.days()));
        }
    }
}
