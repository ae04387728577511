package org.minqing.axonserver;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryProviderOutbound;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The query router of the {@link AxonServerStub}: each question goes to one of the nodes that answer it, in turn. */
final class QueriesOfStub extends QueryServiceGrpc.QueryServiceImplBase {

    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger routed = new AtomicInteger();

    /** How many questions went over the wire. */
    int routed() {
        return routed.get();
    }

    void disconnect() {
        List.copyOf(nodes).forEach(this::left);
    }

    @Override
    public void query(QueryRequest request, StreamObserver<QueryResponse> answer) {
        List<Node> able = nodes.stream()
                .filter(node -> node.answers.contains(request.getQuery()))
                .toList();
        if (able.isEmpty()) {
            Heard.answer(
                    answer, failed(request.getMessageIdentifier(), "AXONIQ-5000", "No node answers this question"));
            return;
        }
        routed.incrementAndGet();
        Node node = able.get(Math.floorMod(turn.getAndIncrement(), able.size()));
        asked.put(request.getMessageIdentifier(), new Asked(node, answer));
        node.send(QueryProviderInbound.newBuilder()
                .setInstructionId(UUID.randomUUID().toString())
                .setQuery(request)
                .build());
    }

    private static QueryResponse failed(String request, String code, String message) {
        return QueryResponse.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setRequestIdentifier(request)
                .setErrorCode(code)
                .setErrorMessage(ErrorMessage.newBuilder().setMessage(message))
                .build();
    }

    @Override
    public StreamObserver<QueryProviderOutbound> openStream(StreamObserver<QueryProviderInbound> toNode) {
        Node node = new Node(toNode);
        nodes.add(node);
        return new Heard<>() {
            @Override
            public void onNext(QueryProviderOutbound said) {
                if (said.hasSubscribe()) {
                    node.answers.add(said.getSubscribe().getQuery());
                } else if (said.hasUnsubscribe()) {
                    node.answers.remove(said.getUnsubscribe().getQuery());
                } else if (said.hasQueryResponse()) {
                    answered(said.getQueryResponse().getRequestIdentifier(), said.getQueryResponse());
                }
                if (!said.getInstructionId().isEmpty() && !said.hasAck()) {
                    node.send(QueryProviderInbound.newBuilder()
                            .setAck(InstructionAck.newBuilder()
                                    .setInstructionId(said.getInstructionId())
                                    .setSuccess(true))
                            .build());
                }
            }

            @Override
            public void onError(Throwable gone) {
                left(node);
            }

            @Override
            public void onCompleted() {
                left(node);
                toNode.onCompleted();
            }
        };
    }

    /** Each has one answer. */
    private void answered(String request, QueryResponse response) {
        Asked one = asked.remove(request);
        if (one != null) {
            Heard.answer(one.answer, response);
        }
    }

    private void left(Node node) {
        nodes.remove(node);
        asked.forEach((request, one) -> {
            if (one.node.equals(node)) {
                answered(request, failed(request, "AXONIQ-5002", "The node that was asked has left"));
            }
        });
    }

    private record Asked(Node node, StreamObserver<QueryResponse> answer) {}

    private static final class Node {
        private final StreamObserver<QueryProviderInbound> out;
        private final Set<String> answers = ConcurrentHashMap.newKeySet();

        Node(StreamObserver<QueryProviderInbound> out) {
            this.out = out;
        }

        synchronized void send(QueryProviderInbound what) {
            out.onNext(what);
        }
    }
}
