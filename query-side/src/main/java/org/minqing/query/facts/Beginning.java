package org.minqing.query.facts;

import java.util.List;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.Adoption.FollowUpAnswers;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Level;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Resolution;
import org.minqing.api.query.CaseStatus;

/** How a case enters the ledger: taken in here, or adopted from a register. */
final class Beginning {

    private Beginning() {}

    /** What the first event of a stream begins; absent for any other event. */
    static Optional<CaseFacts> of(LedgerEvent event) {
        return switch (event) {
            case PetitionEvent.Registered e ->
                Optional.of(takenIn(CaseKind.PETITION, CaseStatus.REGISTERED, e.intake(), Optional.empty())
                        .with(Course.of(e.details())));
            case HotlineRequestEvent.Received e ->
                Optional.of(takenIn(
                        CaseKind.HOTLINE_REQUEST,
                        CaseStatus.RECEIVED,
                        e.intake(),
                        Optional.of(e.details().nature())));
            case MediationEvent.Opened e -> Optional.of(opened(e.intake(), e.details()));
            case PetitionEvent.Adopted e ->
                Optional.of(adopted(CaseKind.PETITION, e.adoption(), Optional.empty())
                        .with(Course.NONE.about(e.matter())));
            case HotlineRequestEvent.Adopted e ->
                Optional.of(adopted(CaseKind.HOTLINE_REQUEST, e.adoption(), Optional.empty()));
            case MediationEvent.Adopted e -> Optional.of(adopted(CaseKind.MEDIATION, e.adoption(), e.disputeType()));
            case LedgerEvent other -> Optional.empty();
        };
    }

