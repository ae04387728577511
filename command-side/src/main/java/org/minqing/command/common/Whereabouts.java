package org.minqing.command.common;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.AreaCode;
import org.minqing.api.DutyShiftCommand;
import org.minqing.api.HomeVisitCommand;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.KeyPersonCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.NotebookEntryCommand;
import org.minqing.api.PetitionCommand;
import org.minqing.api.Reach;
import org.minqing.api.ReceptionSeriesCommand;
import org.minqing.api.ResidentsChoiceCommand;
import org.minqing.api.ScreeningRoundCommand;
import org.minqing.api.StreamCommand;
import org.minqing.api.TalkPointCommand;

/**
 * What decides whose reach a case or an occasion lies in.
 *
 * @param area where the matter is; a register may not say
 * @param holders the units that hold it or handle it with others
 */
public record Whereabouts(Optional<AreaCode> area, Set<String> holders) {

    /** @param handling the units it was dispatched to */
    public static Whereabouts of(CaseFile file, List<String> handling) {
        Set<String> holders = new HashSet<>(handling);
        file.standing().unit().ifPresent(holders::add);
        return new Whereabouts(file.area(), Set.copyOf(holders));
    }

    public boolean isWithin(Reach reach) {
        return reach.covers(area, holders);
    }

    /** Where a case or an occasion would be that this command begins; empty for any other command. */
    static Optional<Whereabouts> begunBy(StreamCommand command) {
        return switch (command) {
            case PetitionCommand.Register register ->
                Optional.of(at(register.intake().area()));
            case PetitionCommand.RegisterAnswered register ->
                Optional.of(at(register.intake().area()));
            case MediationCommand.Open open -> Optional.of(at(open.intake().area()));
            case HotlineRequestCommand.Receive receive ->
                Optional.of(at(receive.intake().area()));
            case PetitionCommand.Adopt adopt -> Optional.of(adopted(adopt.adoption()));
            case MediationCommand.Adopt adopt -> Optional.of(adopted(adopt.adoption()));
            case HotlineRequestCommand.Adopt adopt -> Optional.of(adopted(adopt.adoption()));
            case HomeVisitCommand.Log log -> Optional.of(at(log.area()));
            case KeyPersonCommand.Name name -> Optional.of(at(name.area()));
            case ScreeningRoundCommand.Open open -> Optional.of(at(open.area()));
            case ReceptionSeriesCommand.Open open -> Optional.of(at(open.area()));
            case TalkPointCommand.Open open -> Optional.of(at(open.area()));
            case NotebookEntryCommand.Note note -> Optional.of(at(note.area()));
            case ResidentsChoiceCommand.Open open -> Optional.of(at(open.area()));
            case DutyShiftCommand.Plan plan -> Optional.of(at(plan.area()));
            default -> Optional.empty();
        };
    }

    /** Of something that no unit holds. */
    public static Whereabouts at(AreaCode area) {
        return new Whereabouts(Optional.of(area), Set.of());
    }

    private static Whereabouts adopted(org.minqing.api.Adoption adoption) {
        return new Whereabouts(adoption.area(), adoption.unit().map(Set::of).orElse(Set.of()));
    }
}
