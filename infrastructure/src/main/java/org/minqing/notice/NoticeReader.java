package org.minqing.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.minqing.api.DutyShiftEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.OccasionId;
import org.minqing.api.StreamEvent;
import org.minqing.api.query.DutyShiftHistory;
import org.minqing.api.query.DutyShiftQuery;
import org.minqing.api.query.DutyShifts.Shift;
import org.minqing.http.cases.CaseStreams;
import org.minqing.http.duty.DutyShiftStreams;
import org.springframework.stereotype.Component;

/**
 * Makes notices of events, one after another in the order of the ledger, in the transaction that also keeps how far it has come. What lies
 * before the mark was told: a reader that is sent back to the beginning, or has lost its place, tells nothing again.
 */
@Component
@ProcessingGroup(NoticeConfiguration.NOTICES)
@DisallowReplay
class NoticeReader {

    /** What an invented life says to have been recorded longer ago is its past, of which nobody need be told. */
    private static final Duration OF_NOW = Duration.ofHours(1);

    private final Notices notices;
    private final Recipients recipients;
    private final CaseStreams cases;
    private final DutyShiftStreams shifts;
    private final Clock clock;
    private final ZoneId zone;

    NoticeReader(
            Notices notices,
            Recipients recipients,
            CaseStreams cases,
            DutyShiftStreams shifts,
            Clock clock,
            ZoneId zone) {
        this.notices = notices;
        this.recipients = recipients;
        this.cases = cases;
        this.shifts = shifts;
        this.clock = clock;
        this.zone = zone;
    }

    @EventHandler
    void on(StreamEvent event, EventMessage<?> message, TrackingToken position) {
        Optional<Telling> telling = WhoIsTold.of(event);
        if (telling.isEmpty() || !(message instanceof DomainEventMessage<?> happened)) {
            return;
        }
        boolean isNew = notices.moveMark(position.position().orElseThrow());
        if (isNew && !isInventedPast(message) && !comesTooLate(telling.get(), message)) {
            tell(telling.get(), event, happened);
        }
    }

    private boolean isInventedPast(EventMessage<?> message) {
        return message.getMetaData().containsKey(CommandHeaders.RECORDED_AT)
                && message.getTimestamp().isBefore(clock.instant().minus(OF_NOW));
    }

    /** After an outage a reminder may be recorded when there is nothing to be reminded of any more: that it has passed is told too. */
    private static boolean comesTooLate(Telling telling, EventMessage<?> message) {
        return telling.kind() == NoticeKind.DEADLINE_NEAR
                && telling.at()
                        .filter(dueAt -> dueAt.isBefore(message.getTimestamp()))
                        .isPresent();
    }

    private void tell(Telling telling, StreamEvent event, DomainEventMessage<?> happened) {
        if (!recipients.mayBeAny(telling.whom())) {
            return;
        }
        concerned(event, happened).ifPresent(concerned -> {
            Cause cause = new Cause(
                    UUID.fromString(happened.getIdentifier()),
                    telling.kind(),
                    UUID.fromString(happened.getAggregateIdentifier()),
                    concerned.kind(),
                    concerned.number(),
                    telling.clock(),
                    telling.at().or(concerned::begins),
                    telling.emergency() || concerned.emergency(),
                    happened.getTimestamp());
            notices.tell(cause, recipients.of(telling.whom(), concerned, whoDidIt(event, happened)));
        });
    }

    private static Set<String> whoDidIt(StreamEvent event, EventMessage<?> message) {
        return Stream.concat(
                        Stream.of(event.act().by()),
                        Stream.ofNullable(message.getMetaData().get(CommandHeaders.ACTOR))
                                .map(Object::toString))
                .collect(Collectors.toSet());
    }

    /** As it stood with this event; what happened since then changes nothing of whom it concerned. */
    private Optional<Concerned> concerned(StreamEvent event, DomainEventMessage<?> happened) {
        return event instanceof LedgerEvent
                ? Optional.of(Concerned.of(cases.read(CaseId.of(happened.getAggregateIdentifier())).stream()
                        .filter(recorded -> recorded.sequence() <= happened.getSequenceNumber())
                        .toList()))
                : shift(OccasionId.of(happened.getAggregateIdentifier()), (int) happened.getSequenceNumber())
                        .map(Concerned::of);
    }

    /** As it stood before: whoever was on duty then; one that has just been planned as it stands. */
    private Optional<Shift> shift(OccasionId id, int sequence) {
        List<DutyShiftEvent> events = shifts.answer(new DutyShiftQuery(id)).events();
        return new DutyShiftHistory(events.subList(0, Math.max(1, sequence))).standing(id, zone);
    }
}
