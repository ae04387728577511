package org.minqing.intake;

import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandRefused;
import org.minqing.api.LedgerCommand;
import org.minqing.command.common.CaseNumbers;
import org.minqing.intake.mapping.CaseRow;
import org.minqing.store.LedgerCommandBus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Adopts cases of which nothing stands yet, all in one transaction: a register of a city is taken in at the pace of the
 * database, not at that of its commits.
 */
@Component
class Newcomers {

    private static final Logger log = LoggerFactory.getLogger(Newcomers.class);

    private final LedgerCommandBus commands;
    private final CaseNumbers numbers;

    Newcomers(LedgerCommandBus commands, CaseNumbers numbers) {
        this.commands = commands;
        this.numbers = numbers;
    }

    /**
     * @param rows about different cases
     * @return why each was refused, unless it was adopted, in the order of the rows; absent where nothing could be stored
     *     together, so that each has to be tried for itself
     */
    Optional<List<Optional<CommandRefused>>> adopt(List<CaseRow.Adopted> rows, Job job) {
        CaseKind kind = job.mapping().kind();
        ZoneId zone = job.mapping().zone();
        List<CommandMessage<LedgerCommand>> messages = new ArrayList<>();
        Map<Register, Deque<String>> given = numbers(rows, kind, zone);
        for (CaseRow.Adopted row : rows) {
            String number = given.getOrDefault(Register.of(row, zone), new ArrayDeque<>())
                    .remove();
            messages.add(CaseSender.ofNewcomer(row, job, number));
        }
        try {
            return Optional.of(commands.carryOutTogether(messages).stream()
                    .map(Newcomers::refusal)
                    .toList());
        } catch (RuntimeException failure) {
            log.info("{} rows are taken in one by one: {}", rows.size(), failure.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<CommandRefused> refusal(CommandResultMessage<?> answer) {
        return answer.isExceptional() && answer.exceptionResult() instanceof CommandRefused refused
                ? Optional.of(refused)
                : Optional.empty();
    }

    private Map<Register, Deque<String>> numbers(List<CaseRow.Adopted> rows, CaseKind kind, ZoneId zone) {
        Map<Register, Integer> wanted = new HashMap<>();
        rows.forEach(row -> wanted.merge(Register.of(row, zone), 1, Integer::sum));
        Map<Register, Deque<String>> given = new HashMap<>();
        wanted.forEach((register, howMany) -> given.put(
                register, new ArrayDeque<>(numbers.next(kind, register.district(), register.year(), howMany))));
        return given;
    }

    /** The year a case was received in; 0 where the register does not say. */
    static int year(CaseRow.Adopted row, ZoneId zone) {
        return row.adoption().receivedAt().day(zone).map(day -> day.getYear()).orElse(0);
    }

    /** Cases that are numbered together. */
    private record Register(Optional<AreaCode> district, int year) {
        static Register of(CaseRow.Adopted row, ZoneId zone) {
            return new Register(
                    row.adoption().area().map(area -> new AreaCode(area.district())), Newcomers.year(row, zone));
        }
    }
}
