package org.minqing.axonserver;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.minqing.CertificateForTests;

/**
 * What of an Axon Server an application needs to see: it connects, appends, reads, meets conflicts, sends commands and
 * questions to other nodes, and connects again. It speaks the same protocol over the network, and remembers in memory what
 * it was told, also while it is stopped. It is no Axon Server: whoever has one names it by {@code MINQING_AXON_SERVER}.
 */
public final class AxonServerStub implements AutoCloseable {

    private static final Metadata.Key<String> TOKEN =
            Metadata.Key.of("AxonIQ-Access-Token", Metadata.ASCII_STRING_MARSHALLER);

    private final int port = freePort();
    private final String token;
    private final Optional<CertificateForTests> certificate;
    private final EventsOfStub events = new EventsOfStub();
    private final CommandsOfStub commands = new CommandsOfStub();
    private final QueriesOfStub queries = new QueriesOfStub();
    private Optional<Server> server = Optional.empty();

    /** @param token without which nobody is let in; empty lets in everybody */
    AxonServerStub(String token, Optional<CertificateForTests> certificate) {
        this.token = token;
        this.certificate = certificate;
    }

    public static AxonServerStub started() {
        AxonServerStub stub = new AxonServerStub("", Optional.empty());
        stub.start();
        return stub;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void start() {
        NettyServerBuilder builder = NettyServerBuilder.forAddress(new InetSocketAddress("localhost", port))
                .addService(new Platform())
                .addService(events)
                .addService(commands)
                .addService(queries)
                .intercept(new Door());
        certificate.ifPresent(files ->
                builder.useTransportSecurity(files.chain().toFile(), files.key().toFile()));
        try {
            server = Optional.of(builder.build().start());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** All connections end; what it was told stays. */
    public void stop() {
        server.ifPresent(running -> {
            running.shutdownNow();
            try {
                running.awaitTermination(10, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        server = Optional.empty();
        events.disconnect();
        commands.disconnect();
        queries.disconnect();
    }

    public String address() {
        return "localhost:" + port;
    }

    /** How many events it was told. */
    public long stored() {
        return events.all().size();
    }

    EventsOfStub events() {
        return events;
    }

    QueriesOfStub queries() {
        return queries;
    }

    @Override
    public void close() {
        stop();
    }

    private final class Door implements ServerInterceptor {
        @Override
        public <A, B> ServerCall.Listener<A> interceptCall(
                ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
            if (token.isEmpty() || token.equals(headers.get(TOKEN))) {
                return next.startCall(call, headers);
            }
            call.close(Status.UNAUTHENTICATED.withDescription("Not with this token"), new Metadata());
            return new ServerCall.Listener<>() {};
        }
    }

    /** Sends whoever asks for a server to itself. */
    private final class Platform extends PlatformServiceGrpc.PlatformServiceImplBase {
        @Override
        public void getPlatformServer(ClientIdentification who, StreamObserver<PlatformInfo> answer) {
            answer.onNext(PlatformInfo.newBuilder()
                    .setSameConnection(true)
                    .setPrimary(NodeInfo.newBuilder().setHostName("localhost").setGrpcPort(port))
                    .build());
            answer.onCompleted();
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> out) {
            return new Heard<>() {
                @Override
                public void onNext(PlatformInboundInstruction said) {
                    if (!said.getInstructionId().isEmpty() && !said.hasAck()) {
                        out.onNext(PlatformOutboundInstruction.newBuilder()
                                .setAck(InstructionAck.newBuilder()
                                        .setInstructionId(said.getInstructionId())
                                        .setSuccess(true))
                                .build());
                    }
                }

                @Override
                public void onCompleted() {
                    out.onCompleted();
                }
            };
        }
    }
}
