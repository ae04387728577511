package org.minqing.command.petition;

import java.util.Optional;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand.Reply;

/**
 * The reply that concluded the round.
 *
 * @param reply absent where a register says that there was one, and not what it said
 * @param approved it had been submitted, and another account approved it
 * @param delivery absent until the petitioner has it, or cannot be found
 */
public record GivenReply(Optional<Reply> reply, Moment repliedAt, boolean approved, Optional<Delivery> delivery) {

    /** @param undeliverable documented as such: the review window stays open */
    public record Delivery(String how, Moment at, Optional<String> proof, boolean undeliverable) {}

    /** As a register tells it. */
    static GivenReply told(Moment repliedAt) {
        return new GivenReply(Optional.empty(), repliedAt, false, Optional.empty());
    }

    GivenReply with(Delivery next) {
        return new GivenReply(reply, repliedAt, approved, Optional.of(next));
    }

    boolean isDelivered() {
        return delivery.filter(made -> !made.undeliverable()).isPresent();
    }
}
