package org.minqing.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What happens to a talk point (百姓说事点: 一牌, 一版, 一本, 一员): it is opened, its information worker changes, a lawyer comes to it by a rule, its
 * worker reports a week without a word, it is closed. That nothing was heard of it is no event: it is what did not happen.
 */
public sealed interface TalkPointEvent extends OccasionEvent {

    @Override
    default OccasionKind kind() {
        return OccasionKind.TALK_POINT;
    }

    /**
     * People can come and talk.
     *
     * @param name what stands on its sign
     * @param area whose people it is for
     * @param cells the grid cells of the area that it covers; all of them where none is named
     * @param place where it is, in words
     * @param worker its information worker (信息员): a code of the staff directory, or a name
     */
    record Opened(Act act, String name, AreaCode area, List<AreaCode> cells, String place, String worker)
            implements TalkPointEvent {}

    /**
     * Somebody else is its information worker from now on; who was stands before.
     *
     * @param worker a code of the staff directory, or a name
     */
    record WorkerChanged(Act act, String worker) implements TalkPointEvent {}

    /**
     * A lawyer (驻点律师) is there by a rule. Set again, the last one holds.
     *
     * @param adviser a code of the staff directory, or a name
     * @param first the day the rule counts from
     * @param from when the hours begin, in the ledger's zone
     * @param to when they end, on the same day
     */
    record LegalAdviceSet(Act act, String adviser, Recurrence rule, LocalDate first, LocalTime from, LocalTime to)
            implements TalkPointEvent {}

    record LegalAdviceCleared(Act act, @FreeText String reason) implements TalkPointEvent {}

    /** Its information worker reported that nobody said anything this week. */
    record NothingReported(Act act) implements TalkPointEvent {}

    record Closed(Act act, @FreeText String reason) implements TalkPointEvent {}
}
