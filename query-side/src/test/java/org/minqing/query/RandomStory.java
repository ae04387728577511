package org.minqing.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.minqing.api.Act;
import org.minqing.api.Adoption;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.MediationCommand;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.PetitionCommand.Outcome;
import org.minqing.api.PetitionCommand.Reply;
import org.minqing.api.PetitionCommand.ReviewResult;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Resolution;
import org.minqing.api.Satisfaction;

/** Tells of many cases at once, in an order nobody planned. The same seed tells the same. */
public final class RandomStory {

    private static final List<String> AREAS =
            List.of("999901", "999901001", "999901001001", "999901001001001", "999901002", "999902001001");
    private static final List<String> CATEGORIES = List.of("噪声与污染", "噪声与污染/施工", "公共设施报修/照明/路灯", "公共设施报修/照明/信号灯");
    private static final List<String> UNITS = List.of("SL-CG", "SL-SW", "SL-JZ");

    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-11-15");
    private static final int STEPS_A_DAY = 7;

    private final RandomGenerator random;
    private final Told told = new Told();
    private final List<CaseId> cases = new ArrayList<>();
    private final List<CaseKind> kinds = new ArrayList<>();
    private final List<Integer> rounds = new ArrayList<>();

    public RandomStory(RandomGenerator random) {
        this.random = random;
    }

    /** @param steps things that happen; some are several events */
    public Told of(int steps) {
        for (int i = 0; i < steps; i++) {
            told.recordedOn(FIRST_DAY.plusDays(i / STEPS_A_DAY).toString());
            if (cases.isEmpty() || random.nextInt(5) == 0) {
                begin();
            } else {
                goOn(random.nextInt(cases.size()));
            }
        }
        return told;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private <T> T any(T[] some) {
        return some[random.nextInt(some.length)];
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(150));
    }

    private Moment moment() {
        return switch (random.nextInt(8)) {
            case 0 -> Moment.unknown();
            case 1 -> Moment.on(day());
            default ->
                Moment.at(day().atTime(random.nextInt(24), random.nextInt(60))
                        .atZone(Told.ZONE)
                        .toInstant());
        };
    }

    private Act act() {
        return Told.act(moment());
    }

    private void begin() {
        CaseKind kind = any(CaseKind.values());
        Optional<Inheritance> inherits = cases.isEmpty() || random.nextInt(4) > 0 ? Optional.empty() : heir();
        String day = day().toString();
        CaseId id = switch (kind) {
            case PETITION -> random.nextBoolean() ? told.petition(day, inherits) : told.adoptedPetition(adoption());
            case MEDIATION -> told.mediation(day, inherits);
            case HOTLINE_REQUEST -> random.nextBoolean() ? request(day) : told.adopted(adoption());
        };
        cases.add(id);
        kinds.add(kind);
        rounds.add(1);
    }

    private CaseId request(String day) {
        Intake plain = told.intake(day, any(AREAS), Optional.empty());
        Intake intake = new Intake(
                plain.number(),
                plain.queryCode(),
                any(List.of("HOTLINE", "VISIT")),
                moment(),
                plain.area(),
                plain.place(),
                maybe(any(CATEGORIES)),
                plain.subject(),
                plain.content(),
                plain.firstContactOwner(),
                maybe(any(Magnitude.values())),
                plain.intakeLevel(),
                false,
                plain.origin(),
                Optional.empty());
        return told.hotlineRequest(intake, any(Nature.values()), day);
    }

    private Optional<Inheritance> heir() {
        int from = random.nextInt(cases.size());
        return Optional.of(new Inheritance(
                cases.get(from),
                kinds.get(from),
                moment(),
                maybe(any(Level.values())),
                maybe(Level.DISTRICT),
                List.of()));
    }

