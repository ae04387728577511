package org.minqing.http;

import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Whatever goes wrong under {@code /api} ends here, and leaves as a problem document. */
@Component
@Order(-2)
final class ProblemHandler implements WebExceptionHandler {

    private final Answers answers;

    ProblemHandler(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpRequest request = exchange.getRequest();
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted() || isForPeople(request)) {
            return Mono.error(failure);
        }
        Answer answer = answers.failure(
                failure,
                Language.askedFor(request.getHeaders()),
                request.getPath().value());
        response.getHeaders().clearContentHeaders();
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        answer.headers().forEach(response.getHeaders()::set);
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, answer.mediaType());
        response.getHeaders().set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return response.writeWith(Mono.fromSupplier(
                () -> response.bufferFactory().wrap(answer.body().getBytes(StandardCharsets.UTF_8))));
    }

    /** A page that was asked for by a browser fails as a page. */
    private static boolean isForPeople(ServerHttpRequest request) {
        if (request.getPath().value().startsWith("/api")) {
            return false;
        }
        return request.getHeaders().getAccept().stream()
                .anyMatch(type -> type.isCompatibleWith(MediaType.TEXT_HTML) && !type.isWildcardType());
    }
}
