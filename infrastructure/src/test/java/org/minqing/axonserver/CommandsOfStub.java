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
import java.util.UUID;
import org.minqing.axonserver.NodesOfStub.Node;

/** The command router of the {@link AxonServerStub}: the same case goes to the same node, as long as the nodes stay the same. */
final class CommandsOfStub extends CommandServiceGrpc.CommandServiceImplBase {

    private final NodesOfStub<CommandProviderInbound, CommandResponse> nodes =
            new NodesOfStub<>(request -> failed(request, "AXONIQ-4003", "The node that was asked has left"));

    /** Whoever takes commands must come again. */
    void disconnect() {
        nodes.disconnect();
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> answer) {
        List<Node<CommandProviderInbound>> able = nodes.taking(command.getName());
        if (able.isEmpty()) {
            Heard.answer(answer, failed(command.getMessageIdentifier(), "AXONIQ-4000", "No node takes this command"));
            return;
        }
        CommandProviderInbound sent = CommandProviderInbound.newBuilder()
                .setInstructionId(UUID.randomUUID().toString())
                .setCommand(command)
                .build();
        nodes.ask(
                able.get(Math.floorMod(routingKey(command).hashCode(), able.size())),
                command.getMessageIdentifier(),
                sent,
                answer);
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
        Node<CommandProviderInbound> node = nodes.join(toNode);
        return new Heard<>() {
            @Override
            public void onNext(CommandProviderOutbound said) {
                if (said.hasSubscribe()) {
                    node.takes(said.getSubscribe().getCommand());
                } else if (said.hasUnsubscribe()) {
                    node.takesNoMore(said.getUnsubscribe().getCommand());
                } else if (said.hasCommandResponse()) {
                    nodes.answered(said.getCommandResponse().getRequestIdentifier(), said.getCommandResponse());
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
