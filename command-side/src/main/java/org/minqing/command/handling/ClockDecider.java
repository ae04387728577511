package org.minqing.command.handling;

import static org.minqing.command.common.Decision.refuseIf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.PauseClock;
import org.minqing.api.HandlingCommand.RefuseExtension;
import org.minqing.api.HandlingCommand.RequestExtension;
import org.minqing.api.HandlingEvent.*;
import org.minqing.api.HandlingRejection;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Clock;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.SecondAccount;
import org.minqing.command.handling.HandlingFile.ExtensionAsked;
import org.minqing.command.handling.HandlingFile.Pause;

/** Decides extensions (once a round, asked for before expiry, approved by another account) and pauses. */
final class ClockDecider {

    private ClockDecider() {}

    static Decision requestExtension(
            RequestExtension command,
            CaseFile file,
            HandlingFile handling,
            HandlingPolicy policy,
            DecisionContext context) {
        if (handling.extensionAsked()
                .filter(asked ->
                        asked.days() == command.days() && asked.reason().equals(command.reason()))
                .isPresent()) {
            return Decision.nothingChanges();
        }
        int most = context.rules().rule(policy.extensionMaxRule()).amount();
        Optional<Deadline> deadline =
                file.clocks().running(DeadlineKind.HANDLING).map(Clock::deadline);
        return Decision.unless(
                List.of(
                        refuseIf(
                                command.days() < 1 || command.days() > most,
                                HandlingRejection.EXTENSION_TOO_LONG,
                                Map.of(
                                        "field",
                                        "days",
                                        "value",
                                        Integer.toString(command.days()),
                                        "most",
                                        Integer.toString(most))),
                        refuseIf(deadline.isEmpty(), HandlingRejection.NO_CLOCK_TO_EXTEND),
                        refuseIf(handling.extended(), HandlingRejection.ALREADY_EXTENDED),
                        refuseIf(handling.extensionAsked().isPresent(), HandlingRejection.EXTENSION_PENDING),
                        refuseIf(
                                deadline.filter(due -> context.now().isAfter(due.dueAt()))
                                        .isPresent(),
                                HandlingRejection.EXTENSION_AFTER_EXPIRY)),
                () -> List.of(new ExtensionRequested(file.kind(), context.act(), command.days(), command.reason())));
    }

    static Decision approveExtension(
            CaseFile file, HandlingFile handling, HandlingPolicy policy, DecisionContext context) {
        Optional<ExtensionAsked> asked = handling.extensionAsked();
        if (asked.isEmpty() && handling.extended()) {
            return Decision.nothingChanges();
        }
        Optional<Deadline> deadline =
                file.clocks().running(DeadlineKind.HANDLING).map(Clock::deadline);
        return Decision.unless(
                List.of(
                        refuseIf(asked.isEmpty(), HandlingRejection.NO_EXTENSION_REQUESTED),
                        refuseIf(deadline.isEmpty(), HandlingRejection.NO_CLOCK_TO_EXTEND),
                        refuseIf(isPausedItself(handling, policy, context), HandlingRejection.CLOCK_ALREADY_PAUSED),
                        SecondAccount.needed(asked.map(ExtensionAsked::by), context)),
                () -> {
                    ExtensionAsked extension = asked.orElseThrow();
                    Deadline moved = context.deadlines()
                            .extend(
                                    deadline.orElseThrow(),
                                    extension.days(),
                                    policy.extensionUnit(),
                                    extension.reason());
                    return List.of(
                            new ExtensionApproved(file.kind(), context.act(), extension.days(), extension.by()),
                            context.set(file.kind(), context.act(), moved, Cause.EXTENDED));
                });
    }

