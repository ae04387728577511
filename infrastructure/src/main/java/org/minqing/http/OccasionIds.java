package org.minqing.http;

import org.minqing.api.OccasionId;
import org.minqing.api.Rejection;

/** Ids of occasions as they stand in addresses. */
public final class OccasionIds {

    private OccasionIds() {}

    /**
     * @param notThere what is said of one that there is not
     * @throws ProblemException 404 where the text is no id
     */
    public static OccasionId of(String text, Rejection notThere) {
        try {
            return OccasionId.of(text);
        } catch (IllegalArgumentException noUuid) {
            throw Problem.of(404, notThere.code()).asException();
        }
    }
}
