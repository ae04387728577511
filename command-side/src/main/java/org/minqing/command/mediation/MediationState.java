package org.minqing.command.mediation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** A mediation as it stands: a record for each status, holding what is true in it and nothing else. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface MediationState {

    /** Nobody has opened it yet. */
    record None() implements MediationState {}

    /** One that somebody opened, or that a register told of. */
    sealed interface Known extends MediationState {

        MediationFile file();

        MediationStatus status();

        Known with(MediationFile next);

        /** What binds the parties now. */
        default Optional<Agreement> inForce() {
            return Optional.empty();
        }

        /** What waits to be signed and sealed. */
        default Optional<Draft> toBeSigned() {
            return Optional.empty();
        }
    }

    record Opened(MediationFile file) implements Known {
        @Override
        public MediationStatus status() {
            return MediationStatus.OPENED;
        }

        @Override
        public Known with(MediationFile next) {
            return new Opened(next);
        }
    }

    record Accepted(MediationFile file) implements Known {
        @Override
        public MediationStatus status() {
            return MediationStatus.ACCEPTED;
        }

        @Override
        public Known with(MediationFile next) {
            return new Accepted(next);
        }
    }

    record Agreed(MediationFile file, Draft draft) implements Known {
        @Override
        public MediationStatus status() {
            return MediationStatus.AGREED;
        }

        @Override
        public Known with(MediationFile next) {
            return new Agreed(next, draft);
        }

        @Override
        public Optional<Draft> toBeSigned() {
            return Optional.of(draft);
        }
    }

    /** @param amendment agreed anew and not yet signed and sealed: until it is, the agreement binds as it was */
    record InEffect(MediationFile file, Agreement agreement, Optional<Draft> amendment) implements Known {
        @Override
        public MediationStatus status() {
            return MediationStatus.IN_EFFECT;
        }

        @Override
        public Known with(MediationFile next) {
            return new InEffect(next, agreement, amendment);
        }

        @Override
        public Optional<Agreement> inForce() {
            return Optional.of(agreement);
        }

        @Override
        public Optional<Draft> toBeSigned() {
            return amendment;
        }
    }

    /**
     * @param agreement where there is one, its obligations run on
     * @param archived its dossier was complete and has been put away
     */
    record Closed(
            MediationFile file,
            Ending ending,
            Optional<Agreement> agreement,
            Optional<Draft> amendment,
            boolean archived)
            implements Known {
        @Override
        public MediationStatus status() {
            return MediationStatus.CLOSED;
        }

        @Override
        public Known with(MediationFile next) {
            return new Closed(next, ending, agreement, amendment, archived);
        }

        @Override
        public Optional<Agreement> inForce() {
            return agreement;
        }

        @Override
        public Optional<Draft> toBeSigned() {
            return amendment;
        }
    }
}
