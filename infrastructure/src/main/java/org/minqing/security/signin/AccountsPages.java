package org.minqing.security.signin;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.http.Asker;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.security.SecurityProfile;
import org.minqing.security.account.AccountAdministration;
import org.minqing.security.account.AccountAdministration.Wanted;
import org.minqing.security.account.Accounts;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where the security administrator makes accounts and says what they may do. */
@Controller
class AccountsPages {

    private final Accounts accounts;
    private final AccountAdministration administration;
    private final Rights rights;
    private final Sessions sessions;
    private final SecurityProfile profile;
    private final Requests requests;
    private final Sentences sentences;
    private final AccessLedger access;

    AccountsPages(
            Accounts accounts,
            AccountAdministration administration,
            Rights rights,
            Sessions sessions,
            SecurityProfile profile,
            Requests requests,
            Sentences sentences,
            AccessLedger access) {
        this.accounts = accounts;
        this.administration = administration;
        this.rights = rights;
        this.sessions = sessions;
        this.profile = profile;
        this.requests = requests;
        this.sentences = sentences;
        this.access = access;
    }

    /** @param password of this account, to be shown this once */
    record Told(Optional<String> problem, Optional<String> account, Optional<String> password) {
        static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Optional.empty());

        static Told of(String account, String password) {
            return new Told(Optional.empty(), Optional.of(account), Optional.of(password));
        }
    }

    @GetMapping("/admin/accounts")
    Mono<Rendering> page(ServerWebExchange exchange, Principal who) {
        return answer(exchange, who, fields -> Told.NOTHING, new org.springframework.util.LinkedMultiValueMap<>());
    }

    @PostMapping("/admin/accounts")
    Mono<Rendering> make(ServerWebExchange exchange, Principal who) {
        return form(exchange, who, fields -> {
            String name = Accounts.nameOf(text(fields, "name"));
            changed(who, name, "made: " + rights(wanted(fields)));
            return Told.of(name, administration.make(name, wanted(fields)));
        });
    }

    @PostMapping("/admin/accounts/{name}")
    Mono<Rendering> change(ServerWebExchange exchange, Principal who, @PathVariable String name) {
        return form(exchange, who, fields -> {
            changed(who, name, rights(wanted(fields)));
            administration.change(name, wanted(fields), who.getName());
            sessions.endAll(name);
            return Told.NOTHING;
        });
    }

    @PostMapping("/admin/accounts/{name}/password")
    Mono<Rendering> resetPassword(ServerWebExchange exchange, Principal who, @PathVariable String name) {
        return form(exchange, who, fields -> {
            changed(who, name, "password reset");
            String password = administration.resetPassword(name);
            sessions.endAll(name);
            return Told.of(name, password);
        });
    }

    @PostMapping("/admin/accounts/{name}/second-factor")
    Mono<Rendering> resetSecondFactor(ServerWebExchange exchange, Principal who, @PathVariable String name) {
        return form(exchange, who, fields -> {
            changed(who, name, "second factor reset");
            administration.resetSecondFactor(name);
            sessions.endAll(name);
            return Told.NOTHING;
        });
    }

    @PostMapping("/admin/accounts/{name}/sessions-ended")
    Mono<Rendering> endSessions(ServerWebExchange exchange, Principal who, @PathVariable String name) {
        return form(exchange, who, fields -> {
            access.record(
                    AccessEntry.by(Asker.beside(who), AccessAct.SESSIONS_ENDED).with("account", name));
            sessions.endAll(name);
            return Told.NOTHING;
        });
    }

    private void changed(Principal who, String account, String what) {
        access.record(AccessEntry.by(Asker.beside(who), AccessAct.ACCOUNT_CHANGED)
                .with("account", account)
                .with("what", what));
    }

    private static String rights(Wanted wanted) {
        return wanted.roles().stream().sorted().map(Role::name).collect(Collectors.joining(" ")) + " in "
                + wanted.reach() + (wanted.byProgram() ? " by program" : "") + (wanted.enabled() ? "" : " disabled");
    }

    private Mono<Rendering> form(
            ServerWebExchange exchange, Principal who, Function<MultiValueMap<String, String>, Told> work) {
        return exchange.getFormData().flatMap(fields -> answer(exchange, who, work, fields));
    }

    private Mono<Rendering> answer(
            ServerWebExchange exchange,
            Principal who,
            Function<MultiValueMap<String, String>, Told> work,
            MultiValueMap<String, String> fields) {
        Language language = Language.of(exchange.getLocaleContext());
        return Mono.fromCallable(() -> {
                    rights.demand(who, Deed.ADMINISTER_ACCOUNTS);
                    try {
                        return show(work.apply(fields), Map.of());
                    } catch (ProblemException refused) {
                        Problem problem = refused.problem();
                        String said = sentences.say(language, problem.code(), problem.facts());
                        return show(
                                new Told(Optional.of(said), Optional.empty(), Optional.empty()),
                                fields.toSingleValueMap());
                    }
                })
                .subscribeOn(requests.threads());
    }

    /** @param typed what was typed, where it was refused */
    private Rendering show(Told told, Map<String, String> typed) {
        return Rendering.view("admin/accounts")
                .modelAttribute("accounts", accounts.all())
                .modelAttribute("roles", Role.values())
                .modelAttribute("profile", profile)
                .modelAttribute("typed", typed)
                .modelAttribute("told", told)
                .build();
    }

    private static Wanted wanted(MultiValueMap<String, String> fields) {
        return new Wanted(
                text(fields, "displayName"),
                roles(fields),
                reach(fields),
                fields.containsKey("byProgram"),
                fields.containsKey("enabled"));
    }

    private static Set<Role> roles(MultiValueMap<String, String> fields) {
        List<String> names = fields.getOrDefault("role", List.of());
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toSet());
    }

    private static Reach reach(MultiValueMap<String, String> fields) {
        try {
            return new Reach(
                    text(fields, "area"),
                    Arrays.stream(text(fields, "units").split("[,，\\s]+"))
                            .filter(unit -> !unit.isEmpty())
                            .collect(Collectors.toSet()));
        } catch (IllegalArgumentException noArea) {
            throw Problem.invalid("area", "account.bad-area", Map.of("field", "area"))
                    .asException();
        }
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("").strip();
    }
}
