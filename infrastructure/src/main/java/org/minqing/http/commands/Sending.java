package org.minqing.http.commands;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandResult;
import org.minqing.api.Moment;
import org.minqing.api.StreamCommand;
import org.minqing.api.StreamKind;
import org.minqing.command.common.CaseCommands;
import org.minqing.http.Asker;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.springframework.stereotype.Component;

/** Gives a case or an occasion a command and waits until its events are durable. */
@Component
class Sending {

    private static final int PATIENCE_IN_SECONDS = 30;

    private final CaseCommands commands;

    Sending(CaseCommands commands) {
        this.commands = commands;
    }

    CommandResult send(StreamKind kind, CaseId caseId, StreamCommand command, Map<String, String> headers) {
        Map<String, String> beside = new HashMap<>(headers);
        beside.put(CommandHeaders.SENDER_WAITS, "true");
        try {
            return commands.send(message(kind, caseId, command, beside))
                    .orTimeout(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private static CommandMessage<StreamCommand> message(
            StreamKind kind, CaseId caseId, StreamCommand command, Map<String, String> headers) {
        return Attempt.atWork()
                .filter(_ -> headers.containsKey(CommandHeaders.IDEMPOTENCY_KEY))
                .map(attempt -> CaseCommands.message(
                        attempt.messageId(caseId, command), kind, caseId, command, attempt.beside(headers)))
                .orElseGet(() -> CaseCommands.message(kind, caseId, command, headers));
    }

    /** What travels beside a command. */
    static Map<String, String> headers(Request request, Fields.OfAct act) {
        Map<String, String> headers = beside(request.who(), act);
        request.header(Idempotency.HEADER).ifPresent(key -> headers.put(CommandHeaders.IDEMPOTENCY_KEY, key));
        return headers;
    }

    /** The same of whoever sends it without a request of their own. */
    static Map<String, String> beside(Principal who, Fields.OfAct act) {
        Map<String, String> headers = new HashMap<>();
        headers.putAll(Asker.beside(who));
        act.by().ifPresent(by -> headers.put(CommandHeaders.BY, by));
        act.occurredAt().map(Moment::toString).ifPresent(at -> headers.put(CommandHeaders.OCCURRED_AT, at));
        act.note().ifPresent(note -> headers.put(CommandHeaders.NOTE, note));
        return headers;
    }

    /** The version somebody has seen: {@code "5"}, {@code W/"5"} or {@code 5}. */
    static Optional<String> expectedVersion(Request request) {
        Optional<String> word = request.header("If-Match").map(String::strip).filter(any -> !any.equals("*"));
        if (word.isEmpty()) {
            return Optional.empty();
        }
        String digits = word.get().replaceFirst("^(?:W/)?\"(.*)\"$", "$1");
        if (!digits.matches("\\d{1,9}")) {
            throw Problem.of(400, "request.bad-if-match").asException();
        }
        return Optional.of(Integer.toString(Integer.parseInt(digits)));
    }
}
