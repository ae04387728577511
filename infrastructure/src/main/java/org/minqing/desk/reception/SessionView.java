package org.minqing.desk.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.OccasionId;
import org.minqing.desk.cases.ListedCase;

/**
 * A reception session on the page.
 *
 * @param session the day on which the rule has it, by which it is named
 * @param when day, day of the week, and from when to when
 * @param area what it is called
 * @param reason why it was moved or left out, where whoever looks may know
 * @param there who was there, the host first; empty where it was not held
 * @param demands what people asked for, in the order in which they did
 * @param mayHold whoever looks may say who is there, and note what people ask for
 * @param mayChange whoever looks may move it or leave it out
 */
public record SessionView(
        OccasionId series,
        LocalDate session,
        String name,
        String when,
        String area,
        String areaCode,
        String place,
        String host,
        State state,
        boolean moved,
        Optional<String> reason,
        String there,
        List<Demand> demands,
        boolean mayHold,
        boolean mayChange) {

    /** How it stands. */
    public enum State {
        TO_COME,
        TODAY,
        HELD,
        /** Its day went by and nobody said that it was held. */
        NOT_NOTED,
        CANCELLED
    }

    /** @param line as the case list has it; absent for a moment after it was registered */
    public record Demand(String caseId, Optional<ListedCase> line) {}

    /** Names it on the page. */
    public String key() {
        return series + "-" + session;
    }

    public boolean isHeld() {
        return state == State.HELD;
    }
}
