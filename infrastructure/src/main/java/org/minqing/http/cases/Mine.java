package org.minqing.http.cases;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.minqing.api.query.Holding;
import org.minqing.http.reading.Parameters;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads whether only the work of whoever asks is asked for: what they received, and what their units hold. */
@Component
public class Mine {

    private final Function<String, Optional<Account>> accounts;

    @Autowired
    Mine(Accounts accounts) {
        this(accounts::find);
    }

    public Mine(Function<String, Optional<Account>> accounts) {
        this.accounts = accounts;
    }

    /** Absent where everybody's is asked for. */
    Optional<Holding> read(Parameters parameters, Principal who) {
        return Optional.of(parameters.flag("mine"))
                .filter(mine -> mine)
                .map(_ -> new Holding(
                        who.getName(),
                        accounts.apply(who.getName())
                                .map(account -> account.reach().units().stream()
                                        .sorted()
                                        .toList())
                                .orElse(List.of())));
    }
}
