package org.minqing.command.mediation;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import org.minqing.api.MediationCommand.AppointMediator;
import org.minqing.api.MediationCommand.ObjectToMediator;
import org.minqing.api.MediationCommand.ReplaceMediator;
import org.minqing.api.MediationEvent.MediatorAppointed;
import org.minqing.api.MediationEvent.MediatorObjectedTo;
import org.minqing.api.MediationEvent.MediatorReplaced;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;

/** Who mediates, and 回避: a mediator whom a party objects to goes, and does not come back. */
final class Mediators {

    private Mediators() {}

    static Decision appoint(AppointMediator command, MediationFile file, DecisionContext context) {
        return Decision.unless(
                List.of(known("mediator", command.mediator(), context), notRecused(command.mediator(), file)),
                () -> List.of(new MediatorAppointed(context.act(), command.mediator())));
    }

    static Decision object(ObjectToMediator command, MediationFile file, DecisionContext context) {
        return Decision.unless(
                List.of(
                        Parties.isParty(
                                "party", command.party(), file, context.act().imported()),
                        appointed(command.mediator(), file)),
                () -> List.of(
                        new MediatorObjectedTo(context.act(), command.party(), command.mediator(), command.reason())));
    }

    static Decision replace(ReplaceMediator command, MediationFile file, DecisionContext context) {
        return Decision.unless(
                List.of(
                        appointed(command.from(), file),
                        known("to", command.to(), context),
                        refuseIf(
                                file.panel().has(command.to()),
                                MediationRejection.MEDIATOR_ALREADY_APPOINTED,
                                Map.of("value", command.to())),
                        notRecused(command.to(), file)),
                () -> List.of(new MediatorReplaced(context.act(), command.from(), command.to(), command.reason())));
    }

    /** Nothing is mediated while a party's objection has not been answered by a replacement. */
    static Check nobodyObjectedTo(MediationFile file) {
        List<String> mediators = file.panel().objectedTo();
        return refuseIf(
                !mediators.isEmpty(),
                MediationRejection.MEDIATOR_OBJECTED_TO,
                Map.of("mediators", String.join(", ", mediators)));
    }

    private static Check known(String field, String mediator, DecisionContext context) {
        return refuseIf(
                context.directory().mediator(mediator).isEmpty(),
                MediationRejection.UNKNOWN_MEDIATOR,
                Map.of("field", field, "value", mediator));
    }

    private static Check appointed(String mediator, MediationFile file) {
        return refuseIf(
                !file.panel().has(mediator), MediationRejection.MEDIATOR_NOT_APPOINTED, Map.of("value", mediator));
    }

    private static Check notRecused(String mediator, MediationFile file) {
        return refuseIf(
                file.panel().isRecused(mediator), MediationRejection.MEDIATOR_RECUSED, Map.of("value", mediator));
    }
}
