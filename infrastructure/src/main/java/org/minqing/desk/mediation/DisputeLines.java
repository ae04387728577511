package org.minqing.desk.mediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.DeadlineKind;
import org.minqing.api.MediationDetails;
import org.minqing.command.mediation.Agreement;
import org.minqing.command.mediation.Confirmation;
import org.minqing.command.mediation.Dossier;
import org.minqing.command.mediation.Draft;
import org.minqing.command.mediation.FlareUpRisk;
import org.minqing.command.mediation.MediationFile;
import org.minqing.command.mediation.MediationState;
import org.minqing.command.mediation.Owed;
import org.minqing.command.mediation.Session;
import org.minqing.desk.PageWords;
import org.minqing.desk.TimeLeft;
import org.minqing.desk.mediation.DisputeView.MediatorLine;
import org.minqing.desk.mediation.DisputeView.ObligationLine;
import org.minqing.desk.mediation.DisputeView.PaperLine;
import org.minqing.desk.mediation.DisputeView.PartyLine;
import org.minqing.desk.mediation.DisputeView.SessionLine;
import org.minqing.desk.mediation.DisputeView.SessionState;
import org.minqing.desk.mediation.DisputeView.TermsView;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;

/** One dispute, as its page shows it. */
final class DisputeLines {

    private final MediationState.Known mediation;
    private final MediationFile file;
    private final DisputeNames names;
    private final PageWords words;
    private final Labels labels;
    private final ZoneId zone;
    private final Instant now;

    DisputeLines(
            MediationState.Known mediation,
            DisputeNames names,
            PageWords words,
            Labels labels,
            ZoneId zone,
            Instant now) {
        this.mediation = mediation;
        this.file = mediation.file();
        this.names = names;
        this.words = words;
        this.labels = labels;
        this.zone = zone;
        this.now = now;
    }

    DisputeView view() {
        FlareUpRisk risk = file.risk();
        return new DisputeView(
                parties(),
                file.panel().mediators().stream()
                        .map(code -> new MediatorLine(code, mediator(code)))
                        .toList(),
                file.panel().objectedTo().stream().map(this::mediator).toList(),
                sessions(),
                risk.assessed().map(FlareUpRisk.Assessment::risk),
                risk.assessed().map(assessed -> names.text(assessed.reason())),
                risk.reports().stream().map(FlareUpRisk.Report::body).toList(),
                terms(),
                Dossier.needed(mediation).stream()
                        .map(paper -> new PaperLine(paper.kind(), paper.party().map(names::of), paper.there()))
                        .toList());
    }

    private String mediator(String code) {
        return labels.of(Vocabulary.MEDIATOR, code);
    }

    private List<PartyLine> parties() {
        Map<String, MediationDetails.Role> roles = new HashMap<>();
        file.details()
                .map(MediationDetails::parties)
                .orElse(List.of())
                .forEach(party -> roles.put(party.partyId(), party.role()));
        List<String> signatures = draft().map(Draft::signatures).orElse(List.of());
        return file.partyIds().stream()
                .map(id -> new PartyLine(
                        id,
                        names.of(id),
                        Optional.ofNullable(roles.get(id)),
                        Optional.ofNullable(file.consents().get(id)).map(names::text),
                        signatures.contains(id)))
                .toList();
    }

    private Optional<Draft> draft() {
        return mediation.toBeSigned().or(() -> mediation.inForce().map(Agreement::document));
    }

    private List<SessionLine> sessions() {
        List<Session> all = new ArrayList<>(file.sessions().all());
        Comparator<SessionLine> byTime = Comparator.comparing(SessionLine::at);
        Stream<SessionLine> toCome =
                all.stream().filter(Session::isStillToCome).map(this::line).sorted(byTime);
        Stream<SessionLine> past = all.stream()
                .filter(session -> !session.isStillToCome())
                .map(this::line)
                .sorted(byTime.reversed());
        return Stream.concat(toCome, past).toList();
    }

    private SessionLine line(Session session) {
        SessionState state = session.minutes().isPresent()
                ? SessionState.HELD
                : session.cancelled().isPresent() ? SessionState.CALLED_OFF : SessionState.TO_COME;
        return new SessionLine(
                session.sessionId(),
                session.minutes()
                        .map(Session.Minutes::at)
                        .or(() -> session.appointment().map(Session.Appointment::at))
                        .map(at -> words.value(at.toString()))
                        .orElse(""),
                session.appointment().flatMap(Session.Appointment::place).map(names::text),
                state,
                session.minutes().stream()
                        .flatMap(minutes -> minutes.present().stream())
                        .map(names::of)
                        .map(names::text)
                        .toList(),
                session.minutes()
                        .map(Session.Minutes::record)
                        .or(session::cancelled)
                        .map(names::text));
    }

    private Optional<TermsView> terms() {
        Optional<Agreement> inForce = mediation.inForce();
        Confirmation confirmation = inForce.map(Agreement::confirmation).orElse(noCourt());
        return draft().map(draft -> new TermsView(
                draft.terms().form(),
                names.text(draft.terms().text()),
                obligations(draft, inForce),
                inForce.map(agreement -> words.value(agreement.since().toString())),
                mediation.toBeSigned().stream()
                        .flatMap(open -> open.waitsFor(file.partyIds()).stream())
                        .map(this::awaited)
                        .toList(),
                confirmation.court(),
                confirmation.result(),
                file.base()
                        .clocks()
                        .running(DeadlineKind.CONFIRMATION_REQUEST)
                        .map(running -> TimeLeft.until(running.deadline().dueAt(), now))));
    }

    private static Confirmation noCourt() {
        return new Confirmation(Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    private String awaited(String who) {
        return switch (who) {
            case Draft.MEDIATOR -> words.say("dispute.waits.mediator");
            case Draft.SEAL -> words.say("dispute.waits.seal");
            default -> names.of(who);
        };
    }

    /** What is owed where it binds, what would be where it does not yet. */
    private List<ObligationLine> obligations(Draft draft, Optional<Agreement> inForce) {
        return inForce.filter(agreement -> mediation.toBeSigned().isEmpty())
                .map(agreement -> agreement.owed().stream().map(this::line).toList())
                .orElseGet(() -> draft.terms().obligations().stream()
                        .map(agreed -> line(new Owed(agreed, false, List.of(), Optional.empty())))
                        .toList());
    }

    private ObligationLine line(Owed owed) {
        Instant dueBy = owed.obligation().dueOn().plusDays(1).atStartOfDay(zone).toInstant();
        return new ObligationLine(
                owed.obligation().obligationId(),
                names.of(owed.obligation().debtor()),
                names.of(owed.obligation().creditor()),
                names.text(owed.obligation().what()),
                owed.obligation().amount().map(BigDecimal::toPlainString),
                Optional.of(owed.paid()).filter(paid -> paid.signum() > 0).map(BigDecimal::toPlainString),
                owed.obligation().dueOn().toString(),
                owed.performed(),
                owed.breach().map(names::text),
                Optional.of(TimeLeft.until(dueBy, now)).filter(left -> !owed.performed()));
    }
}
