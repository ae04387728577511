package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.Delegate;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.LedgerCommand;
import org.minqing.api.PetitionCommand.RequestReReview;
import org.minqing.api.PetitionCommand.RequestReview;
import org.minqing.api.PetitionCommand.ReviewResult;
import org.minqing.api.PetitionCommand.Transfer;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.TestDirectory;

class AccusationTest {

    private static final String ACCUSED = TestDirectory.COMMUNITY_OFFICE;

    private static final Story ACCUSATION = about(Matter.ACCUSATION);

    @Test
    void itIsNeverDispatchedToTheAccusedUnit() {
        isKeptFromTheAccused(ACCUSATION, Commands.dispatch(ACCUSED));
        isKeptFromTheAccused(ACCUSATION, Commands.dispatch(TestDirectory.STREET_OFFICE, ACCUSED));
        assertThat(ACCUSATION
                        .does(Commands.dispatch(TestDirectory.STREET_OFFICE))
                        .latest())
                .isNotEmpty();
    }

    @Test
    void itReachesTheAccusedByNoOtherWayEither() {
        isKeptFromTheAccused(ACCUSATION, new Escalate(ACCUSED, "Too big.", Optional.empty()));
        isKeptFromTheAccused(
                ACCUSATION.does(Commands.dispatch(TestDirectory.STREET_OFFICE)),
                new Delegate(ACCUSED, "Small after all."));
        isKeptFromTheAccused(ACCUSATION, new Transfer(ACCUSED, Optional.empty(), Optional.empty()));
    }

    @Test
    void theAccusedDoesNotReviewIt() {
        Story replied = ACCUSATION.does(Commands.accept(), Commands.give(), Commands.delivered());
        isKeptFromTheAccused(replied, new RequestReview("Unheard.", ACCUSED));
        isKeptFromTheAccused(
                replied.does(Commands.requestReview(), Commands.review(ReviewResult.UPHELD)),
                new RequestReReview("Unheard.", ACCUSED));
    }

    @Test
    void itStaysConfidential() {
        ACCUSATION.isRefused(
                Commands.publish(),
                PetitionRejection.ACCUSATION_STAYS_CONFIDENTIAL,
                Map.of("field", "confidential", "value", "false"));
        assertThat(ACCUSATION.does(Commands.correctChannel("HOTLINE")).latest()).hasSize(1);
        ACCUSATION.changesNothing(Commands.conceal());
    }

    @Test
    void aClaimMayGoToTheUnitItComplainsAboutAndBePublic() {
        for (Matter matter : List.of(Matter.CLAIM, Matter.SUGGESTION)) {
            assertThat(about(matter)
                            .does(Commands.dispatch(ACCUSED), Commands.conceal(), Commands.publish())
                            .latest())
                    .hasSize(1);
        }
    }

    @Test
    void anAccusationOfAPersonNamesNoUnitToKeepItFrom() {
        Story story = Story.registered(TestDetails.of(Matter.ACCUSATION));
        assertThat(story.does(Commands.dispatch(ACCUSED)).latest()).isNotEmpty();
    }

    private static Story about(Matter matter) {
        return Story.registered(TestDetails.of(matter).against(TestDetails.unit(ACCUSED)));
    }

    private static void isKeptFromTheAccused(Story story, LedgerCommand command) {
        story.isRefused(command, PetitionRejection.ACCUSED_UNIT, Map.of("value", ACCUSED));
    }
}
