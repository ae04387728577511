package org.minqing.security.signin;

import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.query.AccessLedgerQuery;
import org.minqing.api.query.CasesQuery;
import org.minqing.http.Asker;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.security.account.AccessTokens;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.PasswordRules;
import org.minqing.security.account.Passwords;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One's own account: another password, tokens for programs, all sessions ended. */
@Controller
class AccountPages {

    private static final Duration TOKEN_IS_GOOD_FOR = Duration.ofDays(90);

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final PasswordCheck check;
    private final PasswordRules rules;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Requests requests;
    private final Sentences sentences;
    private final Rights rights;
    private final AccessLedger access;

    AccountPages(
            Accounts accounts,
            AccessTokens tokens,
            PasswordCheck check,
            PasswordRules rules,
            Passwords passwords,
            Sessions sessions,
            Requests requests,
            Sentences sentences,
            Rights rights,
            AccessLedger access) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.check = check;
        this.rules = rules;
        this.passwords = passwords;
        this.sessions = sessions;
        this.requests = requests;
        this.sentences = sentences;
        this.rights = rights;
        this.access = access;
    }

    /** @param token a new one, to be shown this once */
    record Told(Optional<String> problem, Optional<String> done, Optional<String> token) {
        static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Optional.empty());
    }

    @GetMapping("/account")
    Mono<Rendering> page(ServerWebExchange exchange, Principal who) {
        return exchange.getSession()
                .flatMap(session -> Mono.fromCallable(() -> show(who, session.getId(), Told.NOTHING))
                        .subscribeOn(requests.threads()));
    }

    /**
     * The old password is asked for again: whoever sits down at a counter left open changes nothing. All other sessions
     * of the account end.
     */
    @PostMapping("/account/password")
    Mono<Rendering> changePassword(ServerWebExchange exchange, Principal who) {
        return form(exchange, who, typed -> {
            Account account = check.check(
                            who.getName(), typed.get("old"), SafeTransport.askedFrom(exchange.getRequest()))
                    .orElseThrow(() -> Problem.of(403, "access.not-known").asException());
            rules.check(account, typed.get("password"));
            if (!typed.get("password").equals(typed.get("again"))) {
                throw Problem.of(422, "account.passwords-differ").asException();
            }
            changed(who, "password");
            accounts.changePassword(account.name(), passwords.encode(typed.get("password")), false);
            sessions.endOthers(account.name(), typed.session());
            return new Told(Optional.empty(), Optional.of("account.password-changed"), Optional.empty());
        });
    }

    @PostMapping("/account/tokens")
    Mono<Rendering> makeToken(ServerWebExchange exchange, Principal who) {
        return form(exchange, who, typed -> {
            if (accounts.find(who.getName()).filter(Account::byProgram).isEmpty()) {
                throw Problem.of(403, "access.not-by-program").asException();
            }
            String label = typed.get("label").strip();
            if (label.isEmpty() || label.length() > 60) {
                throw Problem.of(422, "account.bad-label").asException();
            }
            changed(who, "token made");
            return new Told(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(tokens.make(who.getName(), label, TOKEN_IS_GOOD_FOR)));
        });
    }

    @PostMapping("/account/tokens/taken-back")
    Mono<Rendering> takeBack(ServerWebExchange exchange, Principal who) {
        return form(exchange, who, typed -> {
            changed(who, "token taken back");
            tokens.takeBack(who.getName(), typed.get("handle"));
            return Told.NOTHING;
        });
    }

    /** A place where one forgot to sign out. */
    @PostMapping("/account/sessions/ended")
    Mono<Rendering> endSession(ServerWebExchange exchange, Principal who) {
        return form(exchange, who, typed -> {
            access.record(
                    AccessEntry.by(Asker.beside(who), AccessAct.SESSIONS_ENDED).with("what", "one of one's own"));
            sessions.end(who.getName(), typed.get("handle"));
            return Told.NOTHING;
        });
    }

    private void changed(Principal who, String what) {
        access.record(
                AccessEntry.by(Asker.beside(who), AccessAct.ACCOUNT_CHANGED).with("what", what));
    }

    /**
     * What a form held; nothing where it did not.
     *
     * @param session from which it came
     */
    private record Typed(MultiValueMap<String, String> fields, String session) {
        String get(String name) {
            return Optional.ofNullable(fields.getFirst(name)).orElse("");
        }
    }

    private interface Work {
        Told of(Typed typed);
    }

    private Mono<Rendering> form(ServerWebExchange exchange, Principal who, Work work) {
        Language language = Language.of(exchange.getLocaleContext());
        return exchange.getFormData()
                .zipWith(exchange.getSession(), (fields, session) -> new Typed(fields, session.getId()))
                .flatMap(typed -> Mono.fromCallable(() -> {
                            try {
                                return show(who, typed.session(), work.of(typed));
                            } catch (ProblemException refused) {
                                Problem problem = refused.problem();
                                String said = sentences.say(language, problem.code(), problem.facts());
                                return show(
                                        who,
                                        typed.session(),
                                        new Told(Optional.of(said), Optional.empty(), Optional.empty()));
                            }
                        })
                        .subscribeOn(requests.threads()));
    }

    private Rendering show(Principal who, String session, Told told) {
        Account account = accounts.findNow(who.getName()).orElseThrow();
        return Rendering.view("account")
                .modelAttribute("account", account)
                .modelAttribute("tokens", tokens.of(account.name()))
                .modelAttribute("sessions", sessions.of(account.name(), session))
                .modelAttribute("told", told)
                .modelAttribute("seesBoard", rights.may(who, CasesQuery.class))
                .modelAttribute("administers", rights.may(who, Deed.ADMINISTER_ACCOUNTS))
                .modelAttribute("verifies", rights.may(who, Deed.VERIFY_LEDGER))
                .modelAttribute("audits", rights.may(who, AccessLedgerQuery.class))
                .build();
    }
}
