package org.minqing.command.common;

/** The follow-ups of the present round. */
public record FollowUpTally(int valid, int unreached) {

    static FollowUpTally none() {
        return new FollowUpTally(0, 0);
    }

    FollowUpTally and(boolean reached, boolean isValid) {
        return new FollowUpTally(isValid ? valid + 1 : valid, reached ? unreached : unreached + 1);
    }
}
