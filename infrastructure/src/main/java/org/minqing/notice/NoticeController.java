package org.minqing.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.http.Answers;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.Requests;
import org.minqing.http.reading.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What the account that asks was told. Nobody reads the notices of another. */
@RestController
class NoticeController {

    private static final int DEFAULT_SIZE = 50;
    private static final int MOST = 200;

    private final Notices notices;
    private final NoticeWords words;
    private final Requests requests;
    private final Answers answers;

    NoticeController(Notices notices, NoticeWords words, Requests requests, Answers answers) {
        this.notices = notices;
        this.words = words;
        this.requests = requests;
        this.answers = answers;
    }

    /**
     * @param unread at most 100
     * @param next pass it as {@code after} for the page behind; absent on the last
     */
    record Page(List<Told> items, int unread, Optional<UUID> next) {}

    /** @param said in the language of the request */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Told(
            UUID id,
            NoticeKind kind,
            Optional<UUID> caseId,
            Optional<UUID> shiftId,
            Optional<CaseKind> caseKind,
            Optional<String> number,
            Optional<DeadlineKind> deadline,
            Optional<Instant> dueAt,
            boolean emergency,
            Instant happenedAt,
            Optional<Instant> readAt,
            String said) {}

    @GetMapping(path = "/api/notices", produces = MediaType.APPLICATION_JSON_VALUE)
    Page list(@RequestParam MultiValueMap<String, String> given, @RequestHeader HttpHeaders headers, Principal who) {
        Parameters parameters = new Parameters(given);
        boolean unread = parameters.flag("unread");
        Optional<UUID> after = parameters.one("after", NoticeController::id, "uuid");
        int size = parameters.number("size", DEFAULT_SIZE, 1, MOST);
        parameters.finish();
        Locale locale = Locale.of(Language.askedFor(headers).tag());
        List<Notice> found = notices.of(who.getName(), unread, after, size + 1);
        List<Told> items =
                found.stream().limit(size).map(notice -> told(notice, locale)).toList();
        Optional<UUID> next = found.size() > size ? Optional.of(items.getLast().id()) : Optional.empty();
        return new Page(items, notices.unread(who.getName()), next);
    }

    /** Says so; read it was from the first time on. */
    @PostMapping(path = "/api/notices/{id}/read", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> read(@PathVariable String id, ServerWebExchange exchange) {
        return requests.answer(exchange, request -> {
            Notice notice = id(id).flatMap(known -> notices.find(request.account(), known))
                    .orElseThrow(() -> Problem.of(404, "notice.not-found").asException());
            notices.read(request.account(), notice.id());
            return answers.json(200, Map.of(), Map.of("id", notice.id()));
        });
    }

    private Told told(Notice notice, Locale locale) {
        boolean ofCase = notice.caseKind().isPresent();
        return new Told(
                notice.id(),
                notice.kind(),
                Optional.of(notice.about()).filter(some -> ofCase),
                Optional.of(notice.about()).filter(some -> !ofCase),
                notice.caseKind(),
                notice.number(),
                notice.clock(),
                notice.dueAt(),
                notice.emergency(),
                notice.happenedAt(),
                notice.readAt(),
                words.say(notice, locale));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}
