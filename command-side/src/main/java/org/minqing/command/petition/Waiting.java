package org.minqing.command.petition;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.minqing.api.CaseId;
import org.minqing.api.PetitionCommand.Respondent;

/** What a petition in handling waits for from outside. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Waiting {

    record ForNothing() implements Waiting {}

    /** @param opened the mediation stands; until then it may still refuse to open */
    record ForMediation(CaseId mediation, String disputeType, Respondent respondent, boolean opened)
            implements Waiting {}

    /** 交办: that body owes a reply by that day. */
    record ForOtherBody(String body, LocalDate replyDue) implements Waiting {}

    /** The word a reader of the case is told. */
    default WaitingFor what() {
        return switch (this) {
            case ForNothing nothing -> WaitingFor.NONE;
            case ForMediation mediation -> WaitingFor.MEDIATION;
            case ForOtherBody body -> WaitingFor.OTHER_BODY;
        };
    }

    enum WaitingFor {
        NONE,
        MEDIATION,
        OTHER_BODY
    }
}
