package org.minqing.security.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minqing.security.account.Account;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody whose account is known for certain, for the time of one request. */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private final Way way;

    /** How it was proven. */
    public enum Way {
        /** At the sign-in page, now or earlier. */
        PAGE,
        /** Basic or a token. */
        PROGRAM
    }

    public SignedIn(Account account, Way way) {
        super(List.of());
        this.account = account;
        this.way = way;
        setAuthenticated(true);
    }

    public Account account() {
        return account;
    }

    public Way way() {
        return way;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public String getName() {
        return account.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && account.equals(that.account) && way == that.way;
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
