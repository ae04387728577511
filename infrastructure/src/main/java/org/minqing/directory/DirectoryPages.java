package org.minqing.directory;

import java.security.Principal;
import java.util.List;
import org.minqing.http.Problem;
import org.minqing.http.Requests;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The directories to look things up in, and where files of them are brought in. */
@Controller
class DirectoryPages {

    /** So many on a page; whoever looks for one types a piece of it. */
    private static final int MOST = 200;

    private final Directories directories;
    private final EntrySearch search;
    private final Rights rights;
    private final Requests requests;

    DirectoryPages(Directories directories, EntrySearch search, Rights rights, Requests requests) {
        this.directories = directories;
        this.search = search;
        this.rights = rights;
        this.requests = requests;
    }

    @GetMapping("/admin/directories/{word}")
    Mono<Rendering> page(@PathVariable String word, @RequestParam(defaultValue = "") String q, Principal who) {
        return Mono.fromCallable(() -> {
                    rights.demand(who, Deed.READ_DIRECTORIES);
                    DirectoryKind kind = DirectoryKind.ofWord(word)
                            .orElseThrow(() -> Problem.of(404, "http.404").asException());
                    return show(kind, q, who);
                })
                .subscribeOn(requests.threads());
    }

    private Rendering show(DirectoryKind kind, String typed, Principal who) {
        Entries all = directories.of(kind);
        List<EntryView> entries = search.find(kind, typed, MOST).stream()
                .map(found -> EntryView.of(kind, found.entry(), all))
                .toList();
        return Rendering.view("admin/directory")
                .modelAttribute("kinds", DirectoryKind.values())
                .modelAttribute("kind", kind)
                .modelAttribute("typed", typed)
                .modelAttribute("entries", entries)
                .modelAttribute("headings", kind.details())
                .modelAttribute("total", all.all().size())
                .modelAttribute("most", MOST)
                .modelAttribute("mayChange", rights.may(who, Deed.CHANGE_DIRECTORIES))
                .build();
    }
}
