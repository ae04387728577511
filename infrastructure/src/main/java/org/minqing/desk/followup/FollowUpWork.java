package org.minqing.desk.followup;

import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.api.CaseCommand;
import org.minqing.api.query.FollowUpsQuery;
import org.minqing.api.query.FollowUpsQuery.Which;
import org.minqing.api.query.FollowUpsToMake;
import org.minqing.api.query.FollowUpsToMake.FollowUpToMake;
import org.minqing.api.query.Scope;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.PageWords;
import org.minqing.desk.cases.ListedCase;
import org.minqing.desk.cases.ListedCases;
import org.minqing.desk.work.Called;
import org.minqing.desk.work.Seat;
import org.minqing.desk.work.WorkLists;
import org.minqing.http.Asking;
import org.minqing.http.ProblemException;
import org.minqing.http.cases.CaseOpening;
import org.minqing.http.cases.StandingCase;
import org.minqing.security.right.Rights;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What lies on the follow-up desk. */
@Component
class FollowUpWork {

    /** Nobody calls more people in one sitting. */
    private static final int MOST_LINES = 50;

    private final Asking asking;
    private final Rights rights;
    private final ListedCases lines;
    private final CaseOpening cases;
    private final MessageSource messages;
    private final ZoneId zone;
    private final Clock clock;

    FollowUpWork(
            Asking asking,
            Rights rights,
            ListedCases lines,
            CaseOpening cases,
            MessageSource messages,
            ZoneId zone,
            Clock clock) {
        this.asking = asking;
        this.rights = rights;
        this.lines = lines;
        this.cases = cases;
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    static Seat seat(Principal who, Locale locale) {
        return new Seat(Desk.FOLLOW_UP, who, locale, Optional.empty(), Set.of());
    }

    /** Whether redos that are proposed are theirs to answer. */
    boolean decides(Seat seat) {
        return rights.may(seat.who(), CaseCommand.DeclineRedo.class);
    }

    /**
     * @param lists first the redos that are proposed, where they are theirs to answer, then whom there is to call
     * @param calls what was called so far, by case
     * @param unreachable the latest of those who were called in vain often enough
     */
    record Lying(WorkLists lists, Map<String, Call> calls, List<ListedCase> unreachable, long unreachableTotal) {}

    /**
     * What a line says of its calls.
     *
     * @param tries in vain
     * @param tried when the last of these was, in words; empty where none was
     * @param parties of a mediation, how many have still to be called
     */
    record Call(int tries, String tried, int parties, String since, boolean notSolved, boolean dissatisfied) {

        private Call now(Called called, String when) {
            return new Call(
                    called.tries(),
                    called.tries() > tries ? when : tried,
                    called.awaited().size(),
                    since,
                    notSolved,
                    dissatisfied);
        }
    }

    /** @param did the case that something was just done with: of it its own stream says how far it is */
    Lying lying(Seat seat, Optional<String> did) {
        List<FollowUpToMake> proposed = new ArrayList<>();
        long proposedTotal = 0;
        if (decides(seat)) {
            FollowUpsToMake redos = ask(seat, Which.REDO_PROPOSED);
            proposed.addAll(redos.items());
            proposedTotal = redos.total();
        }
        Set<String> first = proposed.stream().map(FollowUpWork::id).collect(Collectors.toSet());
        FollowUpsToMake awaited = ask(seat, Which.AWAITED);
        List<FollowUpToMake> then =
                awaited.items().stream().filter(one -> !first.contains(id(one))).toList();
        int alsoThere = awaited.items().size() - then.size();
        FollowUpsToMake unreachable = ask(seat, Which.UNREACHABLE);
        return new Lying(
                new WorkLists(
                        listed(proposed, seat.locale()),
                        proposedTotal,
                        listed(then, seat.locale()),
                        awaited.total() - alsoThere),
                calls(Stream.concat(proposed.stream(), then.stream()).toList(), seat, did),
                listed(
                        unreachable.items().stream()
                                .filter(one -> !first.contains(id(one)))
                                .toList(),
                        seat.locale()),
                unreachable.total());
    }

    private FollowUpsToMake ask(Seat seat, Which which) {
        return asking.ask(seat.who(), new FollowUpsQuery(Scope.everything(), which, Optional.empty(), MOST_LINES));
    }

    private static String id(FollowUpToMake one) {
        return one.item().id().toString();
    }

    /** Whatever else of a concluded case is due is not due here. */
    private List<ListedCase> listed(List<FollowUpToMake> some, Locale locale) {
        return some.stream()
                .map(one -> lines.line(one.item().undated(), locale))
                .toList();
    }

    private Map<String, Call> calls(List<FollowUpToMake> some, Seat seat, Optional<String> did) {
        PageWords words = new PageWords(messages, seat.locale(), zone);
        Map<String, Call> calls = new HashMap<>();
        some.forEach(one -> calls.put(
                id(one),
                new Call(
                        one.tries(),
                        one.triedAt().map(words::time).orElse(""),
                        one.awaited().size(),
                        one.since().map(words::time).orElse(""),
                        one.notSolved(),
                        one.dissatisfied())));
        did.flatMap(id -> called(id, seat))
                .ifPresent(called ->
                        calls.computeIfPresent(did.get(), (_, call) -> call.now(called, words.time(clock.instant()))));
        return calls;
    }

    private Optional<Called> called(String id, Seat seat) {
        try {
            return Optional.of(Called.of(StandingCase.of(cases.open(id, seat.who()).stream())));
        } catch (ProblemException gone) {
            return Optional.empty();
        }
    }
}
