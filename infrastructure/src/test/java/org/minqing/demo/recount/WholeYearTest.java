package org.minqing.demo.recount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;

/** All of the year. */
@Tag("thorough")
class WholeYearTest extends RecountedYear {

    WholeYearTest() {
        super(11_600, 1_000);
    }

    @Test
    void rareThingsHappenInItToo() {
        assertThat(happened())
                .contains(
                        PetitionEvent.Redone.class,
                        PetitionEvent.ReReviewConcluded.class,
                        MediationEvent.AgreementAmended.class,
                        CaseEvent.LateEntryConfirmed.class,
                        CaseEvent.ExclusionApproved.class,
                        CaseEvent.Voided.class);
    }
}
