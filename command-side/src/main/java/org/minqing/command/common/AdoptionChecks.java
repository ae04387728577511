package org.minqing.command.common;

import static org.minqing.command.common.Decision.refuseIf;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.CaseRejection;
import org.minqing.api.Moment;
import org.minqing.command.common.Decision.Check;

/** A row of a register that contradicts itself is refused; what it does not know is no fault. */
public final class AdoptionChecks {

    private AdoptionChecks() {}

    public static List<Check> of(Adoption adoption, DecisionContext context) {
        ZoneId zone = context.rules().zone();
        List<Check> checks = new ArrayList<>(CommonChecks.beginning(adoption.receivedAt(), context));
        checks.add(refuseIf(
                isBefore(adoption.closedAt(), adoption.receivedAt(), zone),
                CaseRejection.CLOSED_BEFORE_RECEIVED,
                Map.of(
                        "field", "closedAt",
                        "value", adoption.closedAt().map(Moment::toString).orElse(""),
                        "receivedAt", adoption.receivedAt().toString())));
        checks.add(refuseIf(
                isBefore(adoption.repliedAt(), adoption.receivedAt(), zone),
                CaseRejection.CLOSED_BEFORE_RECEIVED,
                Map.of(
                        "field", "repliedAt",
                        "value", adoption.repliedAt().map(Moment::toString).orElse(""),
                        "receivedAt", adoption.receivedAt().toString())));
        checks.add(refuseIf(
                adoption.area().isPresent()
                        && !context.directory().knowsArea(adoption.area().get()),
                CaseRejection.UNKNOWN_AREA,
                Map.of(
                        "field",
                        "areaCode",
                        "value",
                        adoption.area().map(Object::toString).orElse(""))));
        return checks;
    }

    /** At the coarser of the two precisions. */
    private static boolean isBefore(Optional<Moment> later, Moment earlier, ZoneId zone) {
        if (later.isEmpty()) {
            return false;
        }
        if (later.get() instanceof Moment.At end && earlier instanceof Moment.At start) {
            return end.instant().isBefore(start.instant());
        }
        return later.get()
                .day(zone)
                .flatMap(end -> earlier.day(zone).map(end::isBefore))
                .orElse(false);
    }
}
