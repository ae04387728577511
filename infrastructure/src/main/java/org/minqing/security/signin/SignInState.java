package org.minqing.security.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.MachineTime;
import org.minqing.http.Requests;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.PasswordRules;
import org.minqing.security.right.RoleTable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * How far somebody has come at the sign-in page, and that they are signed in. A session holds the name of the account
 * alone: what it may do is looked up with every request, so that a change holds at once.
 */
@Component
class SignInState implements ServerSecurityContextRepository {

    static final String ACCOUNT = "account";

    /** From where the password was said, for the owner of the account to know the session by. */
    static final String ADDRESS = "address";

    /** A session ends at the latest after a day's work. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String PASSWORD_AT = "passwordAt";
    private static final String FACTOR_SHOWN = "factorShown";
    /** All steps are taken. */
    static final String DONE = "done";

    private final Accounts accounts;
    private final PasswordRules rules;
    private final RoleTable roles;
    private final Requests requests;
    private final Clock clock;

    SignInState(Accounts accounts, PasswordRules rules, RoleTable roles, Requests requests, @MachineTime Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.roles = roles;
        this.requests = requests;
        this.clock = clock;
    }

    /** What is still to be done at the sign-in page. */
    enum Step {
        PASSWORD,
        CODE,
        NEW_PASSWORD,
        SET_UP_CODES,
        NONE
    }

    /** The password was right. Whatever the session was before, it is another one now. */
    Mono<Void> passwordRight(WebSession session, Account account, String address) {
        session.getAttributes().remove(DONE);
        session.getAttributes().remove(FACTOR_SHOWN);
        session.getAttributes().put(ACCOUNT, account.name());
        session.getAttributes().put(ADDRESS, address);
        session.getAttributes().put(PASSWORD_AT, clock.instant().toString());
        return session.changeSessionId();
    }

    /** Another issuer vouches for them: all steps are taken. */
    Mono<Void> provenElsewhere(WebSession session, Account account, String address) {
        return passwordRight(session, account, address).then(Mono.defer(() -> {
            session.getAttributes().put(DONE, "true");
            return session.changeSessionId();
        }));
    }

    void factorShown(WebSession session) {
        session.getAttributes().put(FACTOR_SHOWN, "true");
    }

    Step step(WebSession session) {
        Optional<Account> account = account(session);
        if (account.isEmpty()) {
            return Step.PASSWORD;
        }
        boolean needed = roles.needsSecondFactor(account.get());
        boolean has = account.get().credentials().secondFactor().isPresent();
        if (has && !session.getAttributes().containsKey(FACTOR_SHOWN)) {
            return Step.CODE;
        }
        if (rules.mustChange(account.get())) {
            return Step.NEW_PASSWORD;
        }
        return needed && !has ? Step.SET_UP_CODES : Step.NONE;
    }

    /** Signed in from now on, with a session id that nobody has seen before. */
    Mono<Void> finish(WebSession session) {
        if (step(session) != Step.NONE) {
            throw new IllegalStateException("Not all steps were taken");
        }
        session.getAttributes().put(DONE, "true");
        return session.changeSessionId();
    }

    /** Whose session it is, whether or not all steps have been taken. */
    Optional<Account> account(WebSession session) {
        Instant latest = clock.instant().minus(LONGEST);
        return Optional.ofNullable(session.<String>getAttribute(PASSWORD_AT))
                .filter(at -> Instant.parse(at).isAfter(latest))
                .flatMap(recent -> Optional.ofNullable(session.<String>getAttribute(ACCOUNT)))
                .flatMap(accounts::find)
                .filter(Account::enabled);
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return exchange.getSession()
                .filter(session -> session.getAttributes().containsKey(DONE))
                .flatMap(session -> Mono.fromCallable(() -> account(session))
                        .subscribeOn(requests.threads())
                        .flatMap(Mono::justOrEmpty))
                .map(account -> new SecurityContextImpl(new SignedIn(account, exchange.getRequest())));
    }

    /** The sign-in page writes the session itself. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }
}
