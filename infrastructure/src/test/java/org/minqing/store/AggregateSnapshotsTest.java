package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.minqing.api.CaseEvent;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.command.common.Shell;
import org.minqing.command.hotline.HotlineRequestAggregate;
import org.minqing.command.mediation.MediationAggregate;
import org.minqing.command.petition.PetitionAggregate;

/** A case read from its snapshot is the case that was read from its events. */
class AggregateSnapshotsTest {

    private static final String CASE = "01890000-0000-7000-8000-000000000001";

    private final LedgerSerializer serializer = new LedgerSerializer();
    private final RecordSamples samples = new RecordSamples(true);

    static Stream<Arguments> beginnings() {
        return Stream.of(
                Arguments.of(PetitionAggregate.class, PetitionEvent.Registered.class),
                Arguments.of(PetitionAggregate.class, PetitionEvent.Adopted.class),
                Arguments.of(MediationAggregate.class, MediationEvent.Opened.class),
                Arguments.of(MediationAggregate.class, MediationEvent.Adopted.class),
                Arguments.of(HotlineRequestAggregate.class, HotlineRequestEvent.Received.class),
                Arguments.of(HotlineRequestAggregate.class, HotlineRequestEvent.Adopted.class));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void nothing_is_lost_in_a_snapshot(Class<?> kind, Class<? extends LedgerEvent> beginning)
            throws ReflectiveOperationException {
        Object aggregate = begun(kind, beginning);

        SerializedObject<byte[]> snapshot = serializer.serialize(aggregate, byte[].class);
        Object restored = serializer.<byte[], Object>deserialize(snapshot);

        assertThat(restored).usingRecursiveComparison().isEqualTo(aggregate);
        assertThat(new String(snapshot.getData(), StandardCharsets.UTF_8)).contains("@type");
    }

    /** Axon leaves a snapshot of another revision aside and reads the events instead. */
    @ParameterizedTest
    @MethodSource("beginnings")
    void a_snapshot_says_which_shape_of_state_it_holds(Class<?> kind, Class<? extends LedgerEvent> beginning)
            throws ReflectiveOperationException {
        SerializedObject<byte[]> snapshot = serializer.serialize(begun(kind, beginning), byte[].class);

        assertThat(snapshot.getType().getRevision()).isEqualTo(Shell.SNAPSHOT_REVISION);
    }

    private Object begun(Class<?> kind, Class<? extends LedgerEvent> beginning) throws ReflectiveOperationException {
        var constructor = kind.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object aggregate = constructor.newInstance();
        Method on = kind.getDeclaredMethod("on", LedgerEvent.class, String.class);
        on.setAccessible(true);
        for (Class<? extends LedgerEvent> event : List.of(
                beginning,
                CaseEvent.DeadlineSet.class,
                CaseEvent.DeadlineNear.class,
                CaseEvent.DeadlinePassed.class,
                CaseEvent.DeadlineSupervised.class,
                HandlingEvent.Dispatched.class,
                CaseEvent.PaperAdded.class,
                CaseEvent.Progressed.class,
                CaseEvent.FollowedUp.class,
                HandlingEvent.ObjectionRaised.class,
                HandlingEvent.ObjectionAccepted.class,
                HandlingEvent.ExtensionRefused.class,
                HandlingEvent.ExtensionRequested.class,
                HandlingEvent.ClockPaused.class,
                CaseEvent.MergeGroupJoined.class,
                CaseEvent.PersonLinked.class,
                CaseEvent.PersonUnlinked.class,
                CaseEvent.PaperWithdrawn.class,
                CaseEvent.PaperAdded.class,
                CaseEvent.HandedOver.class,
                CaseEvent.TakenOver.class,
                CaseEvent.ExclusionRequested.class)) {
            on.invoke(aggregate, samples.of(event), CASE);
        }
        return aggregate;
    }
}
