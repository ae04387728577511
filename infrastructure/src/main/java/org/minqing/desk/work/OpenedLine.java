package org.minqing.desk.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.desk.TimeLeft;
import org.minqing.desk.cases.CaseView;
import org.minqing.desk.cases.CommandField;
import org.minqing.desk.cases.Refused;

/**
 * A line that somebody has opened: what the case is about, and its forms.
 *
 * @param returnDays working days from receipt in which the lead unit may return it; empty where it is not theirs to return
 * @param returnLeft how much of them is left once the receipt is confirmed
 */
public record OpenedLine(
        CaseView shown, List<Form> forms, Optional<Integer> returnDays, Optional<TimeLeft> returnLeft) {

    /** Whether that command can be given here. */
    public boolean has(String word) {
        return forms.stream().anyMatch(form -> form.action().word().equals(word));
    }

    /**
     * @param fixed what nobody has to type
     * @param next which call in vain it would be
     */
    public record Form(LineForm of, CaseView.Action action, Map<String, String> fixed, Optional<Integer> next) {

        /** What is only seldom said of a call at this desk: it is on the page of the case. */
        private static final Set<String> SELDOM = Set.of("byUnit", "personId");

        /** What is left to be typed. */
        public List<CommandField> fields() {
            return action.fields().stream()
                    .filter(field -> !fixed.containsKey(field.path()))
                    .filter(field -> switch (of) {
                        case NOT_REACHED -> field.name().equals("party");
                        case REACHED -> !SELDOM.contains(field.name());
                        default -> true;
                    })
                    .toList();
        }

        /** Whether its key alone sends it. */
        public boolean isSentAtOnce() {
            return of.isSentAtOnce() && fields().isEmpty();
        }

        /** Whether this is the form that was sent and refused. */
        public boolean is(Refused refused) {
            return refused.word().equals(action.word())
                    && fixed.entrySet().stream()
                            .allMatch(
                                    one -> one.getValue().equals(refused.typed().get(one.getKey())));
        }
    }
}
