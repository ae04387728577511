package org.minqing.security.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minqing.MachineTime;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.security.SecurityProfile;
import org.springframework.stereotype.Component;

/** What a password has to be, by the profile in force (ASVS 5.0, 6.2; GB/T 22239-2019, 8.1.4.1). */
@Component
public class PasswordRules {

    /** In characters; ASVS wants at least 64 to be allowed. */
    public static final int LONGEST = 128;

    /** Of zxcvbn: fewer than a million guesses, so also each of the lists of passwords that were stolen elsewhere. */
    private static final int GUESSED_EASILY = 1;

    private static final int LOOKED_AT = 64;
    private static final List<String> OUR_WORDS = List.of("minqing", "xinfang", "tiaojie", "12345", "wangge");

    private final SecurityProfile profile;
    private final Passwords passwords;
    private final Accounts accounts;
    private final Clock clock;
    private final Zxcvbn guesses = new Zxcvbn();

    PasswordRules(SecurityProfile profile, Passwords passwords, Accounts accounts, @MachineTime Clock clock) {
        this.profile = profile;
        this.passwords = passwords;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws ProblemException 422 with a sentence about what it lacks */
    public void check(Account account, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < profile.shortestPassword() || length > LONGEST) {
            throw refused(
                    "account.password-length",
                    Map.of(
                            "shortest", Integer.toString(profile.shortestPassword()),
                            "longest", Integer.toString(LONGEST)));
        }
        if (classes(password) < profile.characterClasses()) {
            throw refused("account.password-classes", Map.of("classes", Integer.toString(profile.characterClasses())));
        }
        if (isGuessed(account, password)) {
            throw refused("account.password-guessed", Map.of());
        }
        boolean again = Stream.concat(
                        account.credentials().password().stream(),
                        accounts.passwordsUsed(account.name(), profile.notAgain()).stream())
                .anyMatch(used -> passwords.matches(password, java.util.Optional.of(used)));
        if (again) {
            throw refused("account.password-used", Map.of());
        }
    }

    /** Made by somebody else, or older than the profile allows. */
    public boolean mustChange(Account account) {
        return account.credentials().mustChange()
                || profile.longestUse()
                        .filter(longest -> !account.unattended())
                        .filter(longest -> account.credentials()
                                .passwordSetAt()
                                .plus(longest)
                                .isBefore(clock.instant()))
                        .isPresent();
    }

    private boolean isGuessed(Account account, String password) {
        String looked = password.length() > LOOKED_AT ? password.substring(0, LOOKED_AT) : password;
        List<String> known = Stream.concat(Stream.of(account.name(), account.displayName()), OUR_WORDS.stream())
                .toList();
        return guesses.measure(looked, known).getScore() <= GUESSED_EASILY;
    }

    private static int classes(String password) {
        boolean capital = password.codePoints().anyMatch(Character::isUpperCase);
        boolean small = password.codePoints().anyMatch(Character::isLowerCase);
        boolean digit = password.codePoints().anyMatch(Character::isDigit);
        boolean other = password.codePoints()
                .anyMatch(each ->
                        !Character.isUpperCase(each) && !Character.isLowerCase(each) && !Character.isDigit(each));
        return (int) Stream.of(capital, small, digit, other)
                .filter(present -> present)
                .count();
    }

    private static ProblemException refused(String code, Map<String, String> facts) {
        Map<String, String> all = new java.util.HashMap<>(facts);
        all.put("field", "password");
        return Problem.invalid("password", code, all).asException();
    }
}
