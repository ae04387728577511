package org.minqing.api.query;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.minqing.api.DutyShiftEvent;
import org.minqing.api.OccasionId;
import org.minqing.api.query.DutyShifts.Shift;

/** @param events oldest first; empty where there is no such shift, or none that the asker may see */
public record DutyShiftHistory(List<DutyShiftEvent> events) {

    public static final DutyShiftHistory NOTHING = new DutyShiftHistory(List.of());

    /** As it was planned. */
    public Optional<DutyShiftEvent.Planned> planned() {
        return of(DutyShiftEvent.Planned.class);
    }

    /** What whoever was there left to the next. */
    public Optional<DutyShiftEvent.HandedOver> handedOver() {
        return of(DutyShiftEvent.HandedOver.class);
    }

    /** As it stands after all of them; empty where it was never planned, or cancelled. */
    public Optional<Shift> standing(OccasionId id, ZoneId zone) {
        Optional<Shift> standing = Optional.empty();
        for (DutyShiftEvent event : events) {
            standing = switch (event) {
                case DutyShiftEvent.Planned planned ->
                    Optional.of(new Shift(
                            id,
                            planned.desk(),
                            planned.area(),
                            planned.name(),
                            planned.from(),
                            planned.to(),
                            planned.onDuty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
                case DutyShiftEvent.Cancelled _ -> Optional.empty();
                case DutyShiftEvent.SignedOn _ ->
                    standing.map(
                            shift -> shift.signedOn(event.act().occurredAt().earliest(zone)));
                case DutyShiftEvent.SwapAsked asked -> standing.map(shift -> shift.asking(Optional.of(asked.with())));
                case DutyShiftEvent.Swapped swapped -> standing.map(shift -> shift.heldBy(swapped.to()));
                case DutyShiftEvent.SwapDeclined _ -> standing.map(shift -> shift.asking(Optional.empty()));
                case DutyShiftEvent.HandedOver _ ->
                    standing.map(
                            shift -> shift.handedOver(event.act().occurredAt().earliest(zone)));
            };
        }
        return standing;
    }

    private <E extends DutyShiftEvent> Optional<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
