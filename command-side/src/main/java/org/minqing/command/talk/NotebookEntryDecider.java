package org.minqing.command.talk;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minqing.api.CaseRejection;
import org.minqing.api.NotebookEntryCommand;
import org.minqing.api.NotebookEntryEvent;
import org.minqing.api.NotebookEntryRejection;
import org.minqing.api.NotebookOutcome;
import org.minqing.command.common.CommonChecks;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.talk.NotebookEntryState.Entry;
import org.minqing.command.talk.NotebookEntryState.None;

/** What a notebook entry answers to a command. The same command again changes nothing. */
final class NotebookEntryDecider {

    private NotebookEntryDecider() {}

    /** Why it is refused, if it is. */
    static List<Check> checks(NotebookEntryCommand command, NotebookEntryState state, DecisionContext context) {
        List<Check> checks =
                new ArrayList<>(CommonChecks.beginning(context.act().occurredAt(), context));
        switch (state) {
            case None _ -> checks.add(beginning(command, context));
            case Entry entry when changesNothing(command, entry) -> {
                // Neither is anything refused.
            }
            case Entry entry -> checks.addAll(going(command, entry));
        }
        return checks;
    }

    private static Check beginning(NotebookEntryCommand command, DecisionContext context) {
        return command instanceof NotebookEntryCommand.Note note
                ? refuseIf(
                        !context.directory().knowsArea(note.area()),
                        CaseRejection.UNKNOWN_AREA,
                        Map.of("field", "areaCode", "value", note.area().digits()))
                : refuseIf(true, NotebookEntryRejection.NOT_FOUND);
    }

    private static List<Check> going(NotebookEntryCommand command, Entry entry) {
        return switch (command) {
            case NotebookEntryCommand.Note _ -> List.of();
            case NotebookEntryCommand.Advise _ ->
                List.of(
                        refuseIf(
                                entry.outcome() != NotebookOutcome.FOR_THE_LAWYER,
                                NotebookEntryRejection.NOT_FOR_THE_LAWYER),
                        refuseIf(entry.adviser().isPresent(), NotebookEntryRejection.ALREADY_ADVISED));
            case NotebookEntryCommand.Raise _ ->
                List.of(refuseIf(entry.raised().isPresent(), NotebookEntryRejection.ALREADY_RAISED));
        };
    }

    private static boolean changesNothing(NotebookEntryCommand command, Entry entry) {
        return switch (command) {
            case NotebookEntryCommand.Note _ -> true;
            // What a text says decides nothing: its key may be gone.
            case NotebookEntryCommand.Advise _ -> false;
            case NotebookEntryCommand.Raise raise ->
                entry.raised().filter(raise.raised()::equals).isPresent();
        };
    }

    static List<NotebookEntryEvent> events(
            NotebookEntryCommand command, NotebookEntryState state, DecisionContext context) {
        if (state instanceof Entry entry && changesNothing(command, entry)) {
            return List.of();
        }
        return List.of(
                switch (command) {
                    case NotebookEntryCommand.Note note ->
                        new NotebookEntryEvent.Noted(
                                context.act(),
                                note.point(),
                                note.area(),
                                note.persons(),
                                note.category(),
                                note.outcome(),
                                note.said());
                    case NotebookEntryCommand.Advise advise ->
                        new NotebookEntryEvent.Advised(context.act(), advise.adviser(), advise.text());
                    case NotebookEntryCommand.Raise raise ->
                        new NotebookEntryEvent.Raised(context.act(), raise.caseKind(), raise.raised());
                });
    }
}
