package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;

/** A day named for something still to come is not over when it is named. */
final class NamedDay {

    private NamedDay() {}

    static Check notInThePast(String field, LocalDate day, DecisionContext context) {
        return refuseIf(
                !context.act().imported() && day.isBefore(dayOfTheAct(context)),
                PetitionRejection.DAY_IN_THE_PAST,
                Map.of("field", field, "value", day.toString()));
    }

    /** The day the act happened, or was recorded where nobody knows. */
    static LocalDate dayOfTheAct(DecisionContext context) {
        ZoneId zone = context.rules().zone();
        return context.act().occurredAt().day(zone).orElseGet(() -> LocalDate.ofInstant(context.now(), zone));
    }
}
