package org.minqing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineNear;
import org.minqing.api.CaseEvent.DeadlinePassed;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseEvent.DeadlineSupervised;
import org.minqing.api.CaseEvent.ExclusionApproved;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent.ExtensionApproved;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.demo.checker.LineageChecker;
import org.minqing.demo.checker.Recorded;
import org.minqing.demo.checker.StreamChecker;
import org.minqing.demo.rehearsal.Deed;

/** The checker finds what is wrong: true streams of the year, each falsified in one way. */
class CheckerTest {

    private static final Map<CaseId, List<Recorded>> STREAMS = streams();

    @Test
    void aLostEventIsFound() {
        assertThat(falsified(Recorded.class, (stream, at) -> stream.remove(at.intValue())))
                .isNotEmpty();
    }

    @Test
    void aSecondEndIsFound() {
        assertThat(repeated(HotlineRequestEvent.Closed.class)).anyMatch(broken -> broken.contains("ended twice"));
        assertThat(repeated(MediationEvent.Terminated.class)).anyMatch(broken -> broken.contains("ended twice"));
    }

    @Test
    void aSecondFinalReplyIsFound() {
        assertThat(repeated(PetitionEvent.Replied.class)).anyMatch(broken -> broken.contains("second final reply"));
    }

    @Test
    void aDeadlineThatPassesTwiceOrTooEarlyIsFound() {
        assertThat(repeated(DeadlinePassed.class)).anyMatch(broken -> broken.contains("passed twice"));
        assertThat(earlier(DeadlinePassed.class)).anyMatch(broken -> broken.contains("before its time"));
    }

    @Test
    void aReminderOrASupervisionThatComesTwiceOrTooEarlyIsFound() {
        assertThat(repeated(DeadlineNear.class)).anyMatch(broken -> broken.contains("reminded of twice"));
        assertThat(repeated(DeadlineSupervised.class)).anyMatch(broken -> broken.contains("supervised twice"));
        assertThat(earlier(DeadlineNear.class)).anyMatch(broken -> broken.contains("reminded of before its time"));
        assertThat(earlier(DeadlineSupervised.class)).anyMatch(broken -> broken.contains("supervised before its time"));
    }

    @Test
    void aPausedStatutoryDeadlineIsFound() {
        assertThat(replaced(
                        DeadlineSet.class,
                        set -> set.kind() == CaseKind.PETITION && set.deadline().which() == DeadlineKind.HANDLING
                                ? new DeadlineSet(set.kind(), set.act(), set.deadline(), Cause.PAUSED)
                                : set))
                .anyMatch(broken -> broken.contains("statutory deadline was paused"));
    }

    @Test
    void aLongerExtensionThanWasGrantedIsFound() {
        assertThat(replaced(
                        ExtensionApproved.class,
                        approved -> approved.kind() == CaseKind.PETITION
                                ? new ExtensionApproved(
                                        approved.kind(), approved.act(), approved.days() + 1, approved.requestedBy())
                                : approved))
                .anyMatch(broken -> broken.contains("days were granted"));
    }

    @Test
    void anApprovalByWhoAskedIsFound() {
        assertThat(replaced(
                        ExclusionApproved.class,
                        approved -> new ExclusionApproved(
                                approved.kind(), by("nobody", approved.act()), approved.reason())))
                .isEmpty();
        assertThat(replaced(
                        ExtensionApproved.class,
                        approved -> new ExtensionApproved(
                                approved.kind(),
                                by(approved.requestedBy(), approved.act()),
                                approved.days(),
                                approved.requestedBy())))
                .anyMatch(broken -> broken.contains("answered by"));
    }

    @Test
    void anAcceptanceWithoutConsentAndAnUnsignedAgreementAreFound() {
        assertThat(falsified(MediationEvent.Consented.class, (stream, at) -> stream.remove(at.intValue())))
                .anyMatch(broken -> broken.contains("accepted without consent"));
        assertThat(falsified(MediationEvent.Signed.class, (stream, at) -> stream.remove(at.intValue())))
                .anyMatch(broken -> broken.contains("unsigned or unsealed"));
    }

    @Test
    void aSuccessorThatNobodyKnowsOfIsFound() {
        Map<CaseId, List<Recorded>> without = new HashMap<>(STREAMS);
        STREAMS.forEach((caseId, stream) -> {
            if (stream.stream().anyMatch(recorded -> recorded.event() instanceof HotlineRequestEvent.Converted)) {
                without.remove(caseId);
            }
        });

        assertThat(LineageChecker.violations(STREAMS)).isEmpty();
        assertThat(LineageChecker.violations(without)).anyMatch(broken -> broken.contains("does not know of it"));
    }

    private static Act by(String who, Act act) {
        return new Act(act.occurredAt(), who, act.note(), act.imported(), act.enteredLate());
    }

    /** As if the first of them had been recorded a day before. */
    private static List<String> earlier(Class<? extends LedgerEvent> type) {
        return falsified(type, (stream, at) -> {
            Recorded told = stream.get(at);
            stream.set(
                    at,
                    new Recorded(
                            told.sequence(), told.event(), told.recordedAt().minus(Duration.ofDays(1))));
        });
    }

    private static List<String> repeated(Class<? extends LedgerEvent> type) {
        return falsified(type, (stream, at) -> stream.add(at + 1, stream.get(at)));
    }

    private static <E extends LedgerEvent> List<String> replaced(Class<E> type, UnaryOperator<E> change) {
        return falsified(
                type,
                (stream, at) -> stream.replaceAll(recorded -> type.isInstance(recorded.event())
                        ? new Recorded(
                                recorded.sequence(), change.apply(type.cast(recorded.event())), recorded.recordedAt())
                        : recorded));
    }

    /** What is found in all streams that hold such an event, each falsified at its first one. */
    private static List<String> falsified(Class<?> type, Falsification falsification) {
        List<String> found = new ArrayList<>();
        STREAMS.forEach((caseId, stream) -> {
            for (int at = 0; at < stream.size(); at++) {
                if (type.isInstance(stream.get(at))
                        || type.isInstance(stream.get(at).event())) {
                    List<Recorded> changed = new ArrayList<>(stream);
                    falsification.apply(changed, at);
                    found.addAll(StreamChecker.violations(caseId, changed));
                    break;
                }
            }
        });
        return found;
    }

    private interface Falsification {
        void apply(List<Recorded> stream, Integer at);
    }

    private static Map<CaseId, List<Recorded>> streams() {
        Map<CaseId, List<Recorded>> streams = new HashMap<>();
        DemoYears.of(6, 1_500).year().flatMap(matter -> matter.deeds().stream()).forEach(deed -> add(deed, streams));
        streams.values().removeIf(List::isEmpty);
        return streams;
    }

    private static void add(Deed deed, Map<CaseId, List<Recorded>> streams) {
        List<Recorded> stream = streams.computeIfAbsent(deed.caseId(), id -> new ArrayList<>());
        deed.events().forEach(event -> stream.add(new Recorded(stream.size(), event, deed.at())));
    }
}