    static Decision refuseExtension(
            RefuseExtension command, CaseFile file, HandlingFile handling, DecisionContext context) {
        if (handling.wasRefusedTime(command.reason())) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(
                        refuseIf(handling.extensionAsked().isEmpty(), HandlingRejection.NO_EXTENSION_REQUESTED),
                        SecondAccount.needed(handling.extensionAsked().map(ExtensionAsked::by), context)),
                () -> List.of(new ExtensionRefused(file.kind(), context.act(), command.reason())));
    }

    static Decision pause(
            PauseClock command, CaseFile file, HandlingFile handling, HandlingPolicy policy, DecisionContext context) {
        LocalDate from = dayOf(context);
        boolean paused = handling.pause().filter(pause -> pause.coversDay(from)).isPresent();
        if (handling.pause()
                .filter(pause -> paused
                        && pause.until().equals(command.until())
                        && pause.reason().equals(command.reason()))
                .isPresent()) {
            return Decision.nothingChanges();
        }
        Optional<Deadline> deadline = file.clocks().running(policy.pausable()).map(Clock::deadline);
        return Decision.unless(
                List.of(
                        refuseIf(deadline.isEmpty(), HandlingRejection.NO_CLOCK_TO_EXTEND),
                        refuseIf(paused, HandlingRejection.CLOCK_ALREADY_PAUSED),
                        refuseIf(
                                command.until().isBefore(from),
                                HandlingRejection.PAUSE_ENDS_IN_THE_PAST,
                                Map.of(
                                        "field",
                                        "until",
                                        "value",
                                        command.until().toString()))),
                () -> List.of(
                        new ClockPaused(file.kind(), context.act(), command.reason(), from, command.until()),
                        context.set(
                                file.kind(),
                                context.act(),
                                context.deadlines().pause(deadline.orElseThrow(), from, command.until()),
                                Cause.PAUSED)));
    }

    /**
     * Ending a pause before its day gives back the days that were not used. Where the clock was set anew meanwhile, for another
     * unit or a longer limit, there is nothing to give back.
     */
    static Decision resume(CaseFile file, HandlingFile handling, HandlingPolicy policy, DecisionContext context) {
        LocalDate today = dayOf(context);
        Optional<Pause> running = handling.pause().filter(pause -> pause.coversDay(today));
        if (handling.pause().isEmpty() && handling.said().resumed()) {
            return Decision.nothingChanges();
        }
        return Decision.unless(List.of(refuseIf(running.isEmpty(), HandlingRejection.CLOCK_NOT_PAUSED)), () -> {
            Pause pause = running.orElseThrow();
            List<LedgerEvent> events = new ArrayList<>();
            int days = pause.before()
                    .map(before -> context.deadlines().daysOwnWithin(before, pause.from(), today))
                    .orElse(0);
            events.add(new ClockResumed(file.kind(), context.act(), days));
            pause.before()
                    .filter(before -> stillStandsAsPaused(before, pause, file, policy, context))
                    .map(before -> context.deadlines().pause(before, pause.from(), today))
                    .ifPresent(moved -> events.add(context.set(file.kind(), context.act(), moved, Cause.PAUSED)));
            return events;
        });
    }

    private static boolean stillStandsAsPaused(
            Deadline before, Pause pause, CaseFile file, HandlingPolicy policy, DecisionContext context) {
        Instant paused =
                context.deadlines().pause(before, pause.from(), pause.until()).dueAt();
        return file.clocks()
                .running(policy.pausable())
                .filter(clock -> clock.deadline().dueAt().equals(paused))
                .isPresent();
    }

    /** A clock that stands still is not moved a second time: the days given back at its resumption would be lost. */
    private static boolean isPausedItself(HandlingFile handling, HandlingPolicy policy, DecisionContext context) {
        return policy.pausable() == DeadlineKind.HANDLING
                && handling.pause()
                        .filter(pause -> pause.coversDay(dayOf(context)))
                        .isPresent();
    }

    private static LocalDate dayOf(DecisionContext context) {
        return context.act()
                .occurredAt()
                .day(context.rules().zone())
                .orElseGet(
                        () -> LocalDate.ofInstant(context.now(), context.rules().zone()));
    }
}
