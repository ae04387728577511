package org.minqing.command.common;

import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseKind;
import org.minqing.api.Magnitude;

/**
 * What a register told of a case, and what people here have said since that no register tells.
 *
 * @param told kept current by corrections, reclassifications and further files of the register
 * @param takenOver someone has given it a command here, so that its clocks may run
 * @param firstContactOwner absent until it is handed to somebody
 * @param confidential absent until people here say
 */
public record FromRegister(
        Adoption told, boolean takenOver, Optional<String> firstContactOwner, Optional<Boolean> confidential) {

    static FromRegister of(Adoption adoption) {
        return new FromRegister(adoption, false, Optional.empty(), Optional.empty());
    }

    /** Whoever a register names is the one who came. */
    public static PersonRole roleIn(CaseKind kind) {
        return switch (kind) {
            case PETITION -> PersonRole.PETITIONER;
            case MEDIATION -> PersonRole.APPLICANT;
            case HOTLINE_REQUEST -> PersonRole.REQUESTER;
        };
    }

    FromRegister nowTakenOver() {
        return new FromRegister(told, true, firstContactOwner, confidential);
    }

    FromRegister handedTo(String owner) {
        return new FromRegister(told, takenOver, Optional.of(owner), confidential);
    }

    FromRegister corrected(Changes changes) {
        return new FromRegister(
                CorrectedAdoption.corrected(told, changes),
                takenOver,
                firstContactOwner,
                changes.confidential().or(() -> confidential));
    }

    FromRegister reclassified(Optional<String> category, Optional<Magnitude> magnitude) {
        return with(CorrectedAdoption.reclassified(told, category, magnitude));
    }

    FromRegister supplemented(Adoption additions) {
        return with(SupplementedAdoption.of(told, additions));
    }

    private FromRegister with(Adoption next) {
        return new FromRegister(next, takenOver, firstContactOwner, confidential);
    }
}
