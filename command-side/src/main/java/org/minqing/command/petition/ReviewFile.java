package org.minqing.command.petition;

import java.util.Optional;
import org.minqing.api.PetitionCommand.ReviewResult;

/**
 * 复查、复核 of the present round.
 *
 * @param asked the latest request, to which body and why
 * @param answered the latest answer
 */
public record ReviewFile(Review stage, Optional<Asked> asked, Optional<Answered> answered) {

    public record Asked(String reason, String body) {}

    public record Answered(ReviewResult result, String text) {}

    static ReviewFile none() {
        return new ReviewFile(Review.NONE, Optional.empty(), Optional.empty());
    }

    ReviewFile asked(Review next, String reason, String body) {
        return new ReviewFile(next, Optional.of(new Asked(reason, body)), Optional.empty());
    }

    ReviewFile answered(Review next, ReviewResult result, String text) {
        return new ReviewFile(next, asked, Optional.of(new Answered(result, text)));
    }

    /** A new reply can be reviewed anew, unless the last word was spoken. */
    ReviewFile nextRound() {
        return stage == Review.FINAL ? this : none();
    }

    boolean isFinal() {
        return stage == Review.FINAL;
    }
}
