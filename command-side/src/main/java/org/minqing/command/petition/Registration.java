package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Intake;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PetitionCommand;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionEvent;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.AdoptionChecks;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.IntakeChecks;
import org.minqing.command.common.Sampling;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.rules.RuleIds;

/** 登记: how a petition begins. */
final class Registration {

    private Registration() {}

    /** Decides where nothing was registered yet. */
    static Decision begin(LedgerCommand command, DecisionContext context) {
        if (command instanceof PetitionCommand.Register c) {
            return register(c.intake(), c.details(), context);
        }
        if (command instanceof PetitionCommand.RegisterAnswered c) {
            return registerAnswered(c, context);
        }
        return command instanceof PetitionCommand.Adopt c
                ? adopt(c, context)
                : Decision.reject(CaseRejection.NOT_FOUND);
    }

    private static Decision adopt(PetitionCommand.Adopt command, DecisionContext context) {
        List<Check> checks = new ArrayList<>(AdoptionChecks.of(command.adoption(), context));
        checks.add(AdoptionChecks.endsAsItsKindDoes(CaseKind.PETITION, command.adoption()));
        return Decision.unless(
                checks, () -> List.of(new PetitionEvent.Adopted(context.act(), command.adoption(), command.matter())));
    }

    /**
     * The duties to pass it on (art. 22) and to tell the petitioner (art. 23) run from its receipt; the simple procedure
     * wants a decision on acceptance soon after registration.
     */
    private static Decision register(Intake intake, PetitionDetails details, DecisionContext context) {
        return Decision.unless(checks(intake, details, context), () -> {
            PetitionEvent.Registered registered = registered(intake, details, context);
            Timekeeping time = Timekeeping.of(PetitionEvolution.fileOf(registered), context)
                    .start(DeadlineKind.PASS_ON, RuleIds.PETITION_PASS_ON, intake.receivedAt())
                    .start(DeadlineKind.NOTICE, RuleIds.PETITION_NOTICE, intake.receivedAt());
            if (HandlingClocks.isSimple(Optional.of(details))) {
                time.start(
                        DeadlineKind.DECISION,
                        RuleIds.PETITION_SIMPLE_DECISION,
                        context.act().occurredAt());
            }
            return time.after(registered);
        });
    }

    /** Answered while it was being taken in: there is nothing left to pass on or to tell. */
    private static Decision registerAnswered(PetitionCommand.RegisterAnswered command, DecisionContext context) {
        List<Check> checks = checks(command.intake(), command.details(), context);
        checks.add(Stated.in("text", command.text()));
        return Decision.unless(
                checks,
                () -> List.<LedgerEvent>of(
                        registered(command.intake(), command.details(), context),
                        new PetitionEvent.AnsweredOnTheSpot(
                                context.act(), command.text(), Sampling.leavesOut(1, context))));
    }

    private static List<Check> checks(Intake intake, PetitionDetails details, DecisionContext context) {
        List<Check> checks = new ArrayList<>(IntakeChecks.of(intake, context));
        checks.add(refuseIf(
                details.headcount() < details.petitioners().size(),
                PetitionRejection.HEADCOUNT_BELOW_PETITIONERS,
                Map.of(
                        "field",
                        "headcount",
                        "value",
                        Integer.toString(details.headcount()),
                        "least",
                        Integer.toString(details.petitioners().size()))));
        checks.addAll(JointVisit.speaksThroughRepresentatives(
                intake.channel(), details, context.rules().settings()));
        checks.add(refuseIf(
                HandlingClocks.isSimple(Optional.of(details))
                        && !context.rules().settings().simpleProcedure(),
                PetitionRejection.SIMPLE_PROCEDURE_OFF,
                Map.of("field", "procedure")));
        return checks;
    }

    private static PetitionEvent.Registered registered(
            Intake intake, PetitionDetails details, DecisionContext context) {
        Intake complete = IntakeChecks.withMagnitude(intake, IntakeChecks.proposedMagnitude(intake, context));
        return new PetitionEvent.Registered(
                context.act(), details.matter() == Matter.ACCUSATION ? confidential(complete) : complete, details);
    }

    private static Intake confidential(Intake intake) {
        return new Intake(
                intake.number(),
                intake.queryCode(),
                intake.channel(),
                intake.receivedAt(),
                intake.area(),
                intake.place(),
                intake.category(),
                intake.subject(),
                intake.content(),
                intake.firstContactOwner(),
                intake.magnitude(),
                intake.intakeLevel(),
                true,
                intake.origin(),
                intake.inherits(),
                intake.shift(),
                intake.raisedAt());
    }
}
