package org.minqing.desk.notice;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.minqing.api.CaseId;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.desk.PageLanguage;
import org.minqing.http.Asking;
import org.minqing.http.Requests;
import org.minqing.http.cases.CaseList;
import org.minqing.notice.Notice;
import org.minqing.notice.NoticeWords;
import org.minqing.notice.Notices;
import org.minqing.security.right.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What somebody was told, and the bell over every page that says how much of it they have not read. */
@Controller
class NoticePages {

    private static final int SIZE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Notices notices;
    private final NoticeWords words;
    private final Asking asking;
    private final Rights rights;
    private final Requests requests;
    private final ZoneId zone;

    NoticePages(Notices notices, NoticeWords words, Asking asking, Rights rights, Requests requests, ZoneId zone) {
        this.notices = notices;
        this.words = words;
        this.asking = asking;
        this.rights = rights;
        this.requests = requests;
        this.zone = zone;
    }

    /** @param after the notice behind which to go on */
    @GetMapping("/desk/notices")
    Mono<Rendering> page(@RequestParam Optional<UUID> after, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return work(() -> {
            List<Notice> found = notices.of(who.getName(), false, after, SIZE + 1);
            List<Notice> shown = found.stream().limit(SIZE).toList();
            return Rendering.view("notices")
                    .modelAttribute("lines", lines(who, shown, locale))
                    .modelAttribute("unread", notices.unread(who.getName()))
                    .modelAttribute("most", Notices.MOST_COUNTED)
                    .modelAttribute(
                            "next",
                            found.size() > SIZE ? Optional.of(shown.getLast().id()) : Optional.empty())
                    .modelAttribute(
                            "latest", shown.stream().map(Notice::happenedAt).findFirst())
                    .build();
        });
    }

    /** The bell alone, which the pages ask for again and again. */
    @GetMapping("/desk/notices/bell")
    Mono<Rendering> bell(Principal who) {
        return work(() -> Rendering.view("notice/bell :: count")
                .modelAttribute("unread", notices.unread(who.getName()))
                .build());
    }

    /** Counts as read, and leads on to what it is about. */
    @PostMapping("/desk/notices/{id}/open")
    Mono<Rendering> open(@PathVariable UUID id, Principal who) {
        return work(() -> {
            Optional<Notice> notice = notices.find(who.getName(), id);
            notice.ifPresent(some -> notices.read(who.getName(), some.id()));
            return onTo(notice.map(Notice::leadsTo).orElse("/desk/notices"));
        });
    }

    /** All up to the latest that stood on the page: what came since was not seen. */
    @PostMapping("/desk/notices/read")
    Mono<Rendering> readAll(ServerWebExchange exchange, Principal who) {
        return exchange.getFormData()
                .flatMap(typed -> work(() -> {
                    Optional.ofNullable(typed.getFirst("latest"))
                            .flatMap(NoticePages::moment)
                            .ifPresent(latest -> notices.readAll(who.getName(), latest));
                    return onTo("/desk/notices");
                }));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    private static Rendering onTo(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }

    private Mono<Rendering> work(Callable<Rendering> work) {
        return Mono.fromCallable(work).subscribeOn(requests.threads());
    }

    private List<NoticeLine> lines(Principal who, List<Notice> shown, Locale locale) {
        Map<UUID, String> subjects = subjects(who, shown);
        return shown.stream()
                .map(notice -> new NoticeLine(
                        notice,
                        words.say(notice, locale),
                        Optional.ofNullable(subjects.get(notice.about())),
                        TIME.format(notice.happenedAt().atZone(zone))))
                .toList();
    }

    /** As they are now, of the cases that are still theirs to see. */
    private Map<UUID, String> subjects(Principal who, List<Notice> shown) {
        List<CaseId> cases = shown.stream()
                .filter(notice -> notice.caseKind().isPresent())
                .map(Notice::about)
                .distinct()
                .map(CaseId::new)
                .toList();
        if (cases.isEmpty() || !rights.may(who, NamedCasesQuery.class)) {
            return Map.of();
        }
        return asking.ask(who, NamedCasesQuery.of(cases)).items().stream()
                .filter(item -> item.subject().isPresent())
                .collect(Collectors.toMap(item -> item.id().value(), NoticePages::subject));
    }

    private static String subject(CasePage.Item item) {
        return item.subject().map(CaseList::withoutPersons).orElse("");
    }
}
