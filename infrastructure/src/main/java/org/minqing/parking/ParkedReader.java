package org.minqing.parking;

import java.util.List;
import org.minqing.api.CaseId;

/** A reader of the ledger that goes on where it cannot take in an event of one stream. */
public interface ParkedReader {

    /** The longest parked first. */
    List<Parked> parked();

    /** How many streams are parked. */
    default int count() {
        return parked().size();
    }

    /** Tries again, once what was wrong is mended. */
    Outcome retry(CaseId caseId);

    /**
     * Leaves out the event that could not be taken in, for good, and takes in what follows it.
     *
     * @param reason why that is right, in the words of whoever decides it
     * @param who by whom
     */
    Outcome skip(CaseId caseId, String reason, String who);
}
