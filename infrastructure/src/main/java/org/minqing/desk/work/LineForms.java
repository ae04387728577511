package org.minqing.desk.work;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.command.handling.HandlingFile;
import org.minqing.command.handling.HandlingFile.DispatchState;
import org.minqing.command.rules.RuleIds;
import org.minqing.command.rules.RuleSet;
import org.minqing.desk.TimeLeft;
import org.minqing.desk.cases.CaseView;
import org.minqing.desk.cases.CaseViews;
import org.minqing.http.cases.CaseOpening;
import org.minqing.http.cases.OpenedCase;
import org.minqing.http.cases.StandingCase;
import org.springframework.stereotype.Component;

/** Opens the line of a case: which of a desk's forms whoever opens it can fill in now. */
@Component
public class LineForms {

    private final CaseOpening cases;
    private final CaseViews views;
    private final RuleSet rules;
    private final Clock clock;

    LineForms(CaseOpening cases, CaseViews views, RuleSet rules, Clock clock) {
        this.cases = cases;
        this.views = views;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws org.minqing.http.ProblemException 404 where there is no such case within their reach */
    public OpenedLine open(String id, Seat seat) {
        OpenedCase opened = cases.open(id, seat.who());
        StandingCase standing = StandingCase.of(opened.stream());
        CaseView shown = views.view(opened, seat.who(), seat.locale());
        InHand inHand = new InHand(standing.handling().orElse(HandlingFile.none()), seat.ours());
        Called called = Called.of(standing);
        List<OpenedLine.Form> forms = seat.forms().stream()
                .filter(inHand::makesSense)
                .filter(called::makesSense)
                .flatMap(form -> shown.actions().stream()
                        .filter(action -> action.word().equals(form.word()))
                        .map(action ->
                                new OpenedLine.Form(form, action, fixed(form, inHand, called), called.next(form))))
                .toList();
        boolean returnable = forms.stream().anyMatch(form -> form.of() == LineForm.RETURN);
        return new OpenedLine(
                shown,
                forms,
                Optional.of(standing.file().kind()).filter(_ -> returnable).map(this::returnDays),
                standing.file()
                        .clocks()
                        .running(DeadlineKind.OBJECTION)
                        .filter(_ -> returnable)
                        .map(running -> TimeLeft.until(running.deadline().dueAt(), clock.instant())));
    }

    private static Map<String, String> fixed(LineForm form, InHand inHand, Called called) {
        Map<String, String> fixed = new HashMap<>(inHand.fixed(form));
        fixed.putAll(called.fixed(form));
        return fixed;
    }

    private int returnDays(CaseKind kind) {
        String rule = kind == CaseKind.PETITION ? RuleIds.PETITION_OBJECTION : RuleIds.HOTLINE_OBJECTION;
        return rules.rule(rule).amount();
    }

    /** How the dispatch stands, seen from some units. */
    record InHand(HandlingFile handling, Collection<String> units) {

        private boolean isOurs(String unit) {
            return units.isEmpty() || units.contains(unit);
        }

        /** One of ours that has yet to confirm. */
        Optional<String> awaited() {
            boolean underWay =
                    handling.dispatch() == DispatchState.SENT || handling.dispatch() == DispatchState.RECEIVED;
            return handling.units().stream()
                    .filter(_ -> underWay)
                    .filter(this::isOurs)
                    .filter(Predicate.not(handling.said().receivedBy()::contains))
                    .findFirst();
        }

        boolean makesSense(LineForm form) {
            boolean objected = handling.dispatch() == DispatchState.OBJECTED;
            return switch (form) {
                case CONFIRM -> awaited().isPresent();
                case RETURN ->
                    handling.dispatch() != DispatchState.NONE
                            && !objected
                            && handling.leadUnit().filter(this::isOurs).isPresent();
                case EXTEND -> !objected && handling.extensionAsked().isEmpty() && !handling.extended();
                case ACCEPT, ANSWER, ANSWER_ON_THE_SPOT, RESOLVE, REPLY -> !objected;
                case PROGRESS,
                        ESCALATE,
                        NOT_REACHED,
                        REACHED,
                        REDO,
                        DECLINE_REDO,
                        APPROVE_EXTENSION,
                        REFUSE_EXTENSION,
                        ACCEPT_OBJECTION,
                        REJECT_OBJECTION,
                        APPROVE_EXCLUSION,
                        REFUSE_EXCLUSION,
                        APPROVE_REPLY -> true;
            };
        }

        Map<String, String> fixed(LineForm form) {
            return form == LineForm.CONFIRM
                    ? awaited().map(unit -> Map.of("unit", unit)).orElse(Map.of())
                    : Map.of();
        }
    }
}
