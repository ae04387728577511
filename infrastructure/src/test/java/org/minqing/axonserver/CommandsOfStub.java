package org.minqing.axonserver;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The command router of the {@link AxonServerStub}: the same case goes to the same node, as long as the nodes stay the same. */
final class CommandsOfStub extends CommandServiceGrpc.CommandServiceImplBase {

    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    /** Whoever takes commands must come again. */
    void disconnect() {
        List.copyOf(nodes).forEach(this::left);
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> answer) {
        List<Node> able = nodes.stream()
                .filter(node -> node.takes.contains(command.getName()))
                .toList();
        if (able.isEmpty()) {
            Heard.answer(answer, failed(command.getMessageIdentifier(), "AXONIQ-4000", "No node takes this command"));
            return;
        }
        Node node = able.get(Math.floorMod(routingKey(command).hashCode(), able.size()));
        asked.put(command.getMessageIdentifier(), new Asked(node, answer));
        node.send(CommandProviderInbound.newBuilder()
                .setInstructionId(UUID.randomUUID().toString())
                .setCommand(command)
                .build());
    }

    private static String routingKey(Command command) {
        return command.getProcessingInstructionsList().stream()
                .filter(one -> one.getKey() == ProcessingKey.ROUTING_KEY)
                .map(one -> one.getValue().getTextValue())
                .findFirst()
                .orElseThrow();
    }

    private static CommandResponse failed(String request, String code, String message) {
        return CommandResponse.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setRequestIdentifier(request)
                .setErrorCode(code)
                .setErrorMessage(ErrorMessage.newBuilder().setMessage(message))
                .build();
    }

    @Override
    public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> toNode) {
        Node node = new Node(toNode);
        nodes.add(node);
        return new Heard<>() {
            @Override
            public void onNext(CommandProviderOutbound said) {
                if (said.hasSubscribe()) {
                    node.takes.add(said.getSubscribe().getCommand());
                } else if (said.hasUnsubscribe()) {
                    node.takes.remove(said.getUnsubscribe().getCommand());
                } else if (said.hasCommandResponse()) {
                    answered(said.getCommandResponse().getRequestIdentifier(), said.getCommandResponse());
                }
                if (!said.getInstructionId().isEmpty() && !said.hasAck()) {
                    node.send(CommandProviderInbound.newBuilder()
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

    private void answered(String request, CommandResponse response) {
        Asked one = asked.remove(request);
        if (one != null) {
            Heard.answer(one.answer, response);
        }
    }

    private void left(Node node) {
        nodes.remove(node);
        asked.forEach((request, one) -> {
            if (one.node.equals(node)) {
                answered(request, failed(request, "AXONIQ-4003", "The node that was asked has left"));
            }
        });
    }

    private record Asked(Node node, StreamObserver<CommandResponse> answer) {}

    private static final class Node {
        private final StreamObserver<CommandProviderInbound> out;
        private final Set<String> takes = ConcurrentHashMap.newKeySet();

        Node(StreamObserver<CommandProviderInbound> out) {
            this.out = out;
        }

        synchronized void send(CommandProviderInbound what) {
            out.onNext(what);
        }
    }
}
