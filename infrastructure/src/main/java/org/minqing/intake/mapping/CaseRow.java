package org.minqing.intake.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.Moment;
import org.minqing.api.Origin;
import org.minqing.api.PersonalData;
import org.minqing.api.PetitionDetails;
import org.minqing.api.Urgency;
import org.minqing.directory.DirectoryEntry;
import org.minqing.directory.DirectoryKind;

/** What one row of a register says. */
public sealed interface CaseRow {

    Origin origin();

    /** Words and names on it that nobody foresaw, by column. */
    Map<String, String> unmatched();

    /**
     * A case.
     *
     * @param adoption without a number yet
     * @param newWords to be added to the directories before
     */
    record Adopted(
            Adoption adoption,
            Optional<Urgency> urgency,
            Optional<PetitionDetails.Matter> matter,
            List<PersonalData> persons,
            Map<DirectoryKind, List<DirectoryEntry>> newWords,
            Map<String, String> unmatched)
            implements CaseRow {

        @Override
        public Origin origin() {
            return adoption.origin();
        }
    }

    /** Something that happened to a case; one that says nothing new has no text. */
    record Progressed(Origin origin, Moment at, Optional<String> text, Map<String, String> unmatched)
            implements CaseRow {}

    /** The end of a case: what the register knows beside what was known. */
    record Ended(Origin origin, Adoption additions, Map<String, String> unmatched) implements CaseRow {}
}
