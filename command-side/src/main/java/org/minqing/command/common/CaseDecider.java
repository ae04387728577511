package org.minqing.command.common;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseCommand.*;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Paper;
import org.minqing.command.common.Decision.Check;

/** Decides what can be asked of a case of any kind, once its kind has said that its status allows it. */
public final class CaseDecider {

    private CaseDecider() {}

    public static Decision decide(CaseCommand command, CaseFile file, DecisionContext context) {
        CaseKind kind = file.kind();
        return switch (command) {
            case Escalate c -> LevelChange.escalate(c, file, context);
            case Delegate c -> LevelChange.delegate(c, file, context);
            case Progress c -> Decision.accept(new CaseEvent.Progressed(kind, context.act(), c.text(), c.visibility()));
            case Reclassify c -> reclassify(c, file, context);
            case Correct c -> correct(c, file, context);
            case HandOver c -> handOver(c, file, context);
            case Supervise c -> Decision.accept(new CaseEvent.Supervised(kind, context.act(), c.reason()));
            case Remind c -> Decision.accept(new CaseEvent.Reminded(kind, context.act(), c.text()));
            case Instruct c -> Decision.accept(new CaseEvent.Instructed(kind, context.act(), c.text()));
            case VoidCase c ->
                Decision.accept(Timekeeping.of(file, context)
                        .liftAllBut(List.of(), "void")
                        .after(new CaseEvent.Voided(kind, context.act(), c.reason(), c.duplicateOf())));
            case AddPaper c -> addPaper(c, file, context);
            case WithdrawPaper c -> withdrawPaper(c, file, context);
            case JoinMergeGroup c -> MergeGroup.join(c, file, context);
            case LeaveMergeGroup c -> MergeGroup.leave(c, file, context);
            case RequestExclusion c -> ExclusionDecision.request(c, file, context);
            case ApproveExclusion c -> ExclusionDecision.approve(file, context);
            case RefuseExclusion c -> ExclusionDecision.refuse(c, file, context);
            case ConfirmLateEntry c -> confirmLateEntry(c, file, context);
            case LinkPerson c -> LinkedPersons.link(c, file, context);
            case UnlinkPerson c -> LinkedPersons.unlink(c, file, context);
            case FollowUp c -> FollowUpDecision.decide(c, file, context);
            case DeclineRedo c -> FollowUpDecision.declineRedo(c, file, context);
            case RecordDeadlineNear c -> Noticing.near(c, file, context);
            case RecordDeadlinePassed c -> Noticing.passed(c, file, context);
            case RecordSupervision c -> Noticing.supervision(c, file, context);
            case RecomputeDeadline c -> Noticing.recompute(c, file, context);
            case Supplement c -> supplement(c, file, context);
        };
    }

    private static Decision reclassify(Reclassify command, CaseFile file, DecisionContext context) {
        Optional<Magnitude> proposed = command.category()
                .flatMap(path -> context.directory().category(path).flatMap(Directory.Category::magnitude));
        boolean same = command.category()
                        .map(c -> file.category().filter(c::equals).isPresent())
                        .orElse(true)
                && command.magnitude()
                        .map(m -> file.magnitude().filter(m::equals).isPresent())
                        .orElse(true);
        return Decision.unless(
                List.of(
                        refuseIf(
                                command.category().isEmpty()
                                        && command.magnitude().isEmpty(),
                                CaseRejection.FIELD_MISSING,
                                Map.of("field", "category")),
                        knownCategory(command.category(), context)),
                () -> same
                        ? List.of()
                        : List.of(new CaseEvent.Reclassified(
                                file.kind(),
                                context.act(),
                                command.category(),
                                command.magnitude().or(() -> proposed),
                                command.reason())));
    }

