package org.minqing.http;

import java.io.ByteArrayOutputStream;
import java.security.Principal;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Reads a body up to a limit and answers it on a thread that may wait. */
@Component
public class Requests {

    private static final int LARGEST = 1 << 20;

    /** Many more than the database has connections, since some wait for other things. What comes beyond waits its turn. */
    private static final int MOST_AT_WORK = 200;

    /** So much more is read and thrown away, so that whoever sends too much can still read why it was refused. */
    private static final int PATIENCE = 64 << 20;

    private final ExecutorService workers = RequestThreads.atMost(MOST_AT_WORK);
    private final Scheduler threads = Schedulers.fromExecutorService(workers);

    /** For work that waits. */
    public Scheduler threads() {
        return threads;
    }

    /** The same threads, for whatever knows no {@link Scheduler}. */
    ExecutorService workers() {
        return workers;
    }

    public Mono<ResponseEntity<String>> answer(ServerWebExchange exchange, Function<Request, Answer> work) {
        ServerHttpRequest request = exchange.getRequest();
        return who(exchange)
                .zipWhen(who -> read(request))
                .flatMap(known -> Mono.fromCallable(() -> work.apply(new Request(
                                known.getT1(), request.getPath().value(), request.getHeaders(), known.getT2())))
                        .subscribeOn(threads))
                .map(Requests::entity);
    }

    /**
     * The same for a form with a file.
     *
     * @param body what the form says, by which a repeated request is known: the same form never comes in the same bytes
     */
    public Mono<ResponseEntity<String>> answerForm(
            ServerWebExchange exchange,
            int largestFile,
            Function<Form, byte[]> body,
            BiFunction<Request, Form, Answer> work) {
        ServerHttpRequest request = exchange.getRequest();
        return who(exchange)
                .zipWhen(who -> Forms.read(exchange, largestFile))
                .flatMap(known -> Mono.fromCallable(() -> work.apply(
                                new Request(
                                        known.getT1(),
                                        request.getPath().value(),
                                        request.getHeaders(),
                                        body.apply(known.getT2())),
                                known.getT2()))
                        .subscribeOn(threads))
                .map(Requests::entity);
    }

    /** Nobody's request is never answered here. */
    private static Mono<Principal> who(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .cast(Principal.class)
                .switchIfEmpty(Mono.error(() -> Problem.of(401, "http.401").asException()));
    }

    private static Mono<byte[]> read(ServerHttpRequest request) {
        if (request.getHeaders().getContentLength() > PATIENCE) {
            return Mono.error(tooLarge());
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        Tally tally = new Tally();
        return request.getBody()
                .doOnNext(buffer -> {
                    tally.seen += buffer.readableByteCount();
                    if (tally.seen <= LARGEST) {
                        keep(buffer, kept);
                    }
                    DataBufferUtils.release(buffer);
                    if (tally.seen > PATIENCE) {
                        throw tooLarge();
                    }
                })
                .then(Mono.fromCallable(() -> {
                    if (tally.seen > LARGEST) {
                        throw tooLarge();
                    }
                    return kept.toByteArray();
                }));
    }

    private static void keep(DataBuffer buffer, ByteArrayOutputStream kept) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        kept.writeBytes(bytes);
    }

    private static ProblemException tooLarge() {
        return Problem.of(413, "http.413").asException();
    }

    private static ResponseEntity<String> entity(Answer answer) {
        ResponseEntity.BodyBuilder entity = ResponseEntity.status(answer.status());
        answer.headers().forEach(entity::header);
        return entity.contentType(MediaType.parseMediaType(answer.mediaType())).body(answer.body());
    }

    private static final class Tally {
        private long seen;
    }
}
