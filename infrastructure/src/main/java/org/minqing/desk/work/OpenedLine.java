package org.minqing.desk.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.desk.TimeLeft;
import org.minqing.desk.cases.CaseView;
import org.minqing.desk.cases.CommandField;

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

    /** @param fixed what nobody has to type */
    public record Form(LineForm of, CaseView.Action action, Map<String, String> fixed) {

        /** What is left to be typed. */
        public List<CommandField> fields() {
            return action.fields().stream()
                    .filter(field -> !fixed.containsKey(field.path()))
                    .toList();
        }
    }
}
