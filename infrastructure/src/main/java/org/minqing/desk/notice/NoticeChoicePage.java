package org.minqing.desk.notice;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.desk.PageLanguage;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.notice.Contact;
import org.minqing.notice.NoticeChoices;
import org.minqing.notice.NoticeKind;
import org.minqing.notice.Way;
import org.minqing.notice.Ways;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where somebody says of what they want to be told, by which ways, and when they want to be left alone. */
@Controller
class NoticeChoicePage {

    private final NoticeChoices choices;
    private final Ways ways;
    private final Requests requests;
    private final Sentences sentences;

    NoticeChoicePage(NoticeChoices choices, Ways ways, Requests requests, Sentences sentences) {
        this.choices = choices;
        this.ways = ways;
        this.requests = requests;
        this.sentences = sentences;
    }

    @GetMapping("/account/notices")
    Mono<Rendering> page(@RequestParam Optional<String> kept, Principal who) {
        return Mono.fromCallable(() -> show(
                                TypedChoices.of(choices.of(who.getName()), choices.contact(who.getName())),
                                kept.isPresent(),
                                List.of())
                        .build())
                .subscribeOn(requests.threads());
    }

    /** They are written to in the language that the page was shown in: they read it. */
    @PostMapping("/account/notices")
    Mono<Rendering> choose(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(form -> Mono.fromCallable(() -> keep(who.getName(), form, Language.of(() -> locale)))
                        .subscribeOn(requests.threads()));
    }

    private Rendering keep(String account, MultiValueMap<String, String> form, Language language) {
        Map<NoticeKind, Set<Way>> standing = choices.of(account);
        TypedChoices typed = TypedChoices.read(form, ways.open(), standing);
        try {
            Contact contact = typed.contact(language);
            typed.chosen().forEach((kind, chosen) -> {
                if (!chosen.equals(standing.get(kind))) {
                    choices.choose(account, kind, chosen);
                }
            });
            choices.reach(account, contact);
            return Rendering.redirectTo("/account/notices?kept=true")
                    .status(HttpStatus.SEE_OTHER)
                    .build();
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            return show(typed, false, sentences.say(language, problem))
                    .status(HttpStatus.valueOf(problem.status()))
                    .build();
        }
    }

    private Rendering.Builder<?> show(TypedChoices typed, boolean kept, List<String> wrong) {
        return Rendering.view("notice/choices")
                .modelAttribute("kinds", Arrays.asList(NoticeKind.values()))
                .modelAttribute("ways", ways.open())
                .modelAttribute("smsIsLogged", ways.smsIsLogged())
                .modelAttribute("typed", typed)
                .modelAttribute("kept", kept)
                .modelAttribute("wrong", wrong);
    }
}
