package org.minqing.command.hotline;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.ClosedAs;
import org.minqing.api.Resolution;

/** A hotline request as it stands: in each status, what is true in it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface HotlineState {

    /** Nothing was received yet. */
    record None() implements HotlineState {}

    /** A hotline request stands. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    sealed interface Standing extends HotlineState {

        HotlineFile file();

        HotlineStatus status();

        /** The same status, with another file. */
        Standing with(HotlineFile next);
    }

    /** With the desk that took it in. */
    record Received(HotlineFile file) implements Standing {
        @Override
        public HotlineStatus status() {
            return HotlineStatus.RECEIVED;
        }

        @Override
        public Received with(HotlineFile next) {
            return new Received(next);
        }
    }

    /** With the unit it was dispatched to. */
    record Dispatched(HotlineFile file) implements Standing {
        @Override
        public HotlineStatus status() {
            return HotlineStatus.DISPATCHED;
        }

        @Override
        public Dispatched with(HotlineFile next) {
            return new Dispatched(next);
        }
    }

    /** Waiting for the call-back. */
    record Handled(HotlineFile file, Result result) implements Standing {
        @Override
        public HotlineStatus status() {
            return HotlineStatus.HANDLED;
        }

        @Override
        public Handled with(HotlineFile next) {
            return new Handled(next, result);
        }
    }

    /** @param result present where it was handled or answered, unless a register does not say */
    record Closed(HotlineFile file, Ending ending, Optional<Result> result) implements Standing {
        @Override
        public HotlineStatus status() {
            return HotlineStatus.CLOSED;
        }

        @Override
        public Closed with(HotlineFile next) {
            return new Closed(next, ending, result);
        }

        /** Handled or answered, and so judged by what came of it: the other endings end the matter here. */
        boolean canBeRedone() {
            return ending.as() == ClosedAs.HANDLED || ending.as() == ClosedAs.ANSWERED;
        }
    }

    /** What came of it, and what the requester is told. */
    record Result(Resolution resolution, String text) {}

    /**
     * @param reason in the words of whoever closed it
     * @param successor the case that carries the matter on, or that this one is a duplicate of
     */
    record Ending(ClosedAs as, Optional<String> reason, Optional<CaseId> successor) {}
}
