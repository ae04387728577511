package org.minqing.demo.rehearsal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PersonalData;
import org.minqing.command.common.CaseCommands;
import org.minqing.person.PersonKeeping;

/**
 * One command of a script, and what came of it.
 *
 * @param headers what travels beside it, but for persons and the time
 * @param at when it is recorded
 * @param events none where it changed nothing
 * @param version how many events the case held afterwards
 */
public record Deed(
        String messageId,
        CaseKind kind,
        CaseId caseId,
        LedgerCommand command,
        Map<String, String> headers,
        Instant at,
        List<PersonalData> persons,
        List<LedgerEvent> events,
        long version) {

    /** As it is sent. */
    public CommandMessage<LedgerCommand> message() {
        return message(messageId, kind, caseId, command, headers, at, persons);
    }

    static CommandMessage<LedgerCommand> message(
            String messageId,
            CaseKind kind,
            CaseId caseId,
            LedgerCommand command,
            Map<String, String> headers,
            Instant at,
            List<PersonalData> persons) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(CommandHeaders.RECORDED_AT, at.toString());
        if (!persons.isEmpty()) {
            all.put(CommandHeaders.PERSONS, PersonKeeping.written(persons));
        }
        return CaseCommands.message(messageId, kind, caseId, command, all);
    }
}
