package org.minqing.desk.approval;

import java.security.Principal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.query.ApprovalsQuery;
import org.minqing.api.query.ApprovalsToGive;
import org.minqing.api.query.ApprovalsToGive.ApprovalToGive;
import org.minqing.api.query.Scope;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.PageWords;
import org.minqing.desk.cases.CodeNames;
import org.minqing.desk.cases.ListedCase;
import org.minqing.desk.cases.ListedCases;
import org.minqing.desk.work.Seat;
import org.minqing.desk.work.WorkLists;
import org.minqing.http.Asking;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What waits for an answer within somebody's reach. */
@Component
class ApprovalWork {

    /** Nobody answers more in one sitting. */
    private static final int MOST_LINES = 50;

    private final Asking asking;
    private final ListedCases lines;
    private final CodeNames codes;
    private final MessageSource messages;
    private final ZoneId zone;

    ApprovalWork(Asking asking, ListedCases lines, CodeNames codes, MessageSource messages, ZoneId zone) {
        this.asking = asking;
        this.lines = lines;
        this.codes = codes;
        this.messages = messages;
        this.zone = zone;
    }

    static Seat seat(Principal who, Locale locale) {
        return new Seat(Desk.APPROVALS, who, locale, Optional.empty(), Set.of());
    }

    /** @param asked what was asked for in each case */
    record Lying(WorkLists lists, Map<String, List<Question>> asked) {}

    /**
     * One thing that was asked for.
     *
     * @param since when, in words; empty where that is not known
     * @param own whoever sits here asked for it, so that another has to answer
     */
    record Question(String what, String since, String by, boolean own) {}

    /** A case in which several things were asked for has one line. */
    Lying lying(Seat seat) {
        ApprovalsToGive waiting =
                asking.ask(seat.who(), new ApprovalsQuery(Scope.everything(), Optional.empty(), MOST_LINES));
        PageWords words = new PageWords(messages, seat.locale(), zone);
        Map<String, ListedCase> cases = new LinkedHashMap<>();
        Map<String, List<Question>> asked = new LinkedHashMap<>();
        for (ApprovalToGive one : waiting.items()) {
            String id = one.item().id().toString();
            cases.computeIfAbsent(id, _ -> lines.line(one.item(), seat.locale()));
            asked.computeIfAbsent(id, _ -> new ArrayList<>()).add(question(one, seat, words));
        }
        int further = waiting.items().size() - cases.size();
        return new Lying(WorkLists.of(List.copyOf(cases.values()), waiting.total() - further), asked);
    }

    private Question question(ApprovalToGive one, Seat seat, PageWords words) {
        return new Question(
                words.say("approvals." + one.what()),
                one.askedAt().map(words::time).orElse(""),
                codes.person(one.askedBy()).orElse(one.askedBy()),
                one.askedBy().equals(seat.who().getName()));
    }
}
