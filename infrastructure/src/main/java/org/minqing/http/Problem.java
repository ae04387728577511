package org.minqing.http;

import java.util.List;
import java.util.Map;
import org.minqing.api.Refusal;

/**
 * Why a request was not carried out, before it is said in anyone's language.
 *
 * @param code stable: {@code petition.already-accepted}
 * @param facts what the sentence about it mentions
 * @param headers of the answer
 * @param extra further members of the problem document
 */
public record Problem(
        int status,
        String code,
        Map<String, String> facts,
        List<Violation> violations,
        Map<String, String> headers,
        Map<String, Object> extra) {

    public static Problem of(int status, String code) {
        return of(status, code, Map.of());
    }

    public static Problem of(int status, String code, Map<String, String> facts) {
        return new Problem(status, code, facts, List.of(), Map.of(), Map.of());
    }

    /** Readable, but wrong: 422. */
    public static Problem invalid(List<Violation> violations) {
        List<String> codes = violations.stream().map(Violation::code).distinct().toList();
        Violation first = violations.getFirst();
        return codes.size() == 1
                ? new Problem(422, first.code(), first.facts(), violations, Map.of(), Map.of())
                : new Problem(422, "request.invalid", Map.of(), violations, Map.of(), Map.of());
    }

    /** One thing is wrong, and belongs to a greater one that this code names. */
    public static Problem invalid(String code, Violation why) {
        return new Problem(422, code, why.facts(), List.of(why), Map.of(), Map.of());
    }

    public static Problem invalid(String field, String code, Map<String, String> facts) {
        return invalid(List.of(new Violation(field, code, facts)));
    }

    /** What the case itself said no to. */
    public static Problem of(Refusal refusal) {
        int status = switch (refusal.ground()) {
            case UNKNOWN -> 404;
            case FORBIDDEN -> 403;
            case INVALID -> 422;
            case CONFLICT -> 409;
        };
        List<Violation> violations = refusal.facts().containsKey("field")
                ? List.of(new Violation(refusal.facts().getOrDefault("field", ""), refusal.code(), refusal.facts()))
                : List.of();
        return new Problem(status, refusal.code(), refusal.facts(), violations, Map.of(), Map.of());
    }

    public Problem withExtra(Map<String, Object> more) {
        return new Problem(status, code, facts, violations, headers, more);
    }

    public Problem withHeaders(Map<String, String> more) {
        return new Problem(status, code, facts, violations, more, extra);
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }
}
