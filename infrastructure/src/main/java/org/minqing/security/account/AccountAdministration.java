package org.minqing.security.account;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.MachineTime;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.security.SecurityProfile;
import org.springframework.stereotype.Component;

/** Makes accounts and changes them, within what the profile allows. */
@Component
public class AccountAdministration {

    private static final int LONGEST_NAME = 60;

    private final Accounts accounts;
    private final Passwords passwords;
    private final AccessTokens tokens;
    private final SecurityProfile profile;
    private final Clock clock;

    AccountAdministration(
            Accounts accounts,
            Passwords passwords,
            AccessTokens tokens,
            SecurityProfile profile,
            @MachineTime Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.profile = profile;
        this.clock = clock;
    }

    /** What is said of an account, by whoever administers it. */
    public record Wanted(String displayName, Set<Role> roles, Reach reach, boolean byProgram, boolean enabled) {}

    /**
     * @return the first password, which nobody can show again
     * @throws ProblemException 409 where there is one of that name, 422 where something is wrong with it
     */
    public String make(String name, Wanted wanted) {
        if (!Account.NAME.matcher(name).matches()) {
            throw Problem.invalid("name", "account.bad-name", Map.of("field", "name"))
                    .asException();
        }
        check(wanted);
        String password = passwords.made();
        Account account = new Account(
                name,
                wanted.displayName(),
                wanted.roles(),
                wanted.reach(),
                wanted.byProgram(),
                false,
                wanted.enabled(),
                Account.Credentials.given(passwords.encode(password), clock.instant()));
        if (!accounts.add(account)) {
            throw Problem.of(409, "account.name-taken", Map.of("name", name)).asException();
        }
        return password;
    }

    /** Nobody changes what they themselves may do: otherwise one power would be every power. */
    public void change(String name, Wanted wanted, String by) {
        Account before = existing(name);
        check(wanted);
        boolean rights = !before.roles().equals(wanted.roles())
                || !before.reach().equals(wanted.reach())
                || before.byProgram() != wanted.byProgram()
                || before.enabled() != wanted.enabled();
        if (rights && name.equals(by)) {
            throw Problem.of(409, "account.own-rights").asException();
        }
        accounts.change(new Account(
                name,
                wanted.displayName(),
                wanted.roles(),
                wanted.reach(),
                wanted.byProgram(),
                before.unattended(),
                wanted.enabled(),
                before.credentials()));
        if (!wanted.enabled() || !wanted.byProgram()) {
            tokens.takeBackAll(name);
        }
    }

    /**
     * Whoever knew the one before may have made tokens with it: they go too.
     *
     * @return a password that has to be changed at the next sign-in
     */
    public String resetPassword(String name) {
        existing(name);
        String password = passwords.made();
        accounts.changePassword(name, passwords.encode(password), true);
        tokens.takeBackAll(name);
        return password;
    }

    /** For somebody whose phone is gone: it is set up anew at the next sign-in. */
    public void resetSecondFactor(String name) {
        existing(name);
        accounts.changeSecondFactor(name, Optional.empty());
    }

    private Account existing(String name) {
        return accounts.findNow(name)
                .orElseThrow(() -> Problem.of(404, "account.not-found").asException());
    }

    private void check(Wanted wanted) {
        if (wanted.displayName().isBlank() || wanted.displayName().length() > LONGEST_NAME) {
            throw Problem.invalid("displayName", "account.bad-display-name", Map.of("field", "displayName"))
                    .asException();
        }
        long officers = wanted.roles().stream().filter(Role::isOfficer).count();
        boolean mixed = officers > 1 || (officers == 1 && wanted.roles().size() > 1);
        if (profile.separatesOfficers() && mixed) {
            throw Problem.invalid("roles", "account.officers-apart", Map.of("field", "roles"))
                    .asException();
        }
    }
}
