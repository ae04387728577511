package org.minqing.command.mediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.*;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand.*;
import org.minqing.api.Moment;
import org.minqing.command.common.Clock;
import org.minqing.command.common.TestAdoption;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;
import org.minqing.command.rules.TestRules;

/** Gives one random command after another, most of them sensible, as time goes by. The same seed gives the same ones. */
final class RandomMediation {

    private static final TestContext MONDAY = TestContext.monday();

    private final RandomGenerator random;
    private Instant now = TestContext.instant(TestContext.MONDAY_AT_TEN);
    private int ids;

    RandomMediation(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Somebody acts now, or acted some time ago, or a register tells of it. */
    TestContext context() {
        now = now.plusSeconds(random.nextInt(random.nextInt(8) == 0 ? 20 * 86_400 : 7_200));
        TestContext context = MONDAY.giving("id-" + ids++)
                .by(pick(List.of(TestDirectory.OPERATOR, TestDirectory.SUPERVISOR, TestDirectory.COMMUNITY_CLERK)))
                .recordedAt(now.atZone(TestRules.SHANGHAI).toLocalDateTime().toString());
        TestContext acted = switch (random.nextInt(20)) {
            case 0 -> context.happened(Moment.at(now.minusSeconds(random.nextInt(10 * 86_400))));
            case 1 -> context.happened(Moment.on(today().minusDays(random.nextInt(3))));
            case 2 -> context.happened(Moment.unknown());
            default -> context.happened(Moment.at(now));
        };
        return switch (random.nextInt(25)) {
            case 0 -> acted.imported();
            case 1 -> acted.by(Act.SYSTEM);
            default -> acted;
        };
    }

    LedgerCommand beginning() {
        TestAdoption register = TestAdoption.numbered("M-17").of(TestIntake.ANYA);
        return switch (random.nextInt(6)) {
            case 0 -> new Adopt(register.adoption(), Optional.empty());
            case 1 ->
                new Adopt(register.closed(pick(List.of(ClosedAs.values()))).adoption(), Optional.empty());
            default -> MediationCase.open();
        };
    }

    LedgerCommand next(MediationState state) {
        return switch (random.nextInt(46)) {
            case 0, 1, 2 -> new Consent(party(), text());
            case 3 -> random.nextInt(6) == 0 ? new Refuse(party(), text()) : new Consent(party(), text());
            case 4, 5, 6 -> new Accept(maybe(committee()));
            case 7, 8 -> new AppointMediator(mediator());
            case 9 -> new ObjectToMediator(party(), mediator(), text());
            case 10 -> new ReplaceMediator(mediator(), mediator(), text());
            case 11 -> new ScheduleSession(Moment.at(now.plusSeconds(86_400)), Optional.empty(), maybe(session()));
            case 12, 13, 14 -> new HoldSession(maybe(session()), List.of("a", "b"), text(), List.of());
            case 15 -> new CancelSession(session(), text());
            case 16 -> new AssessRisk(pick(List.of(Risk.values())), text());
            case 17 -> new ReportToPolice("police", text());
            case 18 -> new Extend(today().plusDays(random.nextInt(60)), parties());
            case 19, 20, 21 -> new ReachAgreement(form(), obligations(), text());
            case 22, 23, 24 -> new Sign(random.nextBoolean() ? party() : mediator());
            case 25, 26 -> new Seal(committee());
            case 27, 28 -> new AmendAgreement(form(), obligations(), text(), parties());
            case 29, 30 -> new Perform(obligation(state), maybe(new BigDecimal(random.nextInt(500))));
            case 31 -> new Breach(obligation(state), text());
            case 32 -> new Urge(obligation(state), text());
            case 33 -> new ApplyForConfirmation(text(), parties());
            case 34 -> new RecordConfirmation(pick(List.of(ConfirmationResult.values())), Optional.empty());
            case 35 -> random.nextInt(6) == 0 ? MediationCase.terminate() : new Consent(party(), text());
            case 36 -> new Close(maybe(text()));
            case 37 -> new ArchiveDossier();
            case 38 -> new Escalate(committee(), text(), maybe(text()));
            case 39 -> new Delegate(committee(), text());
            case 40 ->
                MediationCase.paper(
                        pick(List.of(
                                "APPLICATION", "RIGHTS_NOTICE", "IDENTITY_PROOF", "MEDIATION_RECORD", "AGREEMENT")),
                        party());
            case 41 -> random.nextInt(6) == 0 ? new VoidCase(text(), Optional.empty()) : new Remind(text());
            case 42 -> new LinkPerson(pick(List.of(TestIntake.BOLO, TestIntake.CILI)), role(), text());
            case 43 -> passed(state);
            case 44 ->
                new Supplement(TestAdoption.numbered("M-17")
                        .closed(ClosedAs.NO_AGREEMENT)
                        .adoption());
            default ->
                new FollowUp(
                        maybe(TestIntake.ANYA),
                        random.nextBoolean(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        };
    }

    private LedgerCommand passed(MediationState state) {
        List<Clock> running = state instanceof MediationState.Known known
                ? known.file().base().clocks().running()
                : List.of();
        return running.isEmpty()
                ? new RecomputeDeadline(DeadlineKind.MEDIATION, "")
                : new RecordDeadlinePassed(
                        running.getFirst().deadline().which(),
                        running.getFirst().deadline().key(),
                        running.getFirst().deadline().dueAt());
    }

    private List<Obligation> obligations() {
        return random.ints(random.nextInt(3), 0, 3)
                .mapToObj(i -> new Obligation(
                        random.nextBoolean() ? Optional.empty() : Optional.of("o" + i),
                        "b",
                        random.nextInt(9) == 0 ? "b" : "a",
                        text(),
                        maybe(new BigDecimal(random.nextInt(-5, 900))),
                        today().plusDays(random.nextInt(-3, 40))))
                .toList();
    }

    private String obligation(MediationState state) {
        List<Owed> owed = state instanceof MediationState.Known known
                ? known.inForce().map(Agreement::owed).orElse(List.of())
                : List.of();
        return owed.isEmpty() || random.nextInt(6) == 0 ? "1" : pick(owed).id();
    }

    private String party() {
        return pick(List.of("a", "b", "a", "b", "a", "b", "c", TestIntake.ANYA.toString()));
    }

    private List<String> parties() {
        return random.nextInt(5) == 0
                ? List.of(party())
                : List.of("a", "b", TestIntake.ANYA.toString(), TestIntake.BOLO.toString());
    }

    private String mediator() {
        return pick(List.of(TestDirectory.MEDIATOR, TestDirectory.MEDIATOR, TestDirectory.OTHER_MEDIATOR, "nobody"));
    }

    private String committee() {
        return pick(List.of(
                TestDirectory.COMMUNITY_COMMITTEE,
                TestDirectory.COMMUNITY_COMMITTEE,
                TestDirectory.COMMUNITY_COMMITTEE,
                TestDirectory.STREET_COMMITTEE,
                TestDirectory.DISTRICT_COMMITTEE));
    }

    private PersonRole role() {
        return pick(List.of(PersonRole.values()));
    }

    private Form form() {
        return pick(List.of(Form.values()));
    }

    private String session() {
        return pick(List.of("s1", "s2"));
    }

    private String text() {
        return pick(List.of("so", "thus"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, TestRules.SHANGHAI);
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
