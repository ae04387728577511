package org.minqing.desk;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.http.Request;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.node.ObjectNode;

/** A form that somebody sent, and the requests of a program that it comes to. */
public record FormRequest(Principal who, ServerWebExchange exchange) {

    private static final String KEY = "Idempotency-Key";

    /** @param key the same request again is carried out once */
    public Request once(ObjectNode body, String key) {
        return with(body, Map.of(KEY, key));
    }

    /** The key by which the same form is known when it is sent again; one that brings none is a form of its own. */
    public static String keyOf(MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst("key"))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** @param version of the case that the form was made of; refused where it has changed since */
    public Request upon(ObjectNode body, Optional<String> version) {
        return with(
                body, version.map(seen -> Map.of(HttpHeaders.IF_MATCH, seen)).orElse(Map.of()));
    }

    /** Both. */
    public Request onceUpon(ObjectNode body, String version, String key) {
        return with(body, Map.of(HttpHeaders.IF_MATCH, version, KEY, key));
    }

    private Request with(ObjectNode body, Map<String, String> more) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(exchange.getRequest().getHeaders());
        headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
        more.forEach(headers::set);
        return new Request(
                who,
                exchange.getRequest().getPath().value(),
                headers,
                body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
