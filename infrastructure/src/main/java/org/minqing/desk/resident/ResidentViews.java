package org.minqing.desk.resident;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Intake;
import org.minqing.api.PersonId;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseStatus;
import org.minqing.desk.resident.ResidentCases.Found;
import org.minqing.desk.resident.ResidentView.Answering;
import org.minqing.desk.resident.ResidentView.Due;
import org.minqing.desk.resident.ResidentView.Given;
import org.minqing.desk.resident.ResidentView.Said;
import org.minqing.desk.resident.ResidentView.Stage;
import org.minqing.http.cases.StandingCase;
import org.minqing.person.Disclosure;
import org.minqing.person.PersonReferences;
import org.minqing.person.PersonRegister;
import org.minqing.person.ShownPerson;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Evolution;
import org.springframework.stereotype.Component;

/** Puts together what a resident sees of their case. */
@Component
class ResidentViews {

    /** The word of the one command that is a resident's. */
    static final String ANSWER = "follow-up";

    /** Clocks that say when something comes to the resident; the first of them that runs is the one to tell. */
    private static final List<DeadlineKind> AWAITED = List.of(
            DeadlineKind.HANDLING,
            DeadlineKind.MEDIATION,
            DeadlineKind.RE_REVIEW_ANSWER,
            DeadlineKind.REVIEW_ANSWER,
            DeadlineKind.TRANSFER_REPLY,
            DeadlineKind.CALLBACK,
            DeadlineKind.DECISION,
            DeadlineKind.NOTICE,
            DeadlineKind.DISPATCH);

    private static final Set<PersonRole> WHO_COMES =
            EnumSet.of(PersonRole.PETITIONER, PersonRole.REQUESTER, PersonRole.APPLICANT);
    private static final Set<ClosedAs> WITHOUT_ANSWER = EnumSet.of(ClosedAs.VOID, ClosedAs.CONVERTED, ClosedAs.NO_CASE);

    private final PersonRegister register;
    private final Labels labels;
    private final Evolution facts;
    private final ZoneId zone;
    private final Clock clock;

    ResidentViews(PersonRegister register, Labels labels, ZoneId zone, Clock clock) {
        this.register = register;
        this.labels = labels;
        this.facts = new Evolution(zone);
        this.zone = zone;
        this.clock = clock;
    }

    ResidentView view(Found found) {
        StandingCase standing = found.standing();
        CaseFacts known = known(found.stream());
        boolean confidential = standing.file().confidential().orElse(true);
        UnaryOperator<String> shown = shown(asker(standing), confidential);
        List<Telling> tellings = found.stream().stream()
                .map(CaseHistory.Recorded::event)
                .flatMap(event -> Telling.of(event, labels).stream())
                .toList();
        Optional<ClosedAs> closedAs = known.standing().closedAs();
        return new ResidentView(
                standing.file().number(),
                standing.file().kind(),
                confidential,
                standing.file()
                        .intake()
                        .map(Intake::subject)
                        .filter(subject -> !confidential)
                        .map(shown),
                stage(known, standing),
                closedAs,
                standing.file()
                        .standing()
                        .unit()
                        .map(unit -> name(standing.file().kind(), unit)),
                standing.file().receivedAt().day(zone).map(Object::toString),
                due(standing),
                tellings.stream().map(one -> said(one, confidential, shown)).toList(),
                answering(standing, closedAs),
                given(found, shown),
                standing.file().round() + "." + tellings.size());
    }

