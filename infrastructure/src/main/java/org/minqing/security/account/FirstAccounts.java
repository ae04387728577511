package org.minqing.security.account;

import java.io.PrintStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.MachineTime;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.SecurityProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody can sign in, before anybody can reach the application. A fresh ledger has no account: one is
 * made for an administrator, under a password that is printed once and has to be changed; with
 * {@code MINQING_ADMIN_PASSWORD} it is the account of a set-up that nobody attends.
 */
@Component
class FirstAccounts implements SmartInitializingSingleton {

    static final String ADMINISTRATOR = "admin";

    private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecurityProfile profile;
    private final Clock clock;
    private final Optional<String> unattended;
    private final PrintStream console;

    @org.springframework.beans.factory.annotation.Autowired
    FirstAccounts(
            Accounts accounts,
            Passwords passwords,
            SecurityProfile profile,
            @MachineTime Clock clock,
            @Value("${minqing.admin-password:}") String unattended) {
        this(accounts, passwords, profile, clock, Optional.of(unattended).filter(word -> !word.isBlank()), System.out);
    }

    FirstAccounts(
            Accounts accounts,
            Passwords passwords,
            SecurityProfile profile,
            Clock clock,
            Optional<String> unattended,
            PrintStream console) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.profile = profile;
        this.clock = clock;
        this.unattended = unattended;
        this.console = console;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean fresh = accounts.isEmpty();
        unattended.ifPresent(this::letIn);
        if (profile.separatesOfficers()) {
            makeOfficers();
        } else if (fresh && unattended.isEmpty()) {
            make(ADMINISTRATOR, Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR));
        }
        if (accounts.find(ADMINISTRATOR).filter(Account::unattended).isPresent()) {
            log.warn(
                    "The account '{}' comes in by Basic with a password alone and {}: it is meant for set-ups that nobody"
                            + " attends. Take MINQING_ADMIN_PASSWORD away and disable the account where people work.",
                    ADMINISTRATOR,
                    profile.separatesOfficers() ? "administers the system" : "may do everything everywhere");
        }
    }

    private void letIn(String password) {
        Account wanted = new Account(
                ADMINISTRATOR,
                ADMINISTRATOR,
                profile.separatesOfficers() ? Set.of(Role.SYSTEM_ADMINISTRATOR) : EnumSet.allOf(Role.class),
                Reach.EVERYWHERE,
                true,
                true,
                true,
                new Account.Credentials(Optional.empty(), clock.instant(), false, Optional.empty(), 0));
        accounts.add(wanted);
        accounts.change(wanted);
        Optional<String> known = accounts.find(ADMINISTRATOR)
                .flatMap(account -> account.credentials().password());
        if (known.isEmpty() || !passwords.matches(password, known)) {
            accounts.changePassword(ADMINISTRATOR, passwords.encode(password), false);
        }
    }

    /** 三员: each power has its own person from the first moment on. */
    private void makeOfficers() {
        Map<String, Role> officers = new LinkedHashMap<>();
        officers.put(ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);
        officers.put("security", Role.SECURITY_ADMINISTRATOR);
        officers.put("auditor", Role.AUDITOR);
        officers.forEach((name, role) -> {
            boolean hasOne = accounts.all().stream()
                    .filter(Account::enabled)
                    .anyMatch(account -> account.roles().equals(Set.of(role)));
            if (!hasOne) {
                make(name, Set.of(role));
            }
        });
    }

    private void make(String name, Set<Role> roles) {
        String password = passwords.made();
        Account made = new Account(
                name,
                name,
                roles,
                Reach.EVERYWHERE,
                false,
                false,
                true,
                Account.Credentials.given(passwords.encode(password), clock.instant()));
        if (accounts.add(made)) {
            console.printf(
                    "%n  账号 %s 的初始密码（只显示这一次，首次登录须修改）%n  First password of the account '%s', shown this once, to be"
                            + " changed at the first sign-in:%n%n      %s%n%n",
                    name, name, password);
        } else {
            log.warn("There is no account that is '{}' alone; give the role to one of its own.", roles);
        }
    }
}
