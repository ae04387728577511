package org.minqing.http.cases;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.FollowUpsQuery;
import org.minqing.api.query.FollowUpsQuery.Which;
import org.minqing.api.query.FollowUpsToMake;
import org.minqing.api.query.FollowUpsToMake.FollowUpToMake;
import org.minqing.api.query.Scope;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.reading.Parameters;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for somebody: so far the calls about how it went, and what follows from them. */
@RestController
class TaskController {

    private static final int DEFAULT_SIZE = 50;

    private final Asking asking;
    private final DirectoryNames names;

    TaskController(Asking asking, DirectoryNames names) {
        this.asking = asking;
        this.names = names;
    }

    /** What there is to do. */
    enum TaskKind {
        /** Somebody has still to be called. */
        FOLLOW_UP(Which.AWAITED),
        /** Called in vain as often as is asked for: nothing but to know. */
        UNREACHABLE(Which.UNREACHABLE),
        /** A supervisor decides whether the case is redone. */
        REDO(Which.REDO_PROPOSED);

        private final Which which;

        TaskKind(Which which) {
            this.which = which;
        }
    }

    @GetMapping(path = "/api/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
    Tasks tasks(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        TaskKind kind = parameters.optional("kind", TaskKind.class).orElse(TaskKind.FOLLOW_UP);
        Scope scope = Scope.everything().within(parameters.areas("area", names::areaCode));
        int size = parameters.number("size", DEFAULT_SIZE, 1, FollowUpsQuery.MAX_SIZE);
        parameters.finish();
        FollowUpsToMake found = asking.ask(who, new FollowUpsQuery(scope, kind.which, size));
        return new Tasks(found.items().stream().map(one -> Task.of(kind, one)).toList(), found.total());
    }

    record Tasks(List<Task> items, long total) {}

    /**
     * @param caseId the case it is about
     * @param since when its round came to its end; absent where nobody has to be called
     * @param tries calls in vain to those who are still to be reached
     * @param awaited the parties of a mediation that are still to be called
     * @param notSolved somebody said so last
     */
    record Task(
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
            Optional<Instant> proposedAt) {

        static Task of(TaskKind kind, FollowUpToMake one) {
            CasePage.Item item = one.item();
            return new Task(
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
}