    /** The one who came with it; empty where several did, since nobody can tell which of them has the code. */
    Optional<PersonId> asker(StandingCase standing) {
        List<PersonId> came = standing.file().persons().entrySet().stream()
                .filter(one -> WHO_COMES.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return came.size() == 1 ? Optional.of(came.getFirst()) : Optional.empty();
    }

    private CaseFacts known(List<CaseHistory.Recorded> stream) {
        Optional<CaseFacts> known = Optional.empty();
        for (CaseHistory.Recorded recorded : stream) {
            known = Optional.of(facts.evolve(known, recorded.event()));
        }
        return known.orElseThrow();
    }

    private static Stage stage(CaseFacts known, StandingCase standing) {
        CaseStatus status = known.standing().status();
        return switch (status) {
            case REGISTERED, OPENED, RECEIVED ->
                standing.file().standing().unit().isPresent() ? Stage.IN_HAND : Stage.FOLLOWED;
            case ACCEPTED, DISPATCHED, AGREED -> Stage.IN_HAND;
            case REPLIED, HANDLED -> Stage.ANSWERED;
            case IN_EFFECT -> Stage.AGREED;
            case CLOSED -> known.standing().is(ClosedAs.WITHDRAWN) ? Stage.WITHDRAWN : Stage.CLOSED;
        };
    }

    private String name(CaseKind kind, String holder) {
        return labels.of(kind == CaseKind.MEDIATION ? Vocabulary.COMMITTEE : Vocabulary.UNIT, holder);
    }

    private Optional<Due> due(StandingCase standing) {
        List<Deadline> running = standing.file().clocks().running().stream()
                .map(org.minqing.command.common.Clock::deadline)
                .toList();
        return AWAITED.stream()
                .flatMap(which -> running.stream().filter(one -> one.which() == which))
                .findFirst()
                .map(one -> new Due(
                        one.which(), lastDay(one.dueAt()), clock.instant().isAfter(one.dueAt())));
    }

    /** A limit of whole days is stored as the midnight after its last one. */
    private String lastDay(Instant dueAt) {
        return dueAt.minusNanos(1).atZone(zone).toLocalDate().toString();
    }

    private Said said(Telling telling, boolean confidential, UnaryOperator<String> shown) {
        List<String> texts =
                confidential ? List.of() : telling.texts().stream().map(shown).toList();
        return new Said(day(telling.event().act()), telling.what(), texts);
    }

    private Answering answering(StandingCase standing, Optional<ClosedAs> closedAs) {
        if (closedAs.filter(WITHOUT_ANSWER::contains).isPresent()) {
            return Answering.NOT_ANSWERED;
        }
        if (!standing.allowed().contains(ANSWER)) {
            return Answering.TOO_EARLY;
        }
        // A mediation asks its parties one by one.
        boolean mediation = standing.file().kind() == CaseKind.MEDIATION;
        return mediation && asker(standing).isEmpty() ? Answering.ONE_OF_SEVERAL : Answering.OPEN;
    }

    /** What others of several answered on the telephone is theirs. */
    private Optional<Given> given(Found found, UnaryOperator<String> shown) {
        Optional<PersonId> asker = asker(found.standing());
        return found.stream().stream()
                .map(CaseHistory.Recorded::event)
                .filter(CaseEvent.FollowedUp.class::isInstance)
                .map(CaseEvent.FollowedUp.class::cast)
                .filter(CaseEvent.FollowedUp::valid)
                .filter(answer -> answer.round() == found.standing().file().round())
                .filter(answer -> answer.act().ofResident()
                        || (asker.isPresent() && answer.personId().equals(asker)))
                .reduce((earlier, later) -> later)
                .map(answer -> new Given(
                        day(answer.act()),
                        answer.satisfaction(),
                        answer.solved(),
                        answer.said().map(shown)));
    }

    /** Nobody is named but whoever came with it, and they masked. */
    private UnaryOperator<String> shown(Optional<PersonId> asker, boolean confidential) {
        Map<PersonId, ShownPerson> named = asker.filter(one -> !confidential)
                .flatMap(one -> Optional.ofNullable(register.find(Set.of(one)).get(one)))
                .map(Disclosure.RECOGNISABLE::of)
                .map(person -> Map.of(person.personId(), person))
                .orElse(Map.of());
        return text -> PersonReferences.resolve(text, named);
    }

    private String day(Act act) {
        return act.occurredAt().day(zone).map(Object::toString).orElse("");
    }
}
