package org.minqing.security.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.Reach;
import org.minqing.api.Role;

/** Makes accounts that come in by program, for tests about what an account may do. */
public final class AccountsForTests {

    public static final String PASSWORD = "seven lamps by the old canal";

    private final Accounts accounts;
    private final String encoded;

    public AccountsForTests(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.encoded = passwords.encode(PASSWORD);
    }

    public Account of(String name, Reach reach, Role... roles) {
        return add(account(name, reach, true, roles));
    }

    /** One that has to go through the sign-in page. */
    public Account ofPerson(String name, Reach reach, Role... roles) {
        return add(account(name, reach, false, roles));
    }

    private Account add(Account account) {
        if (!accounts.add(account)) {
            accounts.change(account);
            accounts.changePassword(account.name(), encoded, false);
            accounts.changeSecondFactor(account.name(), Optional.empty());
        }
        return account;
    }

    private Account account(String name, Reach reach, boolean byProgram, Role... roles) {
        return new Account(
                name,
                "样例 " + name,
                Set.of(roles),
                reach,
                byProgram,
                false,
                true,
                new Account.Credentials(Optional.of(encoded), Instant.now(), false, Optional.empty(), 0));
    }
}
