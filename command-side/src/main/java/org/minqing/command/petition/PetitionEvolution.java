package org.minqing.command.petition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionEvent;
import org.minqing.command.common.CaseEvolution;
import org.minqing.command.common.CaseFile;
import org.minqing.command.handling.HandlingEvolution;
import org.minqing.command.petition.PetitionState.Closed;
import org.minqing.command.petition.PetitionState.Ending;
import org.minqing.command.petition.PetitionState.None;
import org.minqing.command.petition.PetitionState.Registered;
import org.minqing.command.petition.PetitionState.Replied;
import org.minqing.command.petition.PetitionState.Standing;

/** What an event makes of a petition. Never fails: an event that does not belong here leaves it as it is. */
public final class PetitionEvolution {

    private PetitionEvolution() {}

    public static PetitionState evolve(PetitionState state, LedgerEvent event) {
        return switch (state) {
            case None none -> begun(none, event);
            case Standing standing -> onStanding(standing, event);
        };
    }

    /** A petition that stands goes on standing. */
    static Standing onStanding(Standing state, LedgerEvent event) {
        return switch (event) {
            case PetitionEvent e -> PetitionCourse.evolve(state, e);
            case HandlingEvent e -> handled(state, e);
            case CaseEvent e -> shared(state, e);
            case MediationEvent e -> state;
            case HotlineRequestEvent e -> state;
        };
    }

    static CaseFile fileOf(PetitionEvent.Registered event) {
        Map<PersonId, PersonRole> persons = new LinkedHashMap<>();
        event.details().petitioners().forEach(petitioner -> persons.put(petitioner.person(), PersonRole.PETITIONER));
        event.details()
                .respondent()
                .flatMap(Respondent::person)
                .ifPresent(person -> persons.put(person, PersonRole.RESPONDENT));
        return CaseFile.registered(CaseKind.PETITION, event.intake(), persons);
    }

    private static PetitionState begun(None none, LedgerEvent event) {
        if (event instanceof PetitionEvent.Registered registered) {
            return new Registered(
                    PetitionFile.registered(fileOf(registered), registered.details()), new Waiting.ForNothing());
        }
        if (event instanceof PetitionEvent.Adopted adopted) {
            CaseFile base = CaseFile.adopted(CaseKind.PETITION, adopted.adoption());
            return asToldBy(adopted.adoption(), PetitionFile.adopted(base, adopted.matter()));
        }
        return none;
    }

    /** The status a register's own words amount to. */
    private static Standing asToldBy(Adoption adoption, PetitionFile file) {
        Optional<GivenReply> given = adoption.repliedAt().map(at -> GivenReply.told(at));
        if (adoption.closedAs().isPresent()) {
            ClosedAs as = adoption.closedAs().get();
            Optional<GivenReply> reply = as == ClosedAs.REPLIED
                    ? given.or(() ->
                            Optional.of(GivenReply.told(adoption.closedAt().orElse(Moment.unknown()))))
                    : given;
            return new Closed(file, new Ending(as, "", Optional.empty()), reply);
        }
        return given.<Standing>map(reply -> new Replied(file, reply))
                .orElseGet(() -> new Registered(file, new Waiting.ForNothing()));
    }

    private static Standing handled(Standing state, HandlingEvent event) {
        PetitionFile file = state.file();
        return state.with(file.with(HandlingEvolution.evolve(file.base(), event))
                .with(HandlingEvolution.evolve(
                        file.handling(), file.base(), event, PetitionPolicy.INSTANCE.pausable())));
    }

    private static Standing shared(Standing state, CaseEvent event) {
        Standing next = state.with(state.file().base(base -> CaseEvolution.evolve(base, event)));
        if (event instanceof CaseEvent.Voided voided) {
            return PetitionCourse.ended(
                    next,
                    new Ending(
                            ClosedAs.VOID, voided.reason(), voided.duplicateOf().map(CaseId::toString)));
        }
        if (event instanceof CaseEvent.Escalated escalated) {
            return movedTo(escalated.unit(), next);
        }
        if (event instanceof CaseEvent.Delegated delegated) {
            return movedTo(delegated.unit(), next);
        }
        if (event instanceof CaseEvent.DeadlinePassed passed && passed.which() == DeadlineKind.PROMISE) {
            return next.with(next.file().promiseMissed(passed.key()));
        }
        return event instanceof CaseEvent.Supplemented ? movedOn(next) : next;
    }

    private static Standing movedTo(String unit, Standing state) {
        return state.with(state.file().with(state.file().handling().movedTo(unit)));
    }

    /** What a second file adds can say how a case went on that nobody here has touched. */
    private static Standing movedOn(Standing state) {
        CaseFile base = state.file().base();
        return base.adoption()
                .filter(told -> base.isOnlyAdopted())
                .map(told -> asToldBy(told, state.file()))
                .filter(told -> told.status().compareTo(state.status()) > 0)
                .orElse(state);
    }
}
