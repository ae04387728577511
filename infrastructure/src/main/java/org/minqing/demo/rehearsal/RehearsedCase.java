package org.minqing.demo.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.hotline.HotlineDecider;
import org.minqing.command.hotline.HotlineEvolution;
import org.minqing.command.hotline.HotlineState;
import org.minqing.command.mediation.MediationDecider;
import org.minqing.command.mediation.MediationEvolution;
import org.minqing.command.mediation.MediationState;
import org.minqing.command.petition.PetitionDecider;
import org.minqing.command.petition.PetitionEvolution;
import org.minqing.command.petition.PetitionState;

/** A case as it stands in the rehearsal. */
abstract class RehearsedCase {

    private final CaseId id;
    private final List<LedgerEvent> events = new ArrayList<>();

    private RehearsedCase(CaseId id) {
        this.id = id;
    }

    static RehearsedCase of(CaseKind kind, CaseId id) {
        return switch (kind) {
            case PETITION -> new Petition(id);
            case MEDIATION -> new Mediation(id);
            case HOTLINE_REQUEST -> new HotlineRequest(id);
        };
    }

    CaseId id() {
        return id;
    }

    List<LedgerEvent> events() {
        return events;
    }

    void apply(LedgerEvent event) {
        events.add(event);
        evolve(event);
    }

    abstract Decision decide(LedgerCommand command, DecisionContext context);

    abstract Optional<CaseFile> file();

    abstract void evolve(LedgerEvent event);

    private static final class Petition extends RehearsedCase {

        private PetitionState state = new PetitionState.None();

        private Petition(CaseId id) {
            super(id);
        }

        @Override
        Decision decide(LedgerCommand command, DecisionContext context) {
            return PetitionDecider.decide(command, state, context);
        }

        @Override
        void evolve(LedgerEvent event) {
            state = PetitionEvolution.evolve(state, event);
        }

        @Override
        Optional<CaseFile> file() {
            return state instanceof PetitionState.Standing standing
                    ? Optional.of(standing.file().base())
                    : Optional.empty();
        }
    }

    private static final class Mediation extends RehearsedCase {

        private MediationState state = new MediationState.None();

        private Mediation(CaseId id) {
            super(id);
        }

        @Override
        Decision decide(LedgerCommand command, DecisionContext context) {
            return MediationDecider.decide(command, state, context);
        }

        @Override
        void evolve(LedgerEvent event) {
            state = MediationEvolution.evolve(state, event);
        }

        @Override
        Optional<CaseFile> file() {
            return state instanceof MediationState.Known known
                    ? Optional.of(known.file().base())
                    : Optional.empty();
        }
    }

    private static final class HotlineRequest extends RehearsedCase {

        private HotlineState state = new HotlineState.None();

        private HotlineRequest(CaseId id) {
            super(id);
        }

        @Override
        Decision decide(LedgerCommand command, DecisionContext context) {
            return HotlineDecider.decide(command, state, context);
        }

        @Override
        void evolve(LedgerEvent event) {
            state = HotlineEvolution.evolve(state, event);
        }

        @Override
        Optional<CaseFile> file() {
            return state instanceof HotlineState.Standing standing
                    ? Optional.of(standing.file().base())
                    : Optional.empty();
        }
    }
}
