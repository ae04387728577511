package org.minqing.command.common;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand;
import org.minqing.api.CommandName;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Rejection;

/**
 * In which status a kind of case knows which command: the first question every decision asks, and the answer to "what
 * can be done now".
 *
 * @param <S> the kind's statuses
 */
public final class StatusTable<S extends Enum<S>> {

    private final Class<S> statuses;
    private final Function<S, Rejection> refusal;
    private final Map<Class<? extends LedgerCommand>, Set<S>> rows = new LinkedHashMap<>();

    /** @param refusal what a command is told that this status does not allow */
    public StatusTable(Class<S> statuses, Function<S, Rejection> refusal) {
        this.statuses = statuses;
        this.refusal = refusal;
    }

    @SafeVarargs
    public final StatusTable<S> allow(Class<? extends LedgerCommand> command, S... in) {
        EnumSet<S> set = EnumSet.noneOf(statuses);
        for (S status : in) {
            set.add(status);
        }
        rows.put(command, set);
        return this;
    }

    /** Each of these commands in each of these statuses. */
    public StatusTable<S> allowAll(List<Class<? extends LedgerCommand>> commands, Set<S> in) {
        commands.forEach(command -> rows.put(command, Set.copyOf(in)));
        return this;
    }

    public boolean allows(Class<? extends LedgerCommand> command, S status) {
        return rows.getOrDefault(command, Set.of()).contains(status);
    }

    /** Refuses where the status does not know the command. */
    public Optional<Decision.Rejected> check(LedgerCommand command, S status) {
        return allows(command.getClass(), status)
                ? Optional.empty()
                : Optional.of(Decision.reject(
                        refusal.apply(status),
                        Map.of(
                                "status",
                                status.name(),
                                "command",
                                command.getClass().getSimpleName())));
    }

    /**
     * The same for an act of a register: what it tells of the way a case went may be told of a case that has ended since.
     */
    public Optional<Decision.Rejected> check(LedgerCommand command, S status, Act act) {
        return act.imported() && command instanceof CaseCommand.Progress ? Optional.empty() : check(command, status);
    }

    /** The words of the commands a person can give in that status. */
    public List<String> allowedIn(S status) {
        return CommandName.all().stream()
                .filter(name -> allows(name.type(), status))
                .map(CommandName::word)
                .distinct()
                .toList();
    }

    /** Every command the kind knows in any status. */
    public Set<Class<? extends LedgerCommand>> commands() {
        return Set.copyOf(rows.keySet());
    }
}
