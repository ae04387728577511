package org.minqing.http.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandName;
import org.minqing.api.LedgerCommand;
import org.minqing.api.query.CaseHistory;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.CaseNeeds;
import org.minqing.command.common.Whereabouts;
import org.minqing.command.handling.HandlingFile;
import org.minqing.command.handling.HandlingNeeds;
import org.minqing.command.hotline.HotlineEvolution;
import org.minqing.command.hotline.HotlineFile;
import org.minqing.command.hotline.HotlineState;
import org.minqing.command.hotline.HotlineTable;
import org.minqing.command.mediation.MediationEvolution;
import org.minqing.command.mediation.MediationNeeds;
import org.minqing.command.mediation.MediationState;
import org.minqing.command.mediation.MediationTable;
import org.minqing.command.petition.PetitionEvolution;
import org.minqing.command.petition.PetitionFile;
import org.minqing.command.petition.PetitionNeeds;
import org.minqing.command.petition.PetitionState;
import org.minqing.command.petition.PetitionTable;

/**
 * A case as its stream says it stands, in the very words decisions are made on.
 *
 * @param whereabouts what decides whose reach it lies in
 * @param parts records that hold all there is to say, the more general ones first
 * @param known the commands its status knows
 * @param allowed of these the ones that have something to act on
 */
public record StandingCase(
        String status,
        CaseFile file,
        Whereabouts whereabouts,
        List<Record> parts,
        List<String> known,
        List<String> allowed) {

    /** @param stream not empty */
    public static StandingCase of(List<CaseHistory.Recorded> stream) {
        CaseKind kind = stream.getFirst().event().kind();
        return switch (kind) {
            case PETITION -> petition(stream);
            case MEDIATION -> mediation(stream);
            case HOTLINE_REQUEST -> hotlineRequest(stream);
        };
    }

    /** How it stands between the desk and the units; empty of a kind that is not dispatched. */
    public Optional<HandlingFile> handling() {
        return parts.stream()
                .flatMap(part -> switch (part) {
                    case PetitionFile petition -> Stream.of(petition.handling());
                    case HotlineFile request -> Stream.of(request.handling());
                    default -> Stream.<HandlingFile>empty();
                })
                .findFirst();
    }

    private static StandingCase petition(List<CaseHistory.Recorded> stream) {
        PetitionState state = new PetitionState.None();
        for (CaseHistory.Recorded recorded : stream) {
            state = PetitionEvolution.evolve(state, recorded.event());
        }
        return switch (state) {
            case PetitionState.None none -> throw unbegun();
            case PetitionState.Standing standing ->
                new StandingCase(
                        standing.status().name(),
                        standing.file().base(),
                        Whereabouts.of(
                                standing.file().base(),
                                standing.file().handling().units()),
                        List.of(standing.file(), (Record) standing),
                        PetitionTable.TABLE.allowedIn(standing.status()),
                        met(
                                PetitionTable.TABLE.allowedIn(standing.status()),
                                standing.file().base(),
                                command -> PetitionNeeds.areMet(command, standing)));
        };
    }

    private static StandingCase mediation(List<CaseHistory.Recorded> stream) {
        MediationState state = new MediationState.None();
        for (CaseHistory.Recorded recorded : stream) {
            state = MediationEvolution.evolve(state, recorded.event());
        }
        return switch (state) {
            case MediationState.None none -> throw unbegun();
            case MediationState.Known known ->
                new StandingCase(
                        known.status().name(),
                        known.file().base(),
                        Whereabouts.of(known.file().base(), List.of()),
                        List.of(known.file(), (Record) known),
                        MediationTable.TABLE.allowedIn(known.status()),
                        met(
                                MediationTable.TABLE.allowedIn(known.status()),
                                known.file().base(),
                                command -> MediationNeeds.areMet(command, known)));
        };
    }

    private static StandingCase hotlineRequest(List<CaseHistory.Recorded> stream) {
        HotlineState state = new HotlineState.None();
        for (CaseHistory.Recorded recorded : stream) {
            state = HotlineEvolution.evolve(state, recorded.event());
        }
        return switch (state) {
            case HotlineState.None none -> throw unbegun();
            case HotlineState.Standing standing ->
                new StandingCase(
                        standing.status().name(),
                        standing.file().base(),
                        Whereabouts.of(
                                standing.file().base(),
                                standing.file().handling().units()),
                        List.of(standing.file(), (Record) standing),
                        HotlineTable.TABLE.allowedIn(standing.status()),
                        met(
                                HotlineTable.TABLE.allowedIn(standing.status()),
                                standing.file().base(),
                                command -> HandlingNeeds.areMet(
                                        command, standing.file().handling())));
        };
    }

    private static List<String> met(
            List<String> words, CaseFile file, Predicate<Class<? extends LedgerCommand>> needs) {
        return words.stream()
                .filter(word -> CommandName.all().stream()
                        .filter(command -> command.word().equals(word))
                        .allMatch(command -> CaseNeeds.areMet(command.type(), file) && needs.test(command.type())))
                .toList();
    }

    private static IllegalStateException unbegun() {
        return new IllegalStateException("A stream that begins no case");
    }
}