    private Adoption adoption() {
        Adoption plain = Told.adoption(
                "R" + told.events().size(), moment(), maybe(any(ClosedAs.values())), maybe(random.nextBoolean()));
        return new Adoption(
                plain.number(),
                plain.origin(),
                plain.receivedAt(),
                plain.channel(),
                maybe(AreaCode.of(any(AREAS))),
                plain.place(),
                maybe(any(CATEGORIES)),
                plain.subject(),
                plain.content(),
                plain.nature(),
                plain.magnitude(),
                maybe(any(UNITS)),
                maybe(any(Level.values())),
                List.of(),
                maybe(moment()),
                Optional.empty(),
                plain.closedAs(),
                maybe(moment()),
                maybe(any(Resolution.values())),
                plain.onTime(),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Adoption.FollowUpAnswers(
                                moment(),
                                maybe(random.nextBoolean()),
                                maybe(random.nextBoolean()),
                                maybe(any(Satisfaction.values())))),
                Map.of());
    }

    private void goOn(int index) {
        CaseId id = cases.get(index);
        CaseKind kind = kinds.get(index);
        switch (random.nextInt(14)) {
            case 0 -> told.happened(id, deadlineSet(kind));
            case 1 ->
                told.happened(
                        id,
                        new CaseEvent.DeadlineMet(
                                kind, act(), decisive(kind), "", Told.endOf(day().toString()), random.nextBoolean()));
            case 2 ->
                told.happened(
                        id, new CaseEvent.DeadlinePassed(kind, act(), decisive(kind), "", Told.endOf("2025-01-20")));
            case 3 -> told.happened(id, random.nextInt(4) > 0 ? followedUp(index) : calledInVain(index));
            case 4 ->
                told.happened(
                        id,
                        new CaseEvent.Reclassified(
                                kind, act(), maybe(any(CATEGORIES)), maybe(any(Magnitude.values())), "复核"));
            case 5 ->
                told.happened(
                        id,
                        new CaseEvent.Escalated(
                                kind,
                                act(),
                                any(UNITS),
                                maybe(any(Level.values())),
                                any(Level.values()),
                                "上报",
                                Optional.empty()));
            case 6 -> told.happened(id, corrected(kind));
            case 7 -> told.happened(id, rare(index));
            default -> told.happened(id, ofKind(index, kind));
        }
    }

    private LedgerEvent followedUp(int index) {
        return new CaseEvent.FollowedUp(
                kinds.get(index),
                act(),
                Optional.empty(),
                rounds.get(index),
                true,
                random.nextInt(4) > 0,
                maybe(random.nextBoolean()),
                maybe(random.nextBoolean()),
                maybe(any(Satisfaction.values())),
                Optional.empty(),
                Optional.empty(),
                maybe(random.nextBoolean() ? "1" : "2"),
                Optional.empty());
    }

    private LedgerEvent calledInVain(int index) {
        return new CaseEvent.FollowedUp(
                kinds.get(index),
                act(),
                Optional.empty(),
                rounds.get(index),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                maybe(random.nextBoolean() ? "1" : "2"),
                maybe(true));
    }

    private static DeadlineKind decisive(CaseKind kind) {
        return kind == CaseKind.MEDIATION ? DeadlineKind.MEDIATION : DeadlineKind.HANDLING;
    }

    private LedgerEvent deadlineSet(CaseKind kind) {
        Deadline deadline = Told.deadline(
                decisive(kind), random.nextBoolean() ? Told.endOf("2025-01-20") : Told.endOf(day().toString()));
        return new CaseEvent.DeadlineSet(kind, act(), deadline, any(Cause.values()));
    }

    private LedgerEvent corrected(CaseKind kind) {
        Changes changes = new Changes(
                Optional.of("更正" + random.nextInt(9)),
                Optional.empty(),
                maybe(AreaCode.of(any(AREAS))),
                Optional.empty(),
                maybe("VISIT"),
                maybe(moment()),
                Optional.empty());
        return new CaseEvent.Corrected(kind, act(), changes, "登记有误");
    }

    private LedgerEvent rare(int index) {
        CaseKind kind = kinds.get(index);
        return switch (random.nextInt(8)) {
            case 6 -> new CaseEvent.Supervised(kind, act(), "督办");
            case 0 -> new CaseEvent.Voided(kind, act(), "误登", Optional.empty());
            case 1 -> new CaseEvent.ExclusionApproved(kind, act(), "剔除");
            case 2 -> new CaseEvent.LateEntryConfirmed(kind, act(), decisive(kind), "", "核实");
            case 3 -> new CaseEvent.DeadlineLifted(kind, act(), decisive(kind), "", "转办");
            case 4 -> new CaseEvent.RedoDeclined(kind, act(), rounds.get(index), "已尽力");
            case 5 -> new CaseEvent.ExclusionRefused(kind, act(), "照常计入");
            default -> new CaseEvent.Reminded(kind, act(), "催办");
        };
    }

    private LedgerEvent ofKind(int index, CaseKind kind) {
        return switch (kind) {
            case PETITION -> petition(index);
            case MEDIATION -> mediation();
            case HOTLINE_REQUEST -> hotline(index);
        };
    }

    private LedgerEvent handling(CaseKind kind) {
        return switch (random.nextInt(3)) {
            case 0 ->
                new HandlingEvent.Dispatched(
                        kind, act(), any(UNITS), helpers(), any(Level.values()), Optional.empty(), Optional.empty());
            case 1 -> new HandlingEvent.ObjectionRaised(kind, act(), any(UNITS), "非职责", Optional.empty());
            default -> new HandlingEvent.ObjectionAccepted(kind, act(), any(UNITS), Optional.empty());
        };
    }

    private List<String> helpers() {
        return random.nextInt(3) == 0 ? List.of(any(UNITS)) : List.of();
    }

    private int nextRound(int index) {
        rounds.set(index, rounds.get(index) + 1);
        return rounds.get(index);
    }

    private LedgerEvent petition(int index) {
        return switch (random.nextInt(9)) {
            case 7 -> new PetitionEvent.ReviewRequested(act(), "不服", "示例复查机关");
            case 8 -> new PetitionEvent.ReviewConcluded(act(), any(ReviewResult.values()), "复查意见");
            case 0 -> new PetitionEvent.Accepted(act(), maybe(any(Level.values())));
            case 1 -> new PetitionEvent.Replied(act(), reply(), true, rounds.get(index));
            case 2 -> new PetitionEvent.Closed(act(), "已答复");
            case 3 -> new PetitionEvent.Redone(act(), "重办", nextRound(index));
            case 4 -> new PetitionEvent.AnsweredOnTheSpot(act(), "现场答疑", maybe(random.nextBoolean()));
            case 5 -> new PetitionEvent.Transferred(act(), "示例单位", maybe(day()), Optional.empty());
            default -> handling(CaseKind.PETITION);
        };
    }

    private Reply reply() {
        return new Reply(
                any(Outcome.values()), any(Resolution.values()), "查明", "支持", Optional.empty(), "答复", Optional.empty());
    }

    private LedgerEvent hotline(int index) {
        return switch (random.nextInt(8)) {
            case 0 ->
                new HotlineRequestEvent.Answered(act(), "已解答", any(Resolution.values()), maybe(random.nextBoolean()));
            case 1, 2 ->
                new HotlineRequestEvent.Resolved(
                        act(), any(Resolution.values()), "已办", rounds.get(index), maybe(any(Level.values())));
            case 3 -> new HotlineRequestEvent.Closed(act(), HotlineRequestEvent.Ground.FOLLOWED_UP, Optional.empty());
            case 4 -> new HotlineRequestEvent.Redone(act(), "重办", nextRound(index));
            case 5 -> new HotlineRequestEvent.Converted(act(), any(cases), CaseKind.PETITION);
            case 6 -> new HotlineRequestEvent.RequesterContacted(act(), random.nextBoolean(), Optional.empty());
            default -> handling(CaseKind.HOTLINE_REQUEST);
        };
    }

    private LedgerEvent mediation() {
        return switch (random.nextInt(10)) {
            case 8 -> new MediationEvent.ReportedToPolice(act(), "示例派出所", "激化");
            case 0 -> new MediationEvent.Accepted(act(), maybe("TJ-QU"), any(Level.values()));
            case 1 -> new MediationEvent.MediatorAppointed(act(), any(List.of("M01", "M02")));
            case 2 -> new MediationEvent.RiskAssessed(act(), any(MediationCommand.Risk.values()), "研判");
            case 3 ->
                new MediationEvent.AgreementReached(
                        act(),
                        any(MediationCommand.Form.values()),
                        List.of(new MediationEvent.AgreedObligation(
                                "o1", "a", "b", "赔偿", Optional.of(new BigDecimal("1200.50")), day())),
                        "协议");
            case 4 -> new MediationEvent.TookEffect(act(), any(MediationCommand.Form.values()), random.nextBoolean());
            case 5 -> new MediationEvent.Performed(act(), "o1", Optional.empty());
            case 6 -> new MediationEvent.Breached(act(), "o1", "未履行");
            case 7 ->
                new MediationEvent.ConfirmationRecorded(
                        act(), any(MediationCommand.ConfirmationResult.values()), Optional.empty());
            default -> new MediationEvent.Terminated(act(), ClosedAs.NO_AGREEMENT, "可诉讼", Optional.empty());
        };
    }
}
