package org.minqing.command.common;

import static org.minqing.command.common.Decision.refuseIf;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.Adoption;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.ClosedAs;
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

    /** A register ends a case in one of the ways its kind can end. */
    public static Check endsAsItsKindDoes(CaseKind kind, Adoption adoption) {
        return refuseIf(
                adoption.closedAs().filter(as -> !endings(kind).contains(as)).isPresent(),
                CaseRejection.FIELD_NOT_ALLOWED,
                Map.of(
                        "field",
                        "closedAs",
                        "value",
                        adoption.closedAs().map(ClosedAs::name).orElse("")));
    }

    private static Set<ClosedAs> endings(CaseKind kind) {
        return switch (kind) {
            case PETITION ->
                Set.of(
                        ClosedAs.REPLIED,
                        ClosedAs.ANSWERED_ON_THE_SPOT,
                        ClosedAs.DECLINED,
                        ClosedAs.TRANSFERRED,
                        ClosedAs.WITHDRAWN,
                        ClosedAs.VOID);
            case MEDIATION ->
                Set.of(
                        ClosedAs.AGREEMENT,
                        ClosedAs.NO_AGREEMENT,
                        ClosedAs.REFUSED,
                        ClosedAs.WITHDRAWN,
                        ClosedAs.OUT_OF_SCOPE,
                        ClosedAs.VOID);
            case HOTLINE_REQUEST ->
                Set.of(
                        ClosedAs.HANDLED,
                        ClosedAs.ANSWERED,
                        ClosedAs.CONVERTED,
                        ClosedAs.NO_CASE,
                        ClosedAs.WITHDRAWN,
                        ClosedAs.VOID);
        };
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
