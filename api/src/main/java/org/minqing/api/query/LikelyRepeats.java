package org.minqing.api.query;

import java.util.List;

/** Cases that may be about the same matter, the likeliest first. */
public record LikelyRepeats(List<LikelyRepeat> all) {

    public LikelyRepeats {
        all = List.copyOf(all);
    }

    /**
     * @param likeness of the texts, from 0, nothing in common, to 1, the same
     * @param reasons why it is here, at least one
     */
    public record LikelyRepeat(CasePage.Item item, double likeness, List<Reason> reasons) {

        public LikelyRepeat {
            reasons = List.copyOf(reasons);
        }
    }

    /** What speaks for it. */
    public enum Reason {
        SIMILAR_TEXT,
        /** The same category, in the same street. */
        SAME_PLACE_AND_CATEGORY,
        SAME_PERSON
    }
}
