package org.minqing.erasure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.CaseRejection;
import org.minqing.http.Answers;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.Requests;
import org.minqing.http.cases.CaseIds;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Has everybody of a case kept until further notice. */
@RestController
class LegalHoldController {

    private final Requests requests;
    private final CaseHolds holds;
    private final CasesOfPersons cases;
    private final Reasons reasons;
    private final Answers answers;

    LegalHoldController(Requests requests, CaseHolds holds, CasesOfPersons cases, Reasons reasons, Answers answers) {
        this.requests = requests;
        this.holds = holds;
        this.cases = cases;
        this.reasons = reasons;
        this.answers = answers;
    }

    @PostMapping(path = "/api/cases/{id}/legal-holds", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> place(@PathVariable String id, ServerWebExchange exchange) {
        return requests.answer(
                exchange,
                request -> answers.json(
                        201,
                        Map.of(),
                        Map.of("id", holds.place(request.who(), caseId(id), reason(request, caseId(id))))));
    }

    @PostMapping(path = "/api/cases/{id}/legal-holds/lift", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> lift(@PathVariable String id, ServerWebExchange exchange) {
        return requests.answer(
                exchange,
                request -> answers.json(
                        200,
                        Map.of(),
                        Map.of("id", holds.lift(request.who(), caseId(id), reason(request, caseId(id))))));
    }

    @GetMapping(path = "/api/cases/{id}/legal-holds", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> list(@PathVariable String id, ServerWebExchange exchange) {
        return requests.answer(
                exchange,
                request -> answers.json(
                        200,
                        Map.of("Cache-Control", "no-store"),
                        Map.of(
                                "items",
                                holds.of(request.who(), caseId(id)).stream()
                                        .map(LegalHoldController::shown)
                                        .toList())));
    }

    private String reason(Request request, CaseId caseId) {
        return reasons.read(Reasons.Reason.class, request, () -> cases.personsOf(List.of(caseId)))
                .reason();
    }

    private static LegalHold shown(LegalHold hold) {
        Optional<LegalHold.Lift> lifted = hold.lifted()
                .map(lift -> new LegalHold.Lift(Reasons.shown(lift.reason()), lift.liftedBy(), lift.liftedAt()));
        return new LegalHold(hold.id(), Reasons.shown(hold.reason()), hold.placedBy(), hold.placedAt(), lifted);
    }

    private static CaseId caseId(String text) {
        return CaseIds.parsed(text)
                .orElseThrow(
                        () -> Problem.of(404, CaseRejection.NOT_FOUND.code()).asException());
    }
}