    private static CaseFacts takenIn(CaseKind kind, CaseStatus status, Intake intake, Optional<Nature> nature) {
        Sorting sorting = new Sorting(
                Optional.of(intake.area().digits()),
                intake.category(),
                Optional.of(intake.channel()),
                Optional.empty(),
                nature,
                intake.magnitude(),
                intake.origin(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(intake.firstContactOwner()),
                List.of());
        return new CaseFacts(
                kind,
                intake.number(),
                false,
                intake.receivedAt(),
                Optional.empty(),
                sorting,
                Lineage.of(intake.inherits()),
                Standing.at(status),
                inherited(intake.inherits()),
                Clocks.NONE,
                Handling.NONE,
                Answers.NONE,
                FollowUps.NONE,
                Pact.NONE,
                Course.NONE);
    }

    private static Ladder inherited(Optional<Inheritance> from) {
        Optional<Level> level = from.flatMap(Inheritance::level);
        Optional<Level> highest = from.flatMap(Inheritance::highestLevel).or(() -> level);
        return new Ladder(level, highest, 0);
    }

    private static CaseFacts opened(Intake intake, MediationDetails details) {
        CaseFacts facts = takenIn(CaseKind.MEDIATION, CaseStatus.OPENED, intake, Optional.empty());
        Sorting plain = facts.sorting();
        return facts.with(new Sorting(
                        plain.area(),
                        plain.category(),
                        plain.channel(),
                        plain.unit(),
                        plain.nature(),
                        plain.magnitude(),
                        plain.origin(),
                        Optional.of(details.disputeType()),
                        details.committee(),
                        plain.owner(),
                        List.of()))
                .with(FollowUps.among(details.parties()));
    }

    private static CaseFacts adopted(CaseKind kind, Adoption known, Optional<String> disputeType) {
        Sorting sorting = new Sorting(
                known.area().map(AreaCode::digits),
                known.category(),
                known.channel(),
                known.unit(),
                known.nature(),
                known.magnitude(),
                Optional.of(known.origin()),
                disputeType,
                Optional.empty(),
                Optional.empty(),
                List.of());
        CaseFacts facts = new CaseFacts(
                kind,
                known.number(),
                true,
                known.receivedAt(),
                known.onTime(),
                sorting,
                Lineage.NONE,
                standing(kind, known),
                new Ladder(known.level(), known.level(), 0),
                Clocks.NONE,
                Handling.NONE,
                answers(Answers.NONE, known.followUps()),
                FollowUps.NONE,
                pact(kind, known),
                Course.NONE);
        return facts;
    }

    /** An end the register tells of, without saying how the matter stood, leaves the resolution unknown. */
    private static Standing standing(CaseKind kind, Adoption known) {
        Optional<Moment> ended = known.closedAs().map(as -> known.closedAt().orElse(Moment.unknown()));
        CaseStatus status =
                ended.isPresent() ? CaseStatus.CLOSED : known.repliedAt().isPresent() ? replied(kind) : fresh(kind);
        Optional<Resolution> resolution = known.resolution()
                .or(() ->
                        known.closedAs().filter(as -> as == ClosedAs.AGREEMENT).map(as -> Resolution.SOLVED))
                .or(() -> status.concluded() ? Optional.of(Resolution.UNKNOWN) : Optional.empty());
        return new Standing(
                status,
                known.closedAs(),
                resolution,
                known.repliedAt().or(() -> ended),
                ended,
                known.repliedAt(),
                false);
    }

    private static CaseStatus replied(CaseKind kind) {
        return switch (kind) {
            case PETITION -> CaseStatus.REPLIED;
            case MEDIATION -> CaseStatus.IN_EFFECT;
            case HOTLINE_REQUEST -> CaseStatus.HANDLED;
        };
    }

    private static CaseStatus fresh(CaseKind kind) {
        return switch (kind) {
            case PETITION -> CaseStatus.REGISTERED;
            case MEDIATION -> CaseStatus.OPENED;
            case HOTLINE_REQUEST -> CaseStatus.RECEIVED;
        };
    }

    private static Pact pact(CaseKind kind, Adoption known) {
        boolean mediated = kind == CaseKind.MEDIATION
                && known.closedAs()
                        .filter(as -> as == ClosedAs.AGREEMENT || as == ClosedAs.NO_AGREEMENT)
                        .isPresent();
        if (!mediated) {
            return Pact.NONE;
        }
        Pact accepted = Pact.NONE.accepted(Moment.unknown());
        return known.closedAs().filter(as -> as == ClosedAs.AGREEMENT).isPresent()
                ? new Pact(
                        accepted.acceptedAt(),
                        false,
                        List.of(),
                        Optional.empty(),
                        known.closedAt().or(() -> Optional.of(Moment.unknown())),
                        List.of(),
                        false)
                : accepted;
    }

    private static Answers answers(Answers before, List<FollowUpAnswers> reported) {
        Answers answers = before;
        for (FollowUpAnswers one : reported) {
            answers = answers.followedUp("", 1, one.at(), one.contacted(), one.solved(), one.satisfaction());
        }
        return answers;
    }

    /** What a second file adds fills what the first left open, and changes nothing else. */
    static CaseFacts supplemented(CaseFacts facts, Adoption more) {
        Sorting was = facts.sorting();
        Sorting sorting = new Sorting(
                was.area().or(() -> more.area().map(AreaCode::digits)),
                was.category().or(more::category),
                was.channel().or(more::channel),
                was.unit().or(more::unit),
                was.nature().or(more::nature),
                was.magnitude().or(more::magnitude),
                was.origin(),
                was.disputeType(),
                was.committee(),
                was.owner(),
                was.mediators());
        Ladder ladder = facts.ladder().level().isPresent()
                ? facts.ladder()
                : new Ladder(more.level(), more.level(), facts.ladder().hops());
        return facts.receivedAt(facts.receivedAt() instanceof Moment.Unknown ? more.receivedAt() : facts.receivedAt())
                .verdict(facts.verdict().or(more::onTime))
                .with(sorting)
                .with(ladder)
                .with(supplemented(facts, facts.standing(), more))
                .with(facts.pact().acceptedAt().isPresent() ? facts.pact() : pact(facts.kind(), more))
                .with(answers(facts.answers(), more.followUps()));
    }

    private static Standing supplemented(CaseFacts facts, Standing was, Adoption more) {
        Standing told = standing(facts.kind(), more);
        if (!was.status().concluded()) {
            Standing ended = told.status().concluded()
                    ? told
                    : was.resolved(was.resolution().or(told::resolution));
            return was.excluded() ? ended.leftOut() : ended;
        }
        boolean open = was.resolution().isEmpty() || was.is(Resolution.UNKNOWN);
        Optional<ClosedAs> closedAs = was.closedAs().or(told::closedAs);
        return new Standing(
                closedAs.isPresent() ? CaseStatus.CLOSED : was.status(),
                closedAs,
                open ? told.resolution().or(was::resolution) : was.resolution(),
                better(was.concludedAt(), told.concludedAt()),
                better(was.closedAt(), told.closedAt()),
                better(was.repliedAt(), told.repliedAt()),
                was.excluded());
    }

    private static Optional<Moment> better(Optional<Moment> was, Optional<Moment> told) {
        return was.filter(when -> !(when instanceof Moment.Unknown)).or(() -> told.or(() -> was));
    }
}
