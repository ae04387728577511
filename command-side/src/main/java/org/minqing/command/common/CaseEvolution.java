package org.minqing.command.common;

import java.util.function.UnaryOperator;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.*;
import org.minqing.api.Intake;

/** What an event of any case does to what every case holds. Never fails: what happened, happened. */
public final class CaseEvolution {

    private CaseEvolution() {}

    public static CaseFile evolve(CaseFile file, CaseEvent event) {
        return switch (event) {
            case Escalated e ->
                file.with(file.standing().handledAt(e.level()).heldBy(e.unit()))
                        .actedAt(e.act().occurredAt());
            case Delegated e ->
                file.with(file.standing().handledAt(e.level()).heldBy(e.unit()))
                        .actedAt(e.act().occurredAt());
            case Reclassified e ->
                file.intake()
                        .map(intake -> file.with(reclassified(intake, e)))
                        .orElseGet(() -> told(file, known -> known.reclassified(e.category(), e.magnitude())));
            case Corrected e ->
                file.intake()
                        .map(intake -> file.with(corrected(intake, e.changes())))
                        .orElseGet(() -> told(file, known -> known.corrected(e.changes())));
            case HandedOver e ->
                file.intake()
                        .map(intake -> file.with(handedOver(intake, e.to())))
                        .orElseGet(() -> told(file, known -> known.handedTo(e.to())));
            case PaperAdded e -> file.with(file.belongings().with(e.paper()));
            case PaperWithdrawn e -> file.with(file.belongings().withoutPaper(e.paperId(), e.reason()));
            case MergeGroupJoined e -> file.with(file.belongings().inGroupOf(e.lead()));
            case MergeGroupLeft e -> file.with(file.belongings().inNoGroup(e.reason()));
            case ExclusionRequested e -> file.with(Exclusion.requested(e.act().by(), e.reason()));
            case ExclusionApproved e -> file.with(Exclusion.approved(e.reason()));
            case ExclusionRefused e -> file.with(Exclusion.refused(e.reason()));
            case LateEntryConfirmed e -> file.with(file.clocks().confirmed(e));
            case PersonLinked e -> file.with(file.belongings().with(e.person(), e.role()));
            case PersonUnlinked e -> file.with(file.belongings().without(e.person(), e.reason()));
            case FollowedUp e -> file.with(file.followUps().and(e));
            case RedoDeclined e -> file.with(file.followUps().declined(e));
            case DeadlineSet e -> file.with(file.clocks().set(e));
            case DeadlineMet e -> file.with(file.clocks().met(e));
            case DeadlineLifted e -> file.with(file.clocks().lifted(e));
            case DeadlinePassed e -> file.with(file.clocks().passed(e));
            case DeadlineNear e -> file.with(file.clocks().near(e));
            case DeadlineSupervised e -> file.with(file.clocks().supervised(e));
            case TakenOver e -> told(file, FromRegister::nowTakenOver);
            case Supplemented e -> supplemented(file, e.additions());
            case Progressed e -> file;
            case Supervised e -> file;
            case Reminded e -> file;
            case Instructed e -> file;
            case Voided e -> file.actedAt(e.act().occurredAt());
        };
    }

    /** What the first file did not say of whom it is about, and, while nobody here has touched it, of who holds it. */
    private static CaseFile supplemented(CaseFile file, Adoption additions) {
        CaseFile told = told(file, known -> known.supplemented(additions));
        CaseFile named = told.with(told.belongings().alsoOf(additions.persons(), FromRegister.roleIn(file.kind())));
        return file.isOnlyAdopted() ? named.with(named.standing().toldOf(additions.unit(), additions.level())) : named;
    }

    private static CaseFile told(CaseFile file, UnaryOperator<FromRegister> change) {
        return file.fromRegister().map(known -> file.with(change.apply(known))).orElse(file);
    }

    private static Intake reclassified(Intake intake, Reclassified event) {
        return new Intake(
                intake.number(),
                intake.queryCode(),
                intake.channel(),
                intake.receivedAt(),
                intake.area(),
                intake.place(),
                event.category().or(intake::category),
                intake.subject(),
                intake.content(),
                intake.firstContactOwner(),
                event.magnitude().or(intake::magnitude),
                intake.intakeLevel(),
                intake.confidential(),
                intake.origin(),
                intake.inherits(),
                intake.shift(),
                intake.raisedAt());
    }

    private static Intake corrected(Intake intake, Changes changes) {
        return new Intake(
                intake.number(),
                intake.queryCode(),
                changes.channel().orElse(intake.channel()),
                changes.receivedAt().orElse(intake.receivedAt()),
                changes.area().orElse(intake.area()),
                changes.place().or(intake::place),
                intake.category(),
                changes.subject().orElse(intake.subject()),
                changes.content().orElse(intake.content()),
                intake.firstContactOwner(),
                intake.magnitude(),
                intake.intakeLevel(),
                changes.confidential().orElse(intake.confidential()),
                intake.origin(),
                intake.inherits(),
                intake.shift(),
                intake.raisedAt());
    }

    private static Intake handedOver(Intake intake, String to) {
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
                to,
                intake.magnitude(),
                intake.intakeLevel(),
                intake.confidential(),
                intake.origin(),
                intake.inherits(),
                intake.shift(),
                intake.raisedAt());
    }
}
