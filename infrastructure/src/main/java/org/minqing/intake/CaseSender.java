package org.minqing.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.CommandResult;
import org.minqing.api.FreeText;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.Origin;
import org.minqing.api.PetitionCommand;
import org.minqing.api.Refusal;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.CaseNumbers;
import org.minqing.intake.mapping.CaseRow;
import org.minqing.person.PersonKeeping;
import org.minqing.person.PersonReferences;
import org.minqing.person.PersonRegister;
import org.minqing.store.LedgerEventStore;
import org.springframework.stereotype.Component;

/** Gives the ledger what one row says, as commands marked imported. The same row again changes nothing. */
@Component
class CaseSender {

    private final CaseCommands commands;
    private final CaseNumbers numbers;
    private final LedgerEventStore events;
    private final PersonRegister persons;

    CaseSender(CaseCommands commands, CaseNumbers numbers, LedgerEventStore events, PersonRegister persons) {
        this.commands = commands;
        this.numbers = numbers;
        this.events = events;
        this.persons = persons;
    }

    /** Which of these names belong to a case that stands. */
    Set<Origin> standing(Collection<Origin> origins) {
        Set<CaseId> standing =
                events.standing(origins.stream().map(CaseId::named).toList());
        return origins.stream()
                .filter(origin -> standing.contains(CaseId.named(origin)))
                .collect(Collectors.toSet());
    }

    /** @throws CommandRefused where the case refuses what the row says */
    Fate send(CaseRow row, Job job) {
        return switch (row) {
            case CaseRow.Adopted adopted -> adopt(adopted, job);
            case CaseRow.Progressed progressed -> progress(progressed, job);
            case CaseRow.Ended ended -> end(ended, job);
        };
    }

    private Fate adopt(CaseRow.Adopted row, Job job) {
        CaseKind kind = job.mapping().kind();
        Adoption adoption = row.adoption();
        Map<String, String> headers = ofAdoption(row, job);
        String number = numbers.next(
                kind, adoption.area(), Newcomers.year(row, job.mapping().zone()));
        CommandResult result = send(kind, row.origin(), command(row, kind, adoption.withNumber(number)), headers);
        if (result.created()) {
            return new Fate.Imported();
        }
        headers.remove(CommandHeaders.OCCURRED_AT);
        return new Fate.Known(supplement(row.origin(), adoption, kind, headers, result.version()));
    }

    private static Map<String, String> ofAdoption(CaseRow.Adopted row, Job job) {
        Map<String, String> headers = headers(row.origin(), job);
        headers.put(CommandHeaders.OCCURRED_AT, row.adoption().receivedAt().toString());
        headers.put(CommandHeaders.PERSONS, PersonKeeping.written(row.persons()));
        return headers;
    }

    /** The message that adopts a case of which nothing stands yet. */
    static CommandMessage<LedgerCommand> ofNewcomer(CaseRow.Adopted row, Job job, String number) {
        CaseKind kind = job.mapping().kind();
        Map<String, String> headers = ofAdoption(row, job);
        headers.put(CommandHeaders.NEW_CASE, "true");
        LedgerCommand command = command(row, kind, row.adoption().withNumber(number));
        return CaseCommands.message(kind, CaseId.named(row.origin()), command, headers);
    }

    private Fate end(CaseRow.Ended row, Job job) {
        CaseKind kind = job.mapping().kind();
        long version = events.lastSequenceNumberFor(CaseId.named(row.origin()).toString())
                        .orElseThrow(() -> new CommandRefused(Refusal.of(CaseRejection.NOT_FOUND, Map.of())))
                + 1;
        return supplement(row.origin(), row.additions(), kind, headers(row.origin(), job), version)
                ? new Fate.Imported()
                : new Fate.Known(false);
    }

    /** Whether it knew more than was known at that version. A case registered here by hand takes nothing from a register. */
    private boolean supplement(
            Origin origin, Adoption additions, CaseKind kind, Map<String, String> headers, long version) {
        try {
            return send(kind, origin, new CaseCommand.Supplement(additions), headers)
                            .version()
                    > version;
        } catch (CommandRefused refused) {
            if (refused.refusal().code().equals(CaseRejection.NOT_ADOPTED.code())) {
                return false;
            }
            throw refused;
        }
    }

    private static LedgerCommand command(CaseRow.Adopted row, CaseKind kind, Adoption adoption) {
        return switch (kind) {
            case PETITION -> new PetitionCommand.Adopt(adoption, row.matter());
            case HOTLINE_REQUEST -> new HotlineRequestCommand.Adopt(adoption, row.urgency());
            case MEDIATION -> new MediationCommand.Adopt(adoption, Optional.empty());
        };
    }

    /** A history is told once: what the case's own events tell already is not told again. */
    private Fate progress(CaseRow.Progressed row, Job job) {
        Optional<String> text = row.text().map(said -> withoutNames(row.origin(), said));
        if (text.isEmpty() || isTold(row, text.get())) {
            return new Fate.Known(false);
        }
        Map<String, String> headers = headers(row.origin(), job);
        headers.put(CommandHeaders.OCCURRED_AT, row.at().toString());
        send(
                job.mapping().kind(),
                row.origin(),
                new CaseCommand.Progress(text.get(), CaseCommand.Visibility.RESIDENT),
                headers);
        return new Fate.Imported();
    }

    /** A history says nothing of who the case's persons are, so the case does. */
    private String withoutNames(Origin origin, String text) {
        return PersonReferences.put(
                text,
                persons.ofCase(CaseId.named(origin)).stream()
                        .flatMap(one -> one.person().known().stream())
                        .toList());
    }

    /** What was told and erased since is not told again either. */
    private boolean isTold(CaseRow.Progressed row, String text) {
        return events.readEvents(CaseId.named(row.origin()).toString())
                .asStream()
                .anyMatch(event -> event.getPayload() instanceof CaseEvent.Progressed told
                        && told.act().occurredAt().equals(row.at())
                        && (told.text().equals(text) || told.text().equals(FreeText.ERASED)));
    }

    private CommandResult send(CaseKind kind, Origin origin, LedgerCommand command, Map<String, String> headers) {
        try {
            return commands.send(kind, CaseId.named(origin), command, headers).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Map<String, String> headers(Origin origin, Job job) {
        Map<String, String> headers = new HashMap<>();
        headers.put(CommandHeaders.IMPORTED, "true");
        headers.put(CommandHeaders.ACTOR, job.account());
        headers.put(CommandHeaders.BY, origin.source());
        return headers;
    }
}
