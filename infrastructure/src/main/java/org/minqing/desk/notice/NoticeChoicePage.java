package org.minqing.desk.notice;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minqing.desk.PageLanguage;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.notice.Contact;
import org.minqing.notice.NoticeChoices;
import org.minqing.notice.NoticeKind;
import org.minqing.notice.QuietHours;
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

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]{1,64}@[\\p{Alnum}.-]{1,180}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,30}");

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
        return Mono.fromCallable(() -> show(who, kept.isPresent(), List.of()).build())
                .subscribeOn(requests.threads());
    }

    @PostMapping("/account/notices")
    Mono<Rendering> choose(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(typed -> Mono.fromCallable(() -> {
                            try {
                                keep(who.getName(), typed, Language.of(() -> locale));
                                return Rendering.redirectTo("/account/notices?kept=true")
                                        .status(HttpStatus.SEE_OTHER)
                                        .build();
                            } catch (ProblemException refused) {
                                Problem problem = refused.problem();
                                return show(who, false, sentences.say(Language.of(() -> locale), problem))
                                        .status(HttpStatus.valueOf(problem.status()))
                                        .build();
                            }
                        })
                        .subscribeOn(requests.threads()));
    }

    /** @param language the one that the page was shown in: they read it */
    private void keep(String account, MultiValueMap<String, String> typed, Language language) {
        Contact contact = new Contact(
                language,
                read(typed, "email", EMAIL, "notice.bad-email"),
                read(typed, "phone", PHONE, "notice.bad-phone"),
                quiet(typed));
        Map<NoticeKind, Set<Way>> standing = choices.of(account);
        for (NoticeKind kind : NoticeKind.values()) {
            Set<Way> chosen = chosen(typed, kind, standing.getOrDefault(kind, Set.of()));
            if (!chosen.equals(standing.get(kind))) {
                choices.choose(account, kind, chosen);
            }
        }
        choices.reach(account, contact);
    }

    /** A way that is shut at the moment stays as it was chosen. */
    private Set<Way> chosen(MultiValueMap<String, String> typed, NoticeKind kind, Set<Way> standing) {
        Set<Way> chosen = EnumSet.noneOf(Way.class);
        chosen.addAll(standing);
        ways.open().forEach(chosen::remove);
        List<String> ticked = Optional.ofNullable(typed.get(kind.name())).orElse(List.of());
        ways.open().stream().filter(way -> ticked.contains(way.name())).forEach(chosen::add);
        return chosen;
    }

    private static Optional<String> read(
            MultiValueMap<String, String> typed, String name, Pattern good, String otherwise) {
        Optional<String> text = given(typed, name);
        if (text.filter(some -> !good.matcher(some).matches()).isPresent()) {
            throw Problem.invalid(name, otherwise, Map.of("field", name)).asException();
        }
        return text;
    }

    private static Optional<QuietHours> quiet(MultiValueMap<String, String> typed) {
        Optional<String> from = given(typed, "quietFrom");
        Optional<String> to = given(typed, "quietTo");
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QuietHours(LocalTime.parse(from.orElse("")), LocalTime.parse(to.orElse(""))));
        } catch (DateTimeException | IllegalArgumentException noHours) {
            throw Problem.invalid("quietFrom", "notice.bad-quiet-hours", Map.of("field", "quietFrom"))
                    .asException();
        }
    }

    private static Optional<String> given(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Rendering.Builder<?> show(Principal who, boolean kept, List<String> wrong) {
        return Rendering.view("notice/choices")
                .modelAttribute("kinds", Arrays.asList(NoticeKind.values()))
                .modelAttribute("ways", ways.open())
                .modelAttribute("chosen", choices.of(who.getName()))
                .modelAttribute("contact", choices.contact(who.getName()))
                .modelAttribute("kept", kept)
                .modelAttribute("wrong", wrong);
    }
}
