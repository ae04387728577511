package org.minqing.http.commands;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.minqing.api.StreamCommand;
import org.minqing.http.Answer;

/**
 * A request with a key, while this thread is at work on it. When it is asked for again its commands travel in the same
 * messages, so that what they brought about the first time is found.
 *
 * @param caseId of the case that it begins, if it begins one; no other request has the same
 * @param again whether it was tried before, and nobody knows how far that went
 * @param aloneUntil after that somebody else may be at work on it too
 */
record Attempt(CaseId caseId, boolean again, Instant aloneUntil) {

    private static final ScopedValue<Attempt> AT_WORK = ScopedValue.newInstance();

    /** What this thread is at work on; empty where its request has no key. */
    static Optional<Attempt> atWork() {
        return AT_WORK.isBound() ? Optional.of(AT_WORK.get()) : Optional.empty();
    }

    Answer carryOut(Function<CaseId, Answer> work) {
        return ScopedValue.where(AT_WORK, this).call(() -> work.apply(caseId));
    }

    /** No request gives one case the same command twice. */
    String messageId(CaseId recipient, StreamCommand command) {
        String named = caseId + " " + recipient + " " + command.getClass().getName();
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Map<String, String> beside(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(CommandHeaders.ALONE_UNTIL, aloneUntil.toString());
        if (again) {
            all.put(CommandHeaders.ASKED_AGAIN, "true");
        }
        return all;
    }
}
