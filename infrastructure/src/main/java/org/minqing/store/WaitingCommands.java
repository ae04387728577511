package org.minqing.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.minqing.api.CommandHeaders;

/**
 * Commands that wait to be carried out. Whoever comes to an idle ledger is carried out at once. Whoever comes while others
 * are being stored waits for that and then goes together with all that came meanwhile: the more come, the fewer commits
 * does each cost. Of one case only one command is under way at a time, in the order in which they came.
 */
final class WaitingCommands {

    /** More would let the first of them wait for the decisions of all others. */
    private static final int MOST_TOGETHER = 64;

    /** While one stores, the other decides. */
    private static final int CARRIERS = 2;

    private final Executor work;
    private final Consumer<List<Waiting<?, ?>>> carrier;
    private final Semaphore free = new Semaphore(CARRIERS);
    private final Deque<Waiting<?, ?>> waiting = new ArrayDeque<>();
    private final Set<Object> underWay = new HashSet<>();

    /** @param carrier carries out commands for different cases and answers each of them; throws nothing */
    WaitingCommands(Executor work, Consumer<List<Waiting<?, ?>>> carrier) {
        this.work = work;
        this.carrier = carrier;
    }

    /** For a sender that must not wait. */
    void add(Waiting<?, ?> command) {
        synchronized (waiting) {
            waiting.add(command);
        }
        wake();
    }

    /**
     * For a sender that would only wait: it carries the command out itself where a carrier is free, since to call in another
     * thread, and to be called back, takes longer than many a command. What comes meanwhile is left to others.
     */
    void addAndHelp(Waiting<?, ?> command) {
        synchronized (waiting) {
            waiting.add(command);
        }
        if (free.tryAcquire()) {
            try {
                carryNext();
            } finally {
                giveBack();
            }
        }
    }

    int size() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private void wake() {
        if (free.tryAcquire()) {
            work.execute(this::carry);
        }
    }

    private void carry() {
        try {
            boolean carried = true;
            while (carried) {
                carried = carryNext();
            }
        } finally {
            giveBack();
        }
    }

    /** Whoever came after this carrier had looked for the last time found none free, so somebody is called in for them. */
    private void giveBack() {
        free.release();
        if (isSomeoneReady()) {
            wake();
        }
    }

    /** @return whether there was anything to carry */
    private boolean carryNext() {
        List<Waiting<?, ?>> next = next();
        if (next.isEmpty()) {
            return false;
        }
        try {
            carrier.accept(next);
        } finally {
            done(next);
        }
        return true;
    }

    private List<Waiting<?, ?>> next() {
        synchronized (waiting) {
            List<Waiting<?, ?>> next = new ArrayList<>();
            Set<Object> passedOver = new HashSet<>();
            for (Iterator<Waiting<?, ?>> all = waiting.iterator(); all.hasNext() && next.size() < MOST_TOGETHER; ) {
                Waiting<?, ?> each = all.next();
                if (!passedOver.contains(each.about()) && underWay.add(each.about())) {
                    next.add(each);
                    all.remove();
                } else {
                    passedOver.add(each.about());
                }
            }
            return next;
        }
    }

    private void done(List<Waiting<?, ?>> commands) {
        synchronized (waiting) {
            commands.forEach(each -> underWay.remove(each.about()));
        }
    }

    private boolean isSomeoneReady() {
        synchronized (waiting) {
            return waiting.stream().anyMatch(each -> !underWay.contains(each.about()));
        }
    }

    /** @param callback is told the answer on the thread that carried the command out */
    record Waiting<C, R>(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {

        /** The case, or the command itself where it is about none. */
        Object about() {
            return Objects.requireNonNullElse(
                    command.getMetaData().get(CommandHeaders.CASE_ID), command.getIdentifier());
        }

        @SuppressWarnings("unchecked")
        void answer(CommandResultMessage<?> answer) {
            callback.onResult(command, (CommandResultMessage<R>) answer);
        }
    }
}
