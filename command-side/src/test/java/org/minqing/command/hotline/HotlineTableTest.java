package org.minqing.command.hotline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.minqing.api.CaseRejection;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Rejection;
import org.minqing.command.common.Decision;

/** Every command in every status, against the domain's table written down once more by hand. */
class HotlineTableTest {

    /** R received, D dispatched, H handled, C closed. */
    private static final String ALLOWED = """
        escalate                  R D H .
        delegate                  R D H .
        progress                  R D H .
        reclassify                R D H .
        correct                   R D H C
        hand-over                 R D H C
        supervise                 R D H .
        remind                    R D H .
        instruct                  R D H .
        void                      R D H .
        add-paper                 R D H C
        withdraw-paper            R D H C
        join-merge-group          R D H C
        leave-merge-group         R D H C
        request-exclusion         R D H C
        approve-exclusion         R D H C
        refuse-exclusion          R D H C
        confirm-late-entry        R D H C
        link-person               R D H C
        unlink-person             R D H C
        record-deadline-near      R D H C
        record-deadline-passed    R D H C
        record-supervision        R D H C
        recompute-deadline        R D H C
        supplement                R D H C
        follow-up                 . . H C
        decline-redo              . . H C
        dispatch                  R D . .
        confirm-receipt           . D . .
        object-to-dispatch        . D . .
        accept-objection          . D . .
        reject-objection          . D . .
        request-extension         . D . .
        approve-extension         . D . .
        refuse-extension          . D . .
        pause-clock               . D . .
        resume-clock              . D . .
        answer                    R . . .
        dismiss-as-no-case        R . . .
        withdraw                  R D . .
        promise-callback          R D . .
        contact-requester         R D . .
        resolve                   R D . .
        close                     . . H .
        redo                      . . H C
        mark-complex              R D . .
        convert-to-petition       R D . .
        convert-to-mediation      R D . .
        record-converted          R D . .
        record-conversion-refused R D . .
        """;

    private static final Map<HotlineStatus, HotlineCases> CASES = Map.of(
            HotlineStatus.RECEIVED, HotlineCases.received(),
            HotlineStatus.DISPATCHED, HotlineCases.dispatched(),
            HotlineStatus.HANDLED, HotlineCases.handled(),
            HotlineStatus.CLOSED, HotlineCases.closed());

    private static final Map<HotlineStatus, Rejection> REFUSALS = Map.of(
            HotlineStatus.RECEIVED, HotlineRequestRejection.NOT_DISPATCHED,
            HotlineStatus.DISPATCHED, HotlineRequestRejection.ALREADY_DISPATCHED,
            HotlineStatus.HANDLED, HotlineRequestRejection.ALREADY_HANDLED,
            HotlineStatus.CLOSED, HotlineRequestRejection.CLOSED);

    @TestFactory
    Stream<DynamicTest> everyCommandInEveryStatus() {
        return allowed().entrySet().stream()
                .flatMap(row -> Arrays.stream(HotlineStatus.values())
                        .map(status -> dynamicTest(
                                row.getKey() + (row.getValue().contains(status) ? " in " : " not in ") + status,
                                () -> check(row.getKey(), status, row.getValue().contains(status)))));
    }

    @Test
    void theTableKnowsEveryCommandOfThisTableAndNoOther() {
        Set<Class<?>> known = HotlineSamples.commands().values().stream()
                .map(LedgerCommand::getClass)
                .collect(Collectors.toSet());

        assertThat(HotlineSamples.commands().keySet()).isEqualTo(allowed().keySet());
        assertThat(Set.<Class<?>>copyOf(HotlineTable.TABLE.commands())).isEqualTo(known);
    }

    @Test
    void whatIsNotInTheTableBeginsARequest() {
        Set<Class<?>> others = new LinkedHashSet<>(List.of(HotlineRequestCommand.class.getPermittedSubclasses()));
        others.removeAll(HotlineTable.TABLE.commands());

        assertThat(others)
                .containsExactlyInAnyOrder(HotlineRequestCommand.Receive.class, HotlineRequestCommand.Adopt.class);
    }

    @Test
    void nothingButReceivingAndAdoptingIsKnownBeforeARequestStands() {
        HotlineSamples.commands()
                .values()
                .forEach(command ->
                        assertThat(HotlineCases.nothing().whyNot(command)).isEqualTo(CaseRejection.NOT_FOUND));
    }

    private static void check(String word, HotlineStatus status, boolean allowed) {
        LedgerCommand command = requireNonNull(HotlineSamples.commands().get(word));
        assertThat(HotlineTable.TABLE.allows(command.getClass(), status)).isEqualTo(allowed);
        HotlineCases request = requireNonNull(CASES.get(status));
        assertThat(request.status()).isEqualTo(status);
        boolean refusedForItsStatus = switch (request.decide(command)) {
            case Decision.Accepted accepted -> false;
            case Decision.Rejected rejected ->
                rejected.reason() == REFUSALS.get(status)
                        && rejected.facts()
                                .equals(Map.of(
                                        "status",
                                        status.name(),
                                        "command",
                                        command.getClass().getSimpleName()));
        };
        assertThat(refusedForItsStatus).isEqualTo(!allowed);
    }

    private static Map<String, Set<HotlineStatus>> allowed() {
        Map<String, Set<HotlineStatus>> rows = new LinkedHashMap<>();
        ALLOWED.lines().forEach(line -> {
            String[] words = line.split("\\s+");
            List<String> letters = List.of(words).subList(1, words.length);
            rows.put(
                    words[0],
                    Arrays.stream(HotlineStatus.values())
                            .filter(status -> letters.contains(status.name().substring(0, 1)))
                            .collect(Collectors.toSet()));
        });
        return rows;
    }
}
