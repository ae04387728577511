package org.minqing.command.mediation;

import java.util.Optional;
import org.minqing.api.CaseCommand.VoidCase;
import org.minqing.api.CaseEvent.Voided;
import org.minqing.api.CaseId;
import org.minqing.api.ClosedAs;
import org.minqing.api.MediationCommand.Close;
import org.minqing.api.MediationCommand.Refuse;
import org.minqing.api.MediationCommand.Terminate;
import org.minqing.api.MediationEvent.Closed;
import org.minqing.api.MediationEvent.Refused;
import org.minqing.api.MediationEvent.Terminated;

/**
 * How a mediation ended, in the words it ended with, so that the same words again are known as a repeat.
 *
 * @param party who refused
 * @param text what was said, the guidance given, or the case this one duplicates
 */
public record Ending(ClosedAs as, Optional<String> party, Optional<String> text, Optional<String> reason) {

    static Ending asked(Refuse command) {
        return refused(command.party(), command.said());
    }

    static Ending asked(Terminate command) {
        return new Ending(command.as(), Optional.empty(), Optional.of(command.guidance()), command.reason());
    }

    static Ending asked(Close command) {
        return closed(command.reason());
    }

    static Ending asked(VoidCase command) {
        return voided(command.reason(), command.duplicateOf());
    }

    static Ending of(Refused event) {
        return refused(event.party(), event.said());
    }

    static Ending of(Terminated event) {
        return new Ending(event.as(), Optional.empty(), Optional.of(event.guidance()), event.reason());
    }

    static Ending of(Closed event) {
        return closed(event.reason());
    }

    static Ending of(Voided event) {
        return voided(event.reason(), event.duplicateOf());
    }

    /** As a register tells it. */
    static Ending told(ClosedAs as) {
        return new Ending(as, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Ending refused(String party, String said) {
        return new Ending(ClosedAs.REFUSED, Optional.of(party), Optional.of(said), Optional.empty());
    }

    private static Ending closed(Optional<String> reason) {
        return new Ending(ClosedAs.AGREEMENT, Optional.empty(), Optional.empty(), reason);
    }

    private static Ending voided(String reason, Optional<CaseId> duplicateOf) {
        return new Ending(ClosedAs.VOID, Optional.empty(), duplicateOf.map(CaseId::toString), Optional.of(reason));
    }
}
