package org.minqing.desk.hotline;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.Accounts.Person;
import org.springframework.stereotype.Component;

/** Who may take over a call of somebody: whoever sees all that may come of it. */
@Component
class Colleagues {

    private static final Set<Role> OPERATORS = Set.of(Role.HOTLINE_OPERATOR, Role.SUPERVISOR);

    private final Accounts accounts;

    Colleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Others at the hotline, by name. */
    List<Person> of(Principal who) {
        Optional<Reach> reach = accounts.find(who.getName()).map(Account::reach);
        return accounts.people().stream()
                .filter(person -> !person.name().equals(who.getName()))
                .filter(person -> person.roles().stream().anyMatch(OPERATORS::contains))
                .filter(person ->
                        reach.filter(theirs -> includes(person.reach(), theirs)).isPresent())
                .sorted(Comparator.comparing(Person::displayName))
                .toList();
    }

    /** Whether whoever looks sees everything that the owner of a call sees. */
    boolean maySee(Principal who, String owner) {
        return accounts.find(who.getName())
                .map(Account::reach)
                .filter(mine -> accounts.find(owner)
                        .filter(account -> includes(mine, account.reach()))
                        .isPresent())
                .isPresent();
    }

    String nameOf(String account) {
        return accounts.find(account).map(Account::displayName).orElse(account);
    }

    private static boolean includes(Reach mine, Reach theirs) {
        boolean units = mine.units().isEmpty()
                || (!theirs.units().isEmpty() && mine.units().containsAll(theirs.units()));
        return theirs.area().startsWith(mine.area()) && units;
    }
}
