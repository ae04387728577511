package org.minqing.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What can be asked of a talk point (百姓说事点). What people say there stands in its notebook: {@link NotebookEntryCommand}. */
public sealed interface TalkPointCommand extends OccasionCommand {

    /** People can come and talk, see {@link TalkPointEvent.Opened}. */
    record Open(String name, AreaCode area, List<AreaCode> cells, String place, String worker)
            implements TalkPointCommand {}

    /** Somebody else is its information worker (信息员). */
    record ChangeWorker(String worker) implements TalkPointCommand {}

    /** A lawyer is there by a rule, see {@link TalkPointEvent.LegalAdviceSet}. */
    record SetLegalAdvice(String adviser, Recurrence rule, LocalDate first, LocalTime from, LocalTime to)
            implements TalkPointCommand {}

    /** No lawyer is there any more. */
    record ClearLegalAdvice(String reason) implements TalkPointCommand {}

    /** Nobody said anything this week, see {@link TalkPointEvent.NothingReported}. */
    record ReportNothing() implements TalkPointCommand {}

    /** Nobody is there any more. */
    record Close(String reason) implements TalkPointCommand {}
}
