package org.minqing.demo.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.minqing.api.Act;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PersonalData;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Circumstances;
import org.minqing.command.common.Decision;

/** Where one matter is played: the cases it has become so far, and every deed in the order of time. */
public final class Stage {

    private static final Map<String, String> BY_THE_LEDGER = Map.of(CommandHeaders.ACTOR, Act.SYSTEM);

    private final Circumstances circumstances;
    private final RehearsedProcesses processes;
    private final Map<CaseId, RehearsedCase> cases = new LinkedHashMap<>();
    private final List<Deed> deeds = new ArrayList<>();

    public Stage(Circumstances circumstances, RehearsedProcesses processes) {
        this.circumstances = circumstances;
        this.processes = processes;
    }

    public List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /**
     * Gives a case a command; what the processes do on it is done before this returns.
     *
     * @throws RefusedInRehearsal where the case refuses
     */
    public List<LedgerEvent> play(
            CaseKind kind,
            CaseId caseId,
            LedgerCommand command,
            Map<String, String> headers,
            Instant at,
            List<PersonalData> persons) {
        return switch (decide(kind, caseId, command, headers, at, persons)) {
            case Decision.Rejected rejected -> throw new RefusedInRehearsal(command, rejected);
            case Decision.Accepted accepted -> accepted.events();
        };
    }

    /** The same, where a refusal may be the answer: then nothing has happened. */
    Decision decide(
            CaseKind kind,
            CaseId caseId,
            LedgerCommand command,
            Map<String, String> headers,
            Instant at,
            List<PersonalData> persons) {
        RehearsedCase played = cases.computeIfAbsent(caseId, id -> RehearsedCase.of(kind, id));
        String messageId = messageId(caseId);
        CommandMessage<LedgerCommand> message = Deed.message(messageId, kind, caseId, command, headers, at, List.of());
        Decision decision = played.decide(command, circumstances.of(message));
        if (decision instanceof Decision.Accepted accepted) {
            accepted.events().forEach(played::apply);
            deeds.add(new Deed(
                    messageId,
                    kind,
                    caseId,
                    command,
                    Map.copyOf(headers),
                    at,
                    List.copyOf(persons),
                    accepted.events(),
                    played.events().size()));
            accepted.events().forEach(event -> processes.react(this, caseId, event, at));
        } else if (played.events().isEmpty()) {
            cases.remove(caseId);
        }
        return decision;
    }

    /** Always the same for the same step of the same matter. */
    private String messageId(CaseId caseId) {
        return UUID.nameUUIDFromBytes(("demo:" + caseId + ":" + deeds.size()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Has everything recorded that is to be said of a deadline before that moment, as the one who watches them would. */
    public void letPass(Instant before) {
        Optional<Due> next = nextDue(before);
        while (next.isPresent()) {
            play(
                    next.get().kind(),
                    next.get().caseId(),
                    next.get().command(),
                    BY_THE_LEDGER,
                    notBeforeTheLastDeed(next.get().noticedAt()),
                    List.of());
            next = nextDue(before);
        }
    }

    /** A day that was over when it was named is noticed at once. */
    private Instant notBeforeTheLastDeed(Instant moment) {
        return deeds.isEmpty() || deeds.getLast().at().isBefore(moment)
                ? moment
                : deeds.getLast().at();
    }

    private Optional<Due> nextDue(Instant before) {
        return cases.values().stream()
                .flatMap(played -> played.file().stream().flatMap(file -> due(played.id(), file)))
                .filter(due -> due.noticedAt().isBefore(before))
                .min(Comparator.comparing(Due::noticedAt));
    }

    private static Stream<Due> due(CaseId caseId, CaseFile file) {
        return file.clocks().running().stream().flatMap(clock -> Due.next(file.kind(), caseId, clock).stream());
    }

    /** @throws java.util.NoSuchElementException where no such case has begun */
    public CaseFile file(CaseId caseId) {
        return Optional.ofNullable(cases.get(caseId))
                .flatMap(RehearsedCase::file)
                .orElseThrow();
    }

    public Optional<LedgerEvent> beginning(CaseId caseId) {
        return Optional.ofNullable(cases.get(caseId))
                .flatMap(played -> played.events().stream().findFirst());
    }

    /** The case that this one went on as, if any did. */
    public Optional<CaseId> latest(CaseKind kind) {
        return cases.values().stream()
                .filter(played ->
                        played.file().filter(file -> file.kind() == kind).isPresent())
                .map(RehearsedCase::id)
                .reduce((first, second) -> second);
    }
}
