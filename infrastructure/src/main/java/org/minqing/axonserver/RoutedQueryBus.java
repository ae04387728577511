package org.minqing.axonserver;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.queryhandling.GenericQueryResponseMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.QueryUpdateEmitter;

/**
 * A query bus whose failures are told otherwise than by the bus behind it: towards the network as what can travel, away from
 * it as what would have been thrown here.
 */
final class RoutedQueryBus implements QueryBus {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final QueryBus bus;
    private final Function<Throwable, Throwable> told;
    private final boolean answers;

    private RoutedQueryBus(QueryBus bus, Function<Throwable, Throwable> told, boolean answers) {
        this.bus = bus;
        this.told = told;
        this.answers = answers;
    }

    /** What the server calls: answers questions here. */
    static RoutedQueryBus here(QueryBus bus) {
        return new RoutedQueryBus(bus, CarriedFailure::ofQuestion, true);
    }

    /** Asks the node that answers, this one where it does. */
    static RoutedQueryBus everywhere(QueryBus bus, boolean answers) {
        return new RoutedQueryBus(bus, CarriedFailure::understood, answers);
    }

    @Override
    public <R> Registration subscribe(
            String queryName, Type responseType, MessageHandler<? super QueryMessage<?, R>> handler) {
        return answers ? bus.subscribe(queryName, responseType, handler) : () -> true;
    }

    @Override
    public <Q, R> CompletableFuture<QueryResponseMessage<R>> query(QueryMessage<Q, R> query) {
        return bus.query(query)
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, failure) -> failure == null ? answer : failed(query, failure))
                .thenApply(answer -> answer.isExceptional() ? failed(query, answer.exceptionResult()) : answer);
    }

    private <R> QueryResponseMessage<R> failed(QueryMessage<?, R> query, Throwable failure) {
        return new GenericQueryResponseMessage<>(
                query.getResponseType().responseMessagePayloadType(), told.apply(failure));
    }

    @Override
    public <Q, R> Stream<QueryResponseMessage<R>> scatterGather(QueryMessage<Q, R> query, long timeout, TimeUnit unit) {
        return bus.scatterGather(query, timeout, unit);
    }

    @Override
    public QueryUpdateEmitter queryUpdateEmitter() {
        return bus.queryUpdateEmitter();
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super QueryMessage<?, ?>> dispatchInterceptor) {
        return bus.registerDispatchInterceptor(dispatchInterceptor);
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super QueryMessage<?, ?>> handlerInterceptor) {
        return bus.registerHandlerInterceptor(handlerInterceptor);
    }
}
