package org.minqing.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers and problem documents (RFC 9457). */
@Component
public final class Answers {

    private final JsonMapper json;
    private final Sentences sentences;

    public Answers(JsonMapper json, Sentences sentences) {
        this.json = json;
        this.sentences = sentences;
    }

    public Answer json(int status, Map<String, String> headers, Object body) {
        return new Answer(status, Answer.JSON, headers, json.writeValueAsString(body));
    }

    /** @param instance the path that was asked */
    public Answer problem(Problem problem, Language language, String instance) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:minqing:problem:" + problem.code());
        document.put("title", title(problem.status(), language));
        document.put("status", problem.status());
        document.put("code", problem.code());
        document.put("detail", sentences.say(language, problem.code(), problem.facts()));
        document.put("violations", violations(problem, language));
        document.put("instance", instance);
        document.putAll(problem.extra());
        return new Answer(problem.status(), Answer.PROBLEM, problem.headers(), json.writeValueAsString(document));
    }

    /** What a failure is answered with. */
    public Answer failure(Throwable failure, Language language, String instance) {
        return problem(Faults.problemOf(failure), language, instance);
    }

    private String title(int status, Language language) {
        return sentences
                .template(language, "title." + status)
                .orElseGet(() -> HttpStatus.valueOf(status).getReasonPhrase());
    }

    private List<Map<String, String>> violations(Problem problem, Language language) {
        return problem.violations().stream()
                .map(violation -> Map.of(
                        "field",
                        violation.field(),
                        "message",
                        sentences.say(language, violation.code(), violation.facts())))
                .toList();
    }
}
