package org.minqing.command.petition;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.ClosedAs;
import org.minqing.api.PetitionCommand.Reply;

/** A petition as it stands: in each status, what is true in it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface PetitionState {

    /** Nothing was registered yet. */
    record None() implements PetitionState {}

    /** A petition stands. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    sealed interface Standing extends PetitionState {

        PetitionFile file();

        PetitionStatus status();

        /** The same status, with another file. */
        Standing with(PetitionFile next);

        /** What it waits for from outside; once replied to, nothing. */
        default Waiting waits() {
            return switch (this) {
                case Registered registered -> registered.waiting();
                case Accepted accepted -> accepted.waiting();
                case Replied replied -> new Waiting.ForNothing();
                case Closed closed -> new Waiting.ForNothing();
            };
        }

        /** The reply that concluded the present round, if one did. */
        default Optional<GivenReply> reply() {
            return switch (this) {
                case Registered registered -> Optional.empty();
                case Accepted accepted -> Optional.empty();
                case Replied replied -> Optional.of(replied.given());
                case Closed closed -> closed.given();
            };
        }
    }

    record Registered(PetitionFile file, Waiting waiting) implements Standing {
        @Override
        public PetitionStatus status() {
            return PetitionStatus.REGISTERED;
        }

        @Override
        public Registered with(PetitionFile next) {
            return new Registered(next, waiting);
        }
    }

    /**
     * In handling.
     *
     * @param submitted a reply that waits for approval
     * @param interim the latest reply that was not final
     * @param approved that one had been submitted, and another account approved it
     * @param reopenedFor why it was taken up again, from the second round on
     */
    record Accepted(
            PetitionFile file,
            Waiting waiting,
            Optional<Submitted> submitted,
            Optional<Reply> interim,
            boolean approved,
            Optional<String> reopenedFor)
            implements Standing {
        @Override
        public PetitionStatus status() {
            return PetitionStatus.ACCEPTED;
        }

        @Override
        public Accepted with(PetitionFile next) {
            return new Accepted(next, waiting, submitted, interim, approved, reopenedFor);
        }

        Accepted waiting(Waiting next) {
            return new Accepted(file, next, submitted, interim, approved, reopenedFor);
        }

        Accepted submitted(Submitted next) {
            return new Accepted(file, waiting, Optional.of(next), interim, approved, reopenedFor);
        }

        Accepted told(Reply reply) {
            return new Accepted(
                    file, waiting, Optional.empty(), Optional.of(reply), waitsForApproval(reply), reopenedFor);
        }

        boolean waitsForApproval(Reply reply) {
            return submitted.map(Submitted::reply).filter(reply::equals).isPresent();
        }
    }

    /** @param by who submitted it; another approves */
    record Submitted(Reply reply, String by) {}

    record Replied(PetitionFile file, GivenReply given) implements Standing {
        @Override
        public PetitionStatus status() {
            return PetitionStatus.REPLIED;
        }

        @Override
        public Replied with(PetitionFile next) {
            return new Replied(next, given);
        }
    }

    /** @param given present where it was replied to before it closed */
    record Closed(PetitionFile file, Ending ending, Optional<GivenReply> given) implements Standing {
        @Override
        public PetitionStatus status() {
            return PetitionStatus.CLOSED;
        }

        @Override
        public Closed with(PetitionFile next) {
            return new Closed(next, ending, given);
        }

        /** Replied to or answered, and so judged by what came of it: the other endings end the matter here. */
        boolean wasAnswered() {
            return ending.as() == ClosedAs.REPLIED || ending.as() == ClosedAs.ANSWERED_ON_THE_SPOT;
        }
    }

    /**
     * @param detail what the reason alone does not say: guidance, the other body, the case this one duplicates
     * @param sameMatterAs the petition whose matter it was declined for
     */
    record Ending(ClosedAs as, String reason, Optional<String> detail, Optional<CaseId> sameMatterAs) {

        Ending(ClosedAs as, String reason, Optional<String> detail) {
            this(as, reason, detail, Optional.empty());
        }
    }
}