    private static Decision correct(Correct command, CaseFile file, DecisionContext context) {
        Changes changes = command.changes();
        return Decision.unless(
                List.of(
                        refuseIf(
                                changes.area().isPresent()
                                        && !context.directory()
                                                .knowsArea(changes.area().get()),
                                CaseRejection.UNKNOWN_AREA,
                                Map.of(
                                        "field",
                                        "area",
                                        "value",
                                        changes.area().map(Object::toString).orElse(""))),
                        refuseIf(
                                changes.channel().isPresent()
                                        && !context.directory()
                                                .knowsChannel(changes.channel().get()),
                                CaseRejection.UNKNOWN_CHANNEL,
                                Map.of(
                                        "field",
                                        "channel",
                                        "value",
                                        changes.channel().orElse(""))),
                        changes.receivedAt()
                                .map(moment -> CommonChecks.notInTheFuture("receivedAt", moment, context))
                                .orElse(() -> Optional.empty())),
                () -> {
                    CaseEvent corrected =
                            new CaseEvent.Corrected(file.kind(), context.act(), changes, command.reason());
                    return CaseEvolution.evolve(file, corrected).equals(file) ? List.of() : List.of(corrected);
                });
    }

    private static Decision handOver(HandOver command, CaseFile file, DecisionContext context) {
        String owner = file.firstContactOwner().orElse("");
        return owner.equals(command.to())
                ? Decision.nothingChanges()
                : Decision.accept(
                        new CaseEvent.HandedOver(file.kind(), context.act(), owner, command.to(), command.reason()));
    }

    private static Decision addPaper(AddPaper command, CaseFile file, DecisionContext context) {
        boolean known = file.papers().values().stream()
                .anyMatch(paper -> paper.contentId().equals(command.contentId())
                        && paper.paperKind().equals(command.paperKind()));
        Paper paper = new Paper(
                command.paperId().orElse(context.freshId()), command.paperKind(), command.title(), command.contentId());
        return known
                ? Decision.nothingChanges()
                : Decision.accept(new CaseEvent.PaperAdded(file.kind(), context.act(), paper));
    }

    private static Decision withdrawPaper(WithdrawPaper command, CaseFile file, DecisionContext context) {
        if (file.belongings().wasWithdrawn(command.paperId(), command.reason())) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(refuseIf(
                        !file.papers().containsKey(command.paperId()),
                        CaseRejection.UNKNOWN_PAPER,
                        Map.of("value", command.paperId()))),
                () -> List.of(
                        new CaseEvent.PaperWithdrawn(file.kind(), context.act(), command.paperId(), command.reason())));
    }

    private static Decision confirmLateEntry(ConfirmLateEntry command, CaseFile file, DecisionContext context) {
        String key = command.key().orElse("");
        Optional<Clock> clock = file.clocks().find(command.which(), key);
        if (clock.isPresent()
                && clock.get().state() == Clock.State.MET
                && clock.get().metInTime()) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(
                        refuseIf(
                                clock.isEmpty(),
                                CaseRejection.NO_SUCH_DEADLINE,
                                Map.of("value", command.which().name())),
                        refuseIf(
                                clock.filter(c -> c.state() == Clock.State.MET).isEmpty(),
                                CaseRejection.NOT_ENTERED_LATE)),
                () -> List.of(new CaseEvent.LateEntryConfirmed(
                        file.kind(), context.act(), command.which(), key, command.reason())));
    }

    private static Decision supplement(CaseCommand.Supplement command, CaseFile file, DecisionContext context) {
        CaseEvent supplemented = new CaseEvent.Supplemented(file.kind(), context.act(), command.additions());
        return Decision.unless(
                List.of(
                        refuseIf(file.adoption().isEmpty(), CaseRejection.NOT_ADOPTED),
                        AdoptionChecks.endsAsItsKindDoes(file.kind(), command.additions())),
                () -> CaseEvolution.evolve(file, supplemented).equals(file) ? List.of() : List.of(supplemented));
    }

    /** Refuses a category that no directory entry names. */
    public static Check knownCategory(Optional<String> category, DecisionContext context) {
        return refuseIf(
                category.isPresent()
                        && context.directory().category(category.get()).isEmpty(),
                CaseRejection.UNKNOWN_CATEGORY,
                Map.of("field", "category", "value", category.orElse("")));
    }

    /** Level of whoever would hold it: a committee holds a mediation, a unit everything else. */
    static Optional<Level> levelOf(String holder, CaseKind kind, DecisionContext context) {
        return switch (kind) {
            case MEDIATION -> context.directory().committee(holder).map(Directory.Committee::level);
            case PETITION, HOTLINE_REQUEST -> context.directory().unit(holder).map(Directory.Unit::level);
        };
    }
}
