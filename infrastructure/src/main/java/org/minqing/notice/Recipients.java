package org.minqing.notice;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.minqing.api.Level;
import org.minqing.api.Role;
import org.minqing.command.common.Whereabouts;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.Accounts.Person;
import org.minqing.security.right.RoleTable;
import org.springframework.stereotype.Component;

/** Which accounts these are, as roles and reaches stand now. Whoever does not see a case is not told of it. */
@Component
class Recipients {

    private static final int DIGITS_OF_DISTRICT = 6;
    private static final int DIGITS_OF_STREET = 9;
    private static final int DIGITS_OF_COMMUNITY = 12;

    private final Accounts accounts;
    private final RoleTable roles;

    Recipients(Accounts accounts, RoleTable roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    /**
     * By name, each once.
     *
     * @param except who did it, and knows
     */
    Set<String> of(Collection<Audience> whom, Concerned concerned, Set<String> except) {
        List<Person> inUse = accounts.inUse();
        Set<String> names = new LinkedHashSet<>();
        whom.forEach(audience -> names.addAll(names(audience, concerned, inUse)));
        names.removeAll(except);
        return names;
    }

    /** Whether it is worth while to look where the case is: most units have nobody here who wants to be told. */
    boolean mayBeAny(Collection<Audience> whom) {
        Set<String> units = new LinkedHashSet<>();
        for (Audience audience : whom) {
            if (!(audience instanceof Audience.Units some)) {
                return true;
            }
            units.addAll(some.codes());
        }
        return accounts.inUse().stream()
                .anyMatch(person -> person.reach().units().stream().anyMatch(units::contains));
    }

    private Set<String> names(Audience audience, Concerned concerned, List<Person> inUse) {
        Whereabouts where = concerned.whereabouts();
        return switch (audience) {
            case Audience.Units units -> handlers(units.codes(), where, inUse);
            case Audience.Holder _ ->
                orElse(handlers(where.holders(), where, inUse), new Audience.Owner(), concerned, inUse);
            case Audience.Owner _ ->
                orElse(named(concerned.owner(), inUse), new Audience.Supervisors(Level.GRID), concerned, inUse);
            case Audience.Supervisors supervisors -> supervisors(supervisors.from(), where, inUse);
            case Audience.OneAccount one -> named(Optional.of(one.name()), inUse);
        };
    }

    private Set<String> orElse(Set<String> found, Audience next, Concerned concerned, List<Person> inUse) {
        return found.isEmpty() ? names(next, concerned, inUse) : found;
    }

    private static Set<String> named(Optional<String> name, List<Person> inUse) {
        return names(inUse, person -> name.filter(person.name()::equals).isPresent());
    }

    /** Of those units by name: who may work for any would be told of everything. */
    private Set<String> handlers(Set<String> units, Whereabouts where, List<Person> inUse) {
        return names(
                inUse,
                person -> is(person, Role.HANDLER)
                        && person.reach().units().stream().anyMatch(units::contains)
                        && person.reach().covers(where.area(), units));
    }

    /**
     * Of those who see it the ones whose area is the smallest that is large enough; where nobody is that high, the highest there are. A
     * supervisor of a district is not told of each matter of a community that has supervisors of its own.
     */
    private Set<String> supervisors(Level from, Whereabouts where, List<Person> inUse) {
        List<Person> all = inUse.stream()
                .filter(person -> is(person, Role.SUPERVISOR) && where.isWithin(person.reach()))
                .toList();
        Optional<Integer> nearest = all.stream()
                .map(Recipients::digits)
                .filter(digits -> digits <= mostDigits(from))
                .max(Comparator.naturalOrder())
                .or(() -> all.stream().map(Recipients::digits).min(Comparator.naturalOrder()));
        return names(
                all,
                person -> nearest.filter(digits -> digits == digits(person)).isPresent());
    }

    private static int digits(Person person) {
        return person.reach().area().length();
    }

    private static int mostDigits(Level level) {
        return switch (level) {
            case GRID -> Integer.MAX_VALUE;
            case COMMUNITY -> DIGITS_OF_COMMUNITY;
            case STREET -> DIGITS_OF_STREET;
            case DISTRICT -> DIGITS_OF_DISTRICT;
        };
    }

    private boolean is(Person person, Role role) {
        return roles.rolesInForce(person.roles()).contains(role);
    }

    private static Set<String> names(List<Person> some, Predicate<Person> chosen) {
        return some.stream().filter(chosen).map(Person::name).collect(Collectors.toSet());
    }
}
