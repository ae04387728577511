package org.minqing.desk;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.minqing.directory.DirectoryKind;
import org.minqing.directory.EntrySearch;
import org.minqing.http.Problem;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests entries of a directory while somebody types. */
@RestController
class EntrySuggestions {

    private static final int MOST = 20;

    private final EntrySearch search;
    private final Rights rights;

    EntrySuggestions(EntrySearch search, Rights rights) {
        this.search = search;
        this.rights = rights;
    }

    /**
     * @param value what the field then holds
     * @param label what else it is found by
     * @param magnitude proposed where the category says one
     * @param urgency likewise
     */
    record Suggestion(String value, String label, Optional<String> magnitude, Optional<String> urgency) {}

    @GetMapping("/desk/entries/{word}")
    List<Suggestion> entries(@PathVariable String word, @RequestParam(defaultValue = "") String q, Principal who) {
        rights.demand(who, Deed.READ_DIRECTORIES);
        DirectoryKind kind = DirectoryKind.ofWord(word)
                .orElseThrow(() -> Problem.of(404, "http.404").asException());
        return search.find(kind, q, MOST).stream()
                .map(found -> new Suggestion(
                        found.value(),
                        found.entry().name() + " " + q,
                        Optional.ofNullable(found.entry().details().get("magnitude")),
                        Optional.ofNullable(found.entry().details().get("urgency"))))
                .toList();
    }
}
