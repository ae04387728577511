package org.minqing.desk.cases;

import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.api.RevealPurpose;
import org.minqing.desk.TimeLeft;
import org.minqing.desk.mediation.DisputeView;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the page of a case shows.
 *
 * @param document the case as programs get it, persons masked
 * @param facts what it is, by name and in words
 * @param prints papers that can be printed of it, by their words in the address
 * @param purposes what one of its persons may be shown in full for, the likeliest first
 * @param dispute present for a mediation
 * @param followUps of the round that stands, the latest first
 * @param asked what waits for another account's answer, the latest first
 * @param exclusion by whom and for what it was left out of assessment
 */
public record CaseView(
        String id,
        String number,
        CaseKind kind,
        String status,
        long version,
        ObjectNode document,
        List<Fact> facts,
        List<Limit> deadlines,
        List<Line> timeline,
        List<Action> actions,
        List<Blocked> notNow,
        List<String> prints,
        List<RevealPurpose> purposes,
        Optional<DisputeView> dispute,
        List<Line> followUps,
        List<Line> asked,
        Optional<Line> exclusion) {

    /**
     * A name and what stands under it.
     *
     * @param code by which the directories know what stands there; empty where it is no entry of one
     */
    public record Fact(String name, String value, String code) {}

    /**
     * A deadline with the answer to "why this date?".
     *
     * @param supervisedTo while it runs on after it passed: the level that was last told; empty where none was
     */
    public record Limit(
            String name,
            String state,
            TimeLeft left,
            String due,
            boolean running,
            String supervisedTo,
            List<String> why) {}

    /**
     * Something that happened.
     *
     * @param actor who did it
     * @param byLedger nobody did it: the ledger noticed it, or it follows from what somebody did
     * @param internal not for the resident
     */
    public record Line(
            long sequence,
            String what,
            String occurred,
            String recorded,
            Fact actor,
            boolean byLedger,
            boolean internal,
            List<Fact> facts) {}

    /**
     * Something that whoever looks may do now.
     *
     * @param usual it belongs to the work of each day
     */
    public record Action(String word, String name, boolean usual, List<CommandField> fields) {}

    /** Whether that command is one of those that are seldom given. */
    public boolean isMore(String word) {
        return actions.stream().anyMatch(action -> action.word().equals(word) && !action.usual());
    }

    /** Whether a paper may be handed in for it. */
    public boolean takesPapers() {
        return actions.stream().anyMatch(action -> action.word().equals("add-paper"));
    }

    /** Something that the kind of case knows, and why it is not done now. */
    public record Blocked(String word, String name, String why) {}

    /** Whether that command may be given now. */
    boolean offers(String word) {
        return actions.stream().anyMatch(action -> action.word().equals(word));
    }

    /** Why it may not. */
    Optional<String> whyNot(String word) {
        return notNow.stream()
                .filter(blocked -> blocked.word().equals(word))
                .map(Blocked::why)
                .findFirst();
    }
}
