package org.minqing.axonserver;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The event store of the {@link AxonServerStub}: one list of events, counted from 0, and the places of each stream in it. */
final class EventsOfStub extends EventStoreGrpc.EventStoreImplBase {

    private static final Metadata.Key<String> ERROR_CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);
    private static final String INVALID_SEQUENCE = "AXONIQ-2000";

    private final List<Event> events = new ArrayList<>();
    private final Map<String, List<Event>> streams = new HashMap<>();
    private final List<Follower> followers = new CopyOnWriteArrayList<>();

    /** Before the one that it refuses. */
    private int transactionsLeft = Integer.MAX_VALUE;

    /** Stores so many more transactions, and refuses the one that comes then. */
    synchronized void refuseAfter(int transactions) {
        transactionsLeft = transactions;
    }

    private synchronized boolean isRefusing() {
        if (transactionsLeft > 0) {
            transactionsLeft--;
            return false;
        }
        transactionsLeft = Integer.MAX_VALUE;
        return true;
    }

    synchronized List<Event> all() {
        return List.copyOf(events);
    }

    /** Whoever follows it must come again. */
    void disconnect() {
        followers.clear();
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> answer) {
        List<Event> transaction = new ArrayList<>();
        return new Heard<>() {
            @Override
            public void onNext(Event event) {
                transaction.add(event);
            }

            @Override
            public void onCompleted() {
                if (isRefusing()) {
                    answer.onError(Status.UNAVAILABLE.asRuntimeException());
                } else if (stored(transaction)) {
                    answer.onNext(Confirmation.newBuilder().setSuccess(true).build());
                    answer.onCompleted();
                    followers.forEach(Follower::push);
                } else {
                    Metadata code = new Metadata();
                    code.put(ERROR_CODE, INVALID_SEQUENCE);
                    answer.onError(Status.ABORTED
                            .withDescription("Invalid sequence number")
                            .asRuntimeException(code));
                }
            }
        };
    }

    private synchronized boolean stored(List<Event> transaction) {
        Map<String, Long> next = new HashMap<>();
        for (Event event : transaction) {
            long expected = next.computeIfAbsent(event.getAggregateIdentifier(), stream ->
                    (long) stream(stream).size());
            if (event.getAggregateSequenceNumber() != expected) {
                return false;
            }
            next.put(event.getAggregateIdentifier(), expected + 1);
        }
        for (Event event : transaction) {
            events.add(event);
            streams.computeIfAbsent(event.getAggregateIdentifier(), none -> new ArrayList<>())
                    .add(event);
        }
        return true;
    }

    private List<Event> stream(String id) {
        return streams.getOrDefault(id, List.of());
    }

    @Override
    public void listAggregateEvents(GetAggregateEventsRequest request, StreamObserver<Event> answer) {
        List<Event> found;
        synchronized (this) {
            List<Event> stream = stream(request.getAggregateId());
            found = List.copyOf(
                    stream.subList((int) Math.min(request.getInitialSequence(), stream.size()), stream.size()));
        }
        found.forEach(answer::onNext);
        answer.onCompleted();
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> answer) {
        Follower follower = new Follower(answer);
        followers.add(follower);
        return new Heard<>() {
            @Override
            public void onNext(GetEventsRequest request) {
                follower.allow(request);
            }

            @Override
            public void onError(Throwable gone) {
                followers.remove(follower);
            }

            @Override
            public void onCompleted() {
                followers.remove(follower);
                answer.onCompleted();
            }
        };
    }

    @Override
    public synchronized void readHighestSequenceNr(
            ReadHighestSequenceNrRequest request, StreamObserver<ReadHighestSequenceNrResponse> answer) {
        answer.onNext(ReadHighestSequenceNrResponse.newBuilder()
                .setToSequenceNr(stream(request.getAggregateId()).size() - 1L)
                .build());
        answer.onCompleted();
    }

    @Override
    public synchronized void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> answer) {
        answer.onNext(TrackingToken.newBuilder().setToken(events.size() - 1L).build());
        answer.onCompleted();
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest request, StreamObserver<TrackingToken> answer) {
        answer.onNext(TrackingToken.newBuilder().setToken(-1).build());
        answer.onCompleted();
    }

    /** Who is told of all events, as many at a time as they allow. */
    private final class Follower {
        private final StreamObserver<EventWithToken> answer;
        private long next = -1;
        private long allowed;

        Follower(StreamObserver<EventWithToken> answer) {
            this.answer = answer;
        }

        synchronized void allow(GetEventsRequest request) {
            if (next < 0) {
                next = request.getTrackingToken();
            }
            allowed += request.getNumberOfPermits();
            push();
        }

        synchronized void push() {
            List<Event> stored = all();
            while (next >= 0 && allowed > 0 && next < stored.size()) {
                answer.onNext(EventWithToken.newBuilder()
                        .setToken(next)
                        .setEvent(stored.get((int) next))
                        .build());
                next++;
                allowed--;
            }
        }
    }
}
