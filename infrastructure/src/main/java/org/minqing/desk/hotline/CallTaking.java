package org.minqing.desk.hotline;

import java.security.Principal;
import java.time.ZoneId;
import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.desk.FormRequest;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Request;
import org.minqing.http.commands.Commanding;
import org.minqing.http.commands.Registering;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Registers a call, and then does with it what was said. */
@Component
class CallTaking {

    private final Registering registering;
    private final Commanding commanding;
    private final Duplicates duplicates;
    private final OperatorCalls drafts;
    private final JsonMapper json;
    private final ZoneId zone;

    CallTaking(
            Registering registering,
            Commanding commanding,
            Duplicates duplicates,
            OperatorCalls drafts,
            JsonMapper json,
            ZoneId zone) {
        this.registering = registering;
        this.commanding = commanding;
        this.duplicates = duplicates;
        this.drafts = drafts;
        this.json = json;
        this.zone = zone;
    }

    /**
     * A call that stands.
     *
     * @param refused why the case did not take what was to be done with it
     */
    record Taken(String id, Optional<Problem> refused) {}

    /**
     * @param draft under which it was kept until now
     * @param key the same call again is registered once
     * @throws ProblemException where nothing stands: all that can be refused beforehand is, so that nobody types it twice
     */
    Taken take(FormRequest call, TypedCall typed, String draft, WhatToDo what, String key) {
        Request then = call.once(meant(call.who(), typed).command(json, what, zone), key + "-then");
        what.command().ifPresent(word -> commanding.check(then, CaseKind.HOTLINE_REQUEST, word));
        String id = registering
                .begin(call.once(typed.registration(json, what), key), CaseKind.HOTLINE_REQUEST)
                .toString();
        drafts.discard(call.who().getName(), draft);
        return new Taken(id, what.command().flatMap(word -> goOn(then, id, word)));
    }

    private TypedCall meant(Principal who, TypedCall typed) {
        return typed.get("join")
                .map(duplicate -> typed.under(duplicates.leadOf(who, duplicate)))
                .orElse(typed);
    }

    private Optional<Problem> goOn(Request then, String id, String word) {
        try {
            commanding.giveOnce(then, CaseKind.HOTLINE_REQUEST, id, word);
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(refused.problem());
        }
    }
}
