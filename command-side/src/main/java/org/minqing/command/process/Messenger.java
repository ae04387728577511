package org.minqing.command.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.minqing.api.Act;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Refusal;
import org.minqing.command.common.CaseCommands;

/** Gives a case a command on behalf of a process and waits until it is durable, or refused. */
final class Messenger {

    private final CaseCommands commands;

    Messenger(CaseCommands commands) {
        this.commands = commands;
    }

    /** What the ledger does of its own accord. */
    Optional<Refusal> tell(CaseKind kind, CaseId caseId, LedgerCommand command) {
        return send(kind, caseId, command, Map.of(CommandHeaders.ACTOR, Act.SYSTEM, CommandHeaders.BY, Act.SYSTEM));
    }

    /** What follows from an act of somebody, and is theirs. */
    Optional<Refusal> carryOn(Act act, CaseKind kind, CaseId caseId, LedgerCommand command) {
        Map<String, String> headers = new HashMap<>();
        headers.put(CommandHeaders.ACTOR, Act.SYSTEM);
        headers.put(CommandHeaders.BY, act.by());
        headers.put(CommandHeaders.OCCURRED_AT, act.occurredAt().toString());
        act.note().ifPresent(note -> headers.put(CommandHeaders.NOTE, note));
        if (act.imported()) {
            headers.put(CommandHeaders.IMPORTED, "true");
        }
        return send(kind, caseId, command, headers);
    }

    /**
     * @return why the case refused, unless it accepted
     * @throws CompletionException where neither is certain, so that it has to be tried again
     */
    private Optional<Refusal> send(CaseKind kind, CaseId caseId, LedgerCommand command, Map<String, String> headers) {
        try {
            commands.send(kind, caseId, command, headers).join();
            return Optional.empty();
        } catch (CompletionException failure) {
            return Optional.of(refusalIn(failure).orElseThrow(() -> failure));
        }
    }

    /** The facts of a refusal as they are stored: in an order of their own, so that the same refusal reads the same. */
    static String inOrder(Refusal refusal) {
        return new TreeMap<>(refusal.facts()).toString();
    }

    private static Optional<Refusal> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandRefused refused) {
                return Optional.of(refused.refusal());
            }
        }
        return Optional.empty();
    }
}
