package org.minqing.security.signin;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.PasswordRules;
import org.minqing.security.account.Passwords;
import org.minqing.security.account.SecondFactor;
import org.minqing.security.signin.SignInState.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** The sign-in page, one step after another: password, digits, a password of one's own, the second factor. */
@Controller
class SignInPages {

    private static final String NEXT = "next";
    private static final String SECRET = "secret";

    private final PasswordCheck check;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final WrongTries tries;
    private final Accounts accounts;
    private final SignInState state;
    private final Sessions sessions;
    private final SafeTransport transport;
    private final Requests requests;
    private final Sentences sentences;
    private final AccessLedger access;
    private final boolean elsewhere;

    SignInPages(
            PasswordCheck check,
            PasswordRules rules,
            Passwords passwords,
            SecondFactor secondFactor,
            WrongTries tries,
            Accounts accounts,
            SignInState state,
            Sessions sessions,
            SafeTransport transport,
            Requests requests,
            Sentences sentences,
            AccessLedger access,
            ObjectProvider<ReactiveClientRegistrationRepository> issuers) {
        this.check = check;
        this.rules = rules;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.tries = tries;
        this.accounts = accounts;
        this.state = state;
        this.sessions = sessions;
        this.transport = transport;
        this.requests = requests;
        this.sentences = sentences;
        this.access = access;
        this.elsewhere = issuers.getIfAvailable() != null;
    }

    @GetMapping("/sign-in")
    Mono<Rendering> page(ServerWebExchange exchange) {
        boolean again = exchange.getRequest().getQueryParams().containsKey("again");
        boolean unknown = exchange.getRequest().getQueryParams().containsKey("unknown");
        Optional<Problem> told = transport.isSafe(exchange.getRequest())
                ? Optional.of(Problem.of(401, unknown ? "access.unknown-here" : "access.page-too-old"))
                        .filter(old -> again || unknown)
                : Optional.of(Problem.of(403, "access.https-needed"));
        return exchange.getSession().flatMap(session -> show(exchange, session, told));
    }

    @PostMapping("/sign-in")
    Mono<Rendering> password(ServerWebExchange exchange) {
        return step(exchange, typed -> session -> {
            String name = typed.getOrDefault("name", "");
            Optional<Account> account = check.check(
                    name, typed.getOrDefault("password", ""), SafeTransport.askedFrom(exchange.getRequest()));
            Account known = account.orElseThrow(
                    () -> Problem.of(401, "access.not-known").asException());
            return state.passwordRight(session, known, SafeTransport.from(exchange.getRequest()))
                    .then(Mono.fromRunnable(() -> keepNext(session, typed)));
        });
    }

    @PostMapping("/sign-in/code")
    Mono<Rendering> code(ServerWebExchange exchange) {
        return step(exchange, typed -> session -> {
            Account account = standing(session, Step.CODE);
            String address = SafeTransport.from(exchange.getRequest());
            // Counted by itself: whoever knows the password does not begin anew by saying it again.
            String digitsOf = account.name() + " digits";
            tries.begin(digitsOf, address);
            if (!secondFactor.isRight(account, typed.getOrDefault("code", ""))) {
                leaveTrace(
                        exchange,
                        AccessEntry.of(account.name(), AccessAct.SIGN_IN_FAILED)
                                .with("step", "second factor")
                                .failed());
                throw Problem.of(401, "access.wrong-code").asException();
            }
            tries.right(digitsOf, address);
            state.factorShown(session);
            return Mono.empty();
        });
    }

    @PostMapping("/sign-in/password")
    Mono<Rendering> newPassword(ServerWebExchange exchange) {
        return step(exchange, typed -> session -> {
            Account account = standing(session, Step.NEW_PASSWORD);
            String chosen = typed.getOrDefault("password", "");
            rules.check(account, chosen);
            if (!chosen.equals(typed.getOrDefault("again", ""))) {
                throw Problem.invalid("again", "account.passwords-differ", Map.of("field", "again"))
                        .asException();
            }
            leaveTrace(
                    exchange,
                    AccessEntry.of(account.name(), AccessAct.ACCOUNT_CHANGED).with("what", "password"));
            accounts.changePassword(account.name(), passwords.encode(chosen), false);
            sessions.endOthers(account.name(), session.getId());
            return Mono.empty();
        });
    }

    @PostMapping("/sign-in/second-factor")
    Mono<Rendering> setUp(ServerWebExchange exchange) {
        return step(exchange, typed -> session -> {
            Account account = standing(session, Step.SET_UP_CODES);
            SecondFactor.Secret secret = secretOf(session);
            if (!secondFactor.setUp(account, secret, typed.getOrDefault("code", ""))) {
                throw Problem.of(401, "access.wrong-code").asException();
            }
            leaveTrace(
                    exchange,
                    AccessEntry.of(account.name(), AccessAct.ACCOUNT_CHANGED).with("what", "second factor"));
            session.getAttributes().remove(SECRET);
            state.factorShown(session);
            return Mono.empty();
        });
    }

