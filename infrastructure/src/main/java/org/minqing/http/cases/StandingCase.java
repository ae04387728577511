package org.minqing.http.cases;

import java.util.List;
import org.minqing.api.CaseKind;
import org.minqing.command.common.CaseFile;
import org.minqing.command.hotline.HotlineEvolution;
import org.minqing.command.hotline.HotlineState;
import org.minqing.command.hotline.HotlineTable;
import org.minqing.command.mediation.MediationEvolution;
import org.minqing.command.mediation.MediationState;
import org.minqing.command.mediation.MediationTable;
import org.minqing.command.petition.PetitionEvolution;
import org.minqing.command.petition.PetitionState;
import org.minqing.command.petition.PetitionTable;

/**
 * A case as its stream says it stands, in the very words decisions are made on.
 *
 * @param parts records that hold all there is to say, the more general ones first
 * @param allowed the commands its status knows
 */
record StandingCase(String status, CaseFile file, List<Record> parts, List<String> allowed) {

    /** @param stream not empty */
    static StandingCase of(List<CaseStreams.Recorded> stream) {
        CaseKind kind = stream.getFirst().event().kind();
        return switch (kind) {
            case PETITION -> petition(stream);
            case MEDIATION -> mediation(stream);
            case HOTLINE_REQUEST -> hotlineRequest(stream);
        };
    }

    private static StandingCase petition(List<CaseStreams.Recorded> stream) {
        PetitionState state = new PetitionState.None();
        for (CaseStreams.Recorded recorded : stream) {
            state = PetitionEvolution.evolve(state, recorded.event());
        }
        return switch (state) {
            case PetitionState.None none -> throw unbegun();
            case PetitionState.Standing standing ->
                new StandingCase(
                        standing.status().name(),
                        standing.file().base(),
                        List.of(standing.file(), (Record) standing),
                        PetitionTable.TABLE.allowedIn(standing.status()));
        };
    }

    private static StandingCase mediation(List<CaseStreams.Recorded> stream) {
        MediationState state = new MediationState.None();
        for (CaseStreams.Recorded recorded : stream) {
            state = MediationEvolution.evolve(state, recorded.event());
        }
        return switch (state) {
            case MediationState.None none -> throw unbegun();
            case MediationState.Known known ->
                new StandingCase(
                        known.status().name(),
                        known.file().base(),
                        List.of(known.file(), (Record) known),
                        MediationTable.TABLE.allowedIn(known.status()));
        };
    }

    private static StandingCase hotlineRequest(List<CaseStreams.Recorded> stream) {
        HotlineState state = new HotlineState.None();
        for (CaseStreams.Recorded recorded : stream) {
            state = HotlineEvolution.evolve(state, recorded.event());
        }
        return switch (state) {
            case HotlineState.None none -> throw unbegun();
            case HotlineState.Standing standing ->
                new StandingCase(
                        standing.status().name(),
                        standing.file().base(),
                        List.of(standing.file(), (Record) standing),
                        HotlineTable.TABLE.allowedIn(standing.status()));
        };
    }

    private static IllegalStateException unbegun() {
        return new IllegalStateException("A stream that begins no case");
    }
}
