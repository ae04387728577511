package org.minqing.demo.recount;

import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.Adoption;
import org.minqing.api.CaseEvent.DeadlinePassed;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.Risk;
import org.minqing.api.MediationEvent;
import org.minqing.api.MediationEvent.AgreedObligation;
import org.minqing.api.Moment;

/**
 * Section 5, {@code flareUpsAverted}, {@code AgreementRate}, {@code PerformanceRate} and {@code ConfirmationRate}, and what
 * stands beside them. An obligation is due once its day has passed, or it was performed or broken, and counts on its day
 * (docs/figures.md).
 */
final class Mediations implements Definition {

    @Override
    public Stream<Mark> of(Subject subject) {
        History history = subject.history();
        if (history.kind() != CaseKind.MEDIATION) {
            return Stream.empty();
        }
        return Stream.of(course(history), agreementRate(history), agreement(history), told(history))
                .flatMap(marks -> marks);
    }

    private static Stream<Mark> course(History history) {
        Stream<Mark> opened =
                Stream.of(Mark.of(Counted.OPENED, Particulars.of(history).receivedAt()));
        return Stream.concat(opened, history.events().stream().flatMap(event -> switch (event) {
            case MediationEvent.Accepted e -> Stream.of(on(Counted.ACCEPTED, e));
            case MediationEvent.Refused e -> Stream.of(on(Counted.REFUSED, e));
            default -> Stream.empty();
        }));
    }

    /** What a register says ended with an agreement, or without one, was accepted: nobody knows when. */
    private static Stream<Mark> told(History history) {
        Round round = history.lastRound();
        Optional<ClosedAs> ended = round.told().flatMap(register -> register.tells(Adoption::closedAs));
        if (ended.filter(as -> as == ClosedAs.AGREEMENT || as == ClosedAs.NO_AGREEMENT)
                .isEmpty()) {
            return Stream.empty();
        }
        Moment when = round.closedAt().orElse(Moment.unknown());
        Stream<Mark> concluded =
                Stream.of(Mark.of(Counted.ACCEPTED, Moment.unknown()), Mark.of(Counted.AGREEMENT_OF, when));
        return ended.get() == ClosedAs.NO_AGREEMENT
                ? concluded
                : Stream.concat(
                        concluded, Stream.of(Mark.of(Counted.AGREEMENT, when), Mark.of(Counted.IN_EFFECT, when)));
    }

    private static Mark on(Counted counted, LedgerEvent event) {
        return Mark.of(counted, event.act().occurredAt());
    }

    private static Stream<Mark> agreementRate(History history) {
        Optional<LedgerEvent> conclusion = history.lastRound().conclusion();
        if (conclusion.isEmpty() || !history.holds(MediationEvent.Accepted.class)) {
            return Stream.empty();
        }
        Mark concluded = on(Counted.AGREEMENT_OF, conclusion.get());
        return Agreement.of(history).isPresent()
                ? Stream.of(concluded, on(Counted.AGREEMENT, conclusion.get()))
                : Stream.of(concluded);
    }

    private static Stream<Mark> agreement(History history) {
        return Agreement.of(history).stream()
                .flatMap(agreement -> Stream.of(inEffect(history, agreement), obligations(history, agreement))
                        .flatMap(marks -> marks));
    }

    private static Stream<Mark> inEffect(History history, Agreement agreement) {
        Stream.Builder<Mark> marks = Stream.builder();
        marks.add(on(
                agreement.effect().form() == Form.WRITTEN ? Counted.AGREED_IN_WRITING : Counted.AGREED_ORALLY,
                agreement.effect()));
        marks.add(Mark.of(Counted.OWED, agreement.effect().act().occurredAt(), agreement.owed()));
        marks.add(on(Counted.IN_EFFECT, agreement.effect()));
        if (agreement.isConfirmed()) {
            marks.add(on(Counted.CONFIRMED, agreement.effect()));
        }
        if (history.all(MediationEvent.RiskAssessed.class).stream().anyMatch(assessed -> assessed.risk() != Risk.LOW)) {
            marks.add(on(Counted.FLARE_UP_AVERTED, agreement.effect()));
        }
        return marks.build();
    }

    private static Stream<Mark> obligations(History history, Agreement agreement) {
        return agreement.obligations().stream()
                .filter(obligation -> agreement.isPerformed(obligation)
                        || agreement.isBroken(obligation)
                        || hasPassed(obligation, history))
                .flatMap(obligation -> {
                    Moment day = Moment.on(obligation.dueOn());
                    return agreement.isPerformed(obligation)
                            ? Stream.of(
                                    Mark.of(Counted.OBLIGATION_DUE, day), Mark.of(Counted.OBLIGATION_PERFORMED, day))
                            : Stream.of(Mark.of(Counted.OBLIGATION_DUE, day));
                });
    }

    private static boolean hasPassed(AgreedObligation obligation, History history) {
        return history.all(DeadlinePassed.class).stream()
                .filter(passed -> passed.which() == DeadlineKind.OBLIGATION)
                .filter(passed -> passed.key().equals(obligation.obligationId()))
                .map(passed -> OnTime.lastDay(passed.dueAt()))
                .anyMatch(obligation.dueOn()::equals);
    }
}
