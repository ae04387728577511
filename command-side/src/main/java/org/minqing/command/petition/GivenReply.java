package org.minqing.command.petition;

import java.util.Optional;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand.Reply;

/**
 * The reply that concluded the round.
 *
 * @param reply absent where a register says that there was one, and not what it said
 * @param delivery absent until the petitioner has it, or cannot be found
 */
public record GivenReply(Optional<Reply> reply, Moment repliedAt, Optional<Delivery> delivery) {

    /** @param undeliverable documented as such: the review window stays open */
    public record Delivery(String how, Moment at, Optional<String> proof, boolean undeliverable) {}

    GivenReply with(Delivery next) {
        return new GivenReply(reply, repliedAt, Optional.of(next));
    }

    boolean isDelivered() {
        return delivery.filter(made -> !made.undeliverable()).isPresent();
    }
}
