package org.minqing.security.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.minqing.api.Reach;
import org.minqing.api.Role;

/** Makes accounts that come in by program, for tests about what an account may do. */
public final class AccountsForTests {

    public static final String PASSWORD = "seven lamps by the old canal";

    /** Dear to make, so made once for all tests of a run. */
    private static final AtomicReference<String> ENCODED = new AtomicReference<>("");

    private final Accounts accounts;
    private final String encoded;

    public AccountsForTests(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.encoded = ENCODED.updateAndGet(known -> known.isEmpty() ? passwords.encode(PASSWORD) : known);
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
            if (!knownPassword(account.name()).equals(Optional.of(encoded))) {
                accounts.changePassword(account.name(), encoded, false);
            }
            accounts.changeSecondFactor(account.name(), Optional.empty());
        }
        return account;
    }

    private Optional<String> knownPassword(String name) {
        return accounts.findNow(name)
                .map(Account::credentials)
                .filter(known -> !known.mustChange())
                .flatMap(Account.Credentials::password);
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
