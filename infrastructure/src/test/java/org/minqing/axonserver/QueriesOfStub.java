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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.minqing.axonserver.NodesOfStub.Node;

/** The query router of the {@link AxonServerStub}: each question goes to one of the nodes that answer it, in turn. */
final class QueriesOfStub extends QueryServiceGrpc.QueryServiceImplBase {

    private final NodesOfStub<QueryProviderInbound, QueryResponse> nodes =
            new NodesOfStub<>(request -> failed(request, "AXONIQ-5002", "The node that was asked has left"));
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger routed = new AtomicInteger();

    /** How many questions went over the wire. */
    int routed() {
        return routed.get();
    }

    void disconnect() {
        nodes.disconnect();
    }

    @Override
    public void query(QueryRequest request, StreamObserver<QueryResponse> answer) {
        List<Node<QueryProviderInbound>> able = nodes.taking(request.getQuery());
        if (able.isEmpty()) {
            Heard.answer(
                    answer, failed(request.getMessageIdentifier(), "AXONIQ-5000", "No node answers this question"));
            return;
        }
        routed.incrementAndGet();
        QueryProviderInbound sent = QueryProviderInbound.newBuilder()
                .setInstructionId(UUID.randomUUID().toString())
                .setQuery(request)
                .build();
        nodes.ask(
                able.get(Math.floorMod(turn.getAndIncrement(), able.size())),
                request.getMessageIdentifier(),
                sent,
                answer);
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
        Node<QueryProviderInbound> node = nodes.join(toNode);
        return new Heard<>() {
            @Override
            public void onNext(QueryProviderOutbound said) {
                if (said.hasSubscribe()) {
                    node.takes(said.getSubscribe().getQuery());
                } else if (said.hasUnsubscribe()) {
                    node.takesNoMore(said.getUnsubscribe().getQuery());
                } else if (said.hasQueryResponse()) {
                    nodes.answered(said.getQueryResponse().getRequestIdentifier(), said.getQueryResponse());
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
                nodes.left(node);
            }

            @Override
            public void onCompleted() {
                nodes.left(node);
                toNode.onCompleted();
            }
        };
    }
}
