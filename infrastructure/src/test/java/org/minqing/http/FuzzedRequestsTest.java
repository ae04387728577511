package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.minqing.AdministratorForTests;
import tools.jackson.databind.JsonNode;

/**
 * Sends nonsense to every endpoint that the interface describes: wrong types, huge numbers, hostile texts, deep and broken
 * JSON, wrong methods and headers. Whatever it is, the answer is no server error and has no trace of the inside.
 */
class FuzzedRequestsTest extends LedgerOverHttp {

    private static final int IN_EACH_BUILD = 1_500;
    private static final int THOROUGH = 10_000;
    private static final int AT_ONCE = 8;
    private static final long SEED = 20_261_127;

    private static final List<String> TEXTS = List.of(
            "",
            "0",
            "-1",
            "null",
            "true",
            "9999999999999999999999",
            "1e400",
            "2026-02-30",
            "2026-13-01T25:61:61+99:99",
            "999901001001",
            "' or '1'='1",
            "\"; drop table account; --",
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "../../../../etc/passwd",
            "%00",
            "\u0000",
            "\u202e\u2066abc",
            "\ud800",
            "𠮷野家",
            "{{person:00000000-0000-0000-0000-000000000000}}",
            "${jndi:ldap://127.0.0.1/a}",
            "#{T(java.lang.Runtime).getRuntime()}",
            "(a+)+$",
            "a".repeat(5_000),
            "王样例".repeat(2_000));

    /** Long-lived answers, and what takes the whole ledger's time. */
    private static final List<String> LEFT_OUT =
            List.of("/api/metrics/stream", "/api/imports/{id}/stream", "/api/ledger/verification");

    @Test
    void no_request_however_strange_is_answered_with_a_server_error() throws Exception {
        assertThat(strangeAnswers(IN_EACH_BUILD, SEED)).isEmpty();
    }

    @Test
    @Tag("thorough")
    void not_among_ten_thousand_either() throws Exception {
        assertThat(strangeAnswers(THOROUGH, SEED + 1)).isEmpty();
    }

    /** @return what was asked and answered, wherever that is no answer we want to give */
    private List<String> strangeAnswers(int requests, long seed) throws InterruptedException, ExecutionException {
        List<Endpoint> endpoints = endpoints();
        assertThat(endpoints).hasSizeGreaterThan(40);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<List<String>>> parts = IntStream.range(0, AT_ONCE)
                    .mapToObj(part ->
                            threads.submit(() -> part(endpoints, requests / AT_ONCE, new Random(seed + 1_000L * part))))
                    .toList();
            List<String> strange = new ArrayList<>();
            for (Future<List<String>> part : parts) {
                strange.addAll(part.get());
            }
            return strange;
        }
    }

    private List<String> part(List<Endpoint> endpoints, int requests, Random random) throws Exception {
        List<String> strange = new ArrayList<>();
        // Over one connection after the other, so that a request suffers from whatever the one before it left behind.
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < requests; i++) {
                HttpRequest request = request(endpoints.get(random.nextInt(endpoints.size())), random);
                answerTo(client, request).ifPresent(strange::add);
            }
        }
        return strange;
    }

    /** @return what is wrong with the answer */
    private static Optional<String> answerTo(HttpClient client, HttpRequest request) throws InterruptedException {
        String asked = request.method() + " " + request.uri();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            String body = answer.body();
            boolean inside = body.contains("org.minqing.") || body.contains("\tat ");
            return answer.statusCode() >= 500 || inside
                    ? Optional.of(asked + " -> " + answer.statusCode() + " "
                            + body.substring(0, Math.min(300, body.length())))
                    : Optional.empty();
        } catch (IOException lost) {
            return Optional.of(asked + " was never answered: " + lost);
        }
    }

    private record Endpoint(String method, String path, List<String> parameters) {}

    private List<Endpoint> endpoints() {
        JsonNode paths = get("/v3/api-docs", 200).path("paths");
        List<Endpoint> endpoints = new ArrayList<>();
        for (String path : paths.propertyNames()) {
            if (LEFT_OUT.contains(path)) {
                continue;
            }
            for (String method : paths.path(path).propertyNames()) {
                List<String> parameters = new ArrayList<>();
                paths.path(path)
                        .path(method)
                        .path("parameters")
                        .forEach(parameter ->
                                parameters.add(parameter.path("name").asString()));
                endpoints.add(new Endpoint(method.toUpperCase(java.util.Locale.ROOT), path, parameters));
            }
        }
        return endpoints;
    }

    private HttpRequest request(Endpoint endpoint, Random random) {
        String path = endpoint.path();
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(escaped(text(random))));
        }
        String query = Stream.concat(
                        endpoint.parameters().stream(),
                        Stream.of("area", "from", "to", "kind", "size", "after", "q", "figure", "groupBy", "x"))
                .filter(name -> random.nextInt(4) == 0)
                .map(name -> escaped(name) + "=" + escaped(text(random)))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base() + path + (query.isEmpty() ? "" : "?" + query)))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", AdministratorForTests.authorization())
                .header("Accept", random.nextInt(8) == 0 ? "text/html" : "application/json")
                .header("Content-Type", contentType(random));
        if (random.nextInt(6) == 0) {
            request.header("If-Match", headerText(random));
        }
        if (random.nextInt(6) == 0) {
            request.header("Idempotency-Key", headerText(random));
        }
        boolean otherMethod = random.nextInt(20) == 0;
        String method =
                otherMethod ? List.of("PUT", "DELETE", "PATCH", "OPTIONS").get(random.nextInt(4)) : endpoint.method();
        return request.method(
                        method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body(random)))
                .build();
    }

    private static String contentType(Random random) {
        return random.nextInt(5) > 0
                ? "application/json"
                : List.of(
                                "text/plain",
                                "application/xml",
                                "multipart/form-data; boundary=x",
                                "application/json; charset=GBK")
                        .get(random.nextInt(4));
    }

    private static String body(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> text(random);
            case 1 -> "[".repeat(random.nextInt(3_000));
            case 2 -> "{\"a\":1,\"a\":2" + (random.nextBoolean() ? "}" : "");
            default -> object(random, 0);
        };
    }

    private static String object(Random random, int depth) {
        return Stream.of(
                        "channel",
                        "areaCode",
                        "category",
                        "subject",
                        "content",
                        "nature",
                        "requester",
                        "petitioners",
                        "parties",
                        "reason",
                        "text",
                        "unit",
                        "leadUnit",
                        "occurredAt",
                        "by",
                        "phone",
                        "name",
                        "purpose",
                        "personId",
                        "disputeType",
                        "obligations")
                .filter(name -> random.nextInt(3) == 0)
                .map(name -> "\"" + name + "\":" + value(random, depth))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0 -> Integer.toString(random.nextInt());
            case 1 -> random.nextBoolean() ? "null" : "true";
            case 2 -> "1e" + random.nextInt(500);
            case 3 -> quoted(text(random));
            case 4 -> "[" + value(random, depth + 1) + "," + value(random, depth + 1) + "]";
            default -> object(random, depth + 1);
        };
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(each -> each == '"' || each == '\\' || each < ' ' || Character.isSurrogate((char) each)
                        ? String.format("\\u%04x", each)
                        : String.valueOf((char) each))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static String headerText(Random random) {
        String text = text(random).replaceAll("[^\\x20-\\x7e]", "?").strip();
        return text.isEmpty() ? "0" : text.substring(0, Math.min(200, text.length()));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text.length() > 500 ? text.substring(0, 500) : text, StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