    @PostMapping("/sign-out")
    Mono<Rendering> signOut(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set("Clear-Site-Data", "\"cache\", \"storage\"");
        return exchange.getPrincipal()
                .flatMap(who -> Mono.fromRunnable(
                                () -> leaveTrace(exchange, AccessEntry.of(who.getName(), AccessAct.SIGNED_OUT)))
                        .subscribeOn(requests.threads()))
                .then(exchange.getSession())
                .flatMap(WebSession::invalidate)
                .thenReturn(Rendering.redirectTo("/sign-in").build());
    }

    /** Ends this session and all others of the account, wherever they are. */
    @PostMapping("/sign-out/everywhere")
    Mono<Rendering> signOutEverywhere(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .flatMap(who -> Mono.fromRunnable(() -> {
                            leaveTrace(exchange, AccessEntry.of(who.getName(), AccessAct.SESSIONS_ENDED));
                            sessions.endAll(who.getName());
                        })
                        .subscribeOn(requests.threads()))
                .then(Mono.defer(() -> signOut(exchange)));
    }

    private void leaveTrace(ServerWebExchange exchange, AccessEntry entry) {
        access.record(entry.from(SafeTransport.askedFrom(exchange.getRequest())));
    }

    /** Takes one step and goes on to the next; what went wrong is told on the page, with nothing lost but secrets. */
    private Mono<Rendering> step(
            ServerWebExchange exchange, Function<Map<String, String>, Function<WebSession, Mono<Void>>> work) {
        return exchange.getFormData()
                .map(MultiValueMap::toSingleValueMap)
                .zipWith(exchange.getSession())
                .flatMap(known -> Mono.defer(() -> {
                            transport.check(exchange.getRequest());
                            return work.apply(known.getT1()).apply(known.getT2());
                        })
                        .subscribeOn(requests.threads())
                        .then(Mono.defer(() -> goOn(exchange, known.getT2())))
                        .onErrorResume(ProblemException.class, refused -> {
                            exchange.getAttributes().put("name", known.getT1().getOrDefault("name", ""));
                            return show(exchange, known.getT2(), Optional.of(refused.problem()));
                        }));
    }

    private Mono<Rendering> goOn(ServerWebExchange exchange, WebSession session) {
        if (state.step(session) != Step.NONE) {
            return Mono.just(seeOther("/sign-in"));
        }
        String next = Optional.ofNullable(session.<String>getAttribute(NEXT)).orElse("/");
        session.getAttributes().remove(NEXT);
        state.account(session)
                .ifPresent(account -> leaveTrace(exchange, AccessEntry.of(account.name(), AccessAct.SIGNED_IN)));
        return state.finish(session).thenReturn(seeOther(next));
    }

    private Mono<Rendering> show(ServerWebExchange exchange, WebSession session, Optional<Problem> told) {
        return Mono.fromCallable(() -> {
                    Step step = state.step(session);
                    Rendering.Builder<?> page = Rendering.view("sign-in")
                            .modelAttribute("step", step == Step.NONE ? Step.PASSWORD : step)
                            .modelAttribute("elsewhere", elsewhere)
                            .modelAttribute("safe", transport.isSafe(exchange.getRequest()))
                            .modelAttribute(NEXT, next(exchange))
                            .modelAttribute("name", exchange.getAttributeOrDefault("name", ""))
                            .modelAttribute("told", told.map(problem -> say(exchange, problem)))
                            .status(told.map(problem -> HttpStatus.valueOf(problem.status()))
                                    .orElse(HttpStatus.OK));
                    told.ifPresent(problem ->
                            problem.headers().forEach(exchange.getResponse().getHeaders()::set));
                    if (step == Step.SET_UP_CODES) {
                        Account account = state.account(session).orElseThrow();
                        SecondFactor.Secret secret = secretOf(session);
                        page.modelAttribute("secret", secret.typed())
                                .modelAttribute("picture", secondFactor.picture(account, secret));
                    }
                    return page.build();
                })
                .subscribeOn(requests.threads());
    }

    private SecondFactor.Secret secretOf(WebSession session) {
        String typed = (String) session.getAttributes()
                .computeIfAbsent(SECRET, none -> secondFactor.made().typed());
        return new SecondFactor.Secret(typed);
    }

    private Account standing(WebSession session, Step step) {
        return state.account(session)
                .filter(account -> state.step(session) == step)
                .orElseThrow(() -> Problem.of(401, "access.page-too-old").asException());
    }

    private String say(ServerWebExchange exchange, Problem problem) {
        return sentences.say(Language.of(exchange.getLocaleContext()), problem.code(), problem.facts());
    }

    private static String next(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst(NEXT))
                .filter(SignInPages::isOurs)
                .orElse("/");
    }

    private static void keepNext(WebSession session, Map<String, String> typed) {
        String next = typed.getOrDefault(NEXT, "/");
        session.getAttributes().put(NEXT, isOurs(next) ? next : "/");
    }

    /** Nobody is led to another site from here. */
    private static boolean isOurs(String path) {
        return path.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");
    }

    private static Rendering seeOther(String where) {
        return Rendering.redirectTo(URI.create(where).toString())
                .status(HttpStatus.SEE_OTHER)
                .build();
    }
}
