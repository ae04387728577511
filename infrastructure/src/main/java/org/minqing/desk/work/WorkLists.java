package org.minqing.desk.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.desk.cases.ListedCase;

/**
 * What lies on a desk.
 *
 * @param inbox dispatches whose receipt is to be confirmed; a desk that is dispatched to has one
 * @param work what is at work, the next thing due first
 */
public record WorkLists(List<ListedCase> inbox, long inboxTotal, List<ListedCase> work, long workTotal) {

    /** The lists are a moment behind: the case at hand stands where it belongs all the same. */
    public WorkLists after(Done done) {
        Optional<ListedCase> line = lines().filter(one -> isOf(done, one)).findFirst();
        boolean toConfirm = done.open() && done.awaited();
        boolean atWork = done.open() && !done.awaited();
        List<ListedCase> first = placed(inbox, done, line.filter(_ -> toConfirm));
        List<ListedCase> then = placed(work, done, line.filter(_ -> atWork));
        return new WorkLists(
                first, inboxTotal + first.size() - inbox.size(), then, workTotal + then.size() - work.size());
    }

    private static List<ListedCase> placed(List<ListedCase> list, Done done, Optional<ListedCase> line) {
        List<ListedCase> now = new ArrayList<>(list);
        now.removeIf(one -> isOf(done, one));
        line.ifPresent(now::add);
        now.sort(Comparator.comparing(one -> one.item().dueAt().orElse(Instant.MAX)));
        return List.copyOf(now);
    }

    private static boolean isOf(Done done, ListedCase line) {
        return line.item().id().toString().equals(done.id());
    }

    private Stream<ListedCase> lines() {
        return Stream.concat(inbox.stream(), work.stream());
    }

    /** Of a desk without an inbox. */
    public static WorkLists of(List<ListedCase> work, long total) {
        return new WorkLists(List.of(), 0, work, total);
    }

    /** That line where it is still there, else the first one. */
    public String focus(Optional<String> wanted) {
        List<String> ids = lines().map(line -> line.item().id().toString()).toList();
        return wanted.filter(ids::contains).or(() -> ids.stream().findFirst()).orElse("");
    }
}
