package org.minqing.desk.snippet;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.snippet.Snippets.Place;
import org.minqing.desk.snippet.Snippets.Snippet;
import org.minqing.http.Requests;
import org.minqing.http.cases.CaseIds;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Suggests texts that recur while somebody writes. */
@RestController
class SnippetSuggestions {

    private final Snippets snippets;
    private final Rights rights;
    private final Requests requests;

    SnippetSuggestions(Snippets snippets, Rights rights, Requests requests) {
        this.snippets = snippets;
        this.rights = rights;
        this.requests = requests;
    }

    /**
     * @param desk by its word, where somebody sits at one
     * @param about the case that somebody writes in
     */
    @GetMapping("/desk/snippets")
    Mono<List<Snippet>> find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(name = "case") Optional<String> about,
            Principal who) {
        return Mono.fromCallable(() -> {
                    rights.demand(who, Deed.READ_DIRECTORIES);
                    Optional<Desk> at = Arrays.stream(Desk.values())
                            .filter(one -> one.word().equals(desk))
                            .findFirst();
                    return snippets.find(who, new Place(at, about.flatMap(CaseIds::parsed)), q);
                })
                .subscribeOn(requests.threads());
    }
}
