package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseId;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PetitionCommand.ReviewResult;
import org.minqing.command.common.TestContext;

/** What another petition is asked: whether its matter was finally terminated. */
class PetitionsOfTheLedgerTest {

    private static final Story REVIEWED = Story.registered()
            .does(
                    Commands.accept(),
                    Commands.give(),
                    Commands.delivered(),
                    Commands.requestReview(),
                    Commands.review(ReviewResult.UPHELD));

    @Test
    void theLastWordIsFinal() {
        Story last = REVIEWED.does(Commands.requestReReview(), Commands.reReview(ReviewResult.UPHELD));

        assertThat(isFinal(last)).contains(true);
        assertThat(isFinal(REVIEWED)).contains(false);
    }

    @Test
    void whereThereIsNoPetitionNothingIsSaid() {
        assertThat(isFinal(Story.begins())).isEmpty();
    }

    private static Optional<Boolean> isFinal(Story story) {
        Map<CaseId, List<LedgerEvent>> ledger = Map.of(TestContext.OTHER_CASE, story.events());
        return new PetitionsOfTheLedger(id -> ledger.getOrDefault(id, List.of()).stream())
                .isFinal(TestContext.OTHER_CASE);
    }
}
