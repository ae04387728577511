package org.minqing.text;

import java.util.List;
import org.minqing.api.CaseId;

/** Something beside the store of events that holds texts of cases in clear. */
public interface TextHolder {

    /** Lets go of what these cases say, whose key is gone; that they are there, and all that is counted of them, stays. */
    void letGo(List<CaseId> cases);
}
