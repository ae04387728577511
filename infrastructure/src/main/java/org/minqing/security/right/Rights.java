package org.minqing.security.right;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.minqing.api.Act;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.Reach;
import org.minqing.api.Refusal;
import org.minqing.api.Role;
import org.minqing.api.query.Scope;
import org.minqing.api.query.ScopedQuery;
import org.minqing.http.Problem;
import org.minqing.security.account.Account;
import org.minqing.security.account.Accounts;
import org.springframework.stereotype.Component;

/** Holds each account to what {@link RoleTable} says and to its reach, as both stand at this moment. */
@Component
public class Rights {

    private final Accounts accounts;
    private final RoleTable table;

    public Rights(Accounts accounts, RoleTable table) {
        this.accounts = accounts;
        this.table = table;
    }

    /** @throws org.minqing.http.ProblemException 403 where none of the account's roles does this */
    public Account demand(Principal who, Deed deed) {
        return demand(who.getName(), deed);
    }

    public Account demand(String account, Deed deed) {
        return accounts.find(account)
                .filter(Account::enabled)
                .filter(known -> table.may(known, deed))
                .orElseThrow(() ->
                        Problem.of(403, CaseRejection.NOT_YOUR_RIGHT.code()).asException());
    }

    /** Whether one of the account's roles may send such a message. */
    public boolean may(Principal who, Class<?> message) {
        return accounts.find(who.getName())
                .filter(Account::enabled)
                .filter(account -> table.may(account, message))
                .isPresent();
    }

    public boolean may(Principal who, Deed deed) {
        return accounts.find(who.getName())
                .filter(Account::enabled)
                .filter(account -> table.may(account, deed))
                .isPresent();
    }

    /**
     * All that decides what somebody is answered, without who it is: of two with the same, each may be given what the other
     * was told.
     */
    public record Sight(Set<Role> roles, Reach reach) {}

    /** @throws org.minqing.http.ProblemException 403 where the account is not there any more */
    public Sight sightOf(Principal who) {
        return accounts.find(who.getName())
                .filter(Account::enabled)
                .map(account -> new Sight(table.rolesInForce(account), account.reach()))
                .orElseThrow(() ->
                        Problem.of(403, CaseRejection.NOT_YOUR_RIGHT.code()).asException());
    }

    /** Whether that role is in force for the account. */
    public boolean is(Principal who, Role role) {
        return accounts.find(who.getName())
                .filter(Account::enabled)
                .filter(account -> table.rolesInForce(account).contains(role))
                .isPresent();
    }

    /**
     * How far whoever sends a message sees.
     *
     * @param beside what travels with it
     * @return empty for the ledger itself, which sees everything, and for a resident, whose case was found by its query code
     * @throws CommandRefused where nobody is named, or the account's roles do not go with such a message
     */
    Optional<Reach> reachOf(MetaData beside, Class<?> message) {
        Optional<String> actor = header(beside, CommandHeaders.ACTOR);
        if (actor.filter(Act.SYSTEM::equals).isPresent()) {
            return Optional.empty();
        }
        if (actor.filter(Act.RESIDENT::equals).isPresent()) {
            return ofResident(beside, message);
        }
        boolean imported = header(beside, CommandHeaders.IMPORTED)
                .filter(Boolean::parseBoolean)
                .isPresent();
        Account account = actor.flatMap(accounts::find)
                .filter(Account::enabled)
                .filter(known -> imported ? table.may(known, Deed.IMPORT_REGISTER) : table.may(known, message))
                .orElseThrow(() -> new CommandRefused(Refusal.of(CaseRejection.NOT_YOUR_RIGHT, Map.of())));
        if (!imported && !account.byProgram() && isBySomeoneElse(account, beside)) {
            throw new CommandRefused(Refusal.of(CaseRejection.BY_SOMEONE_ELSE, Map.of("by", account.name())));
        }
        return Optional.of(account.reach());
    }

    private Optional<Reach> ofResident(MetaData beside, Class<?> message) {
        boolean forSomebodyElse = beside.containsKey(CommandHeaders.BY) || beside.containsKey(CommandHeaders.IMPORTED);
        if (forSomebodyElse || !table.ofResidents().contains(message)) {
            throw new CommandRefused(Refusal.of(CaseRejection.NOT_YOUR_RIGHT, Map.of()));
        }
        return Optional.empty();
    }

    /** What one account asks for another approves: so nobody but another system says that somebody else did it. */
    private static boolean isBySomeoneElse(Account account, MetaData beside) {
        return header(beside, CommandHeaders.BY)
                .filter(by -> !by.equals(account.name()))
                .isPresent();
    }

    private static Optional<String> header(MetaData beside, String key) {
        return Optional.ofNullable(beside.get(key)).map(Object::toString);
    }

    /** The same question about as much of it as this account sees. */
    public <R> ScopedQuery<R> within(Principal who, ScopedQuery<R> query) {
        return reachOf(MetaData.with(CommandHeaders.ACTOR, who.getName()), query.getClass())
                .map(reach -> within(reach, query))
                .orElse(query);
    }

    /** @throws CommandRefused where all of what is asked about lies elsewhere */
    static <R> ScopedQuery<R> within(Reach reach, ScopedQuery<R> query) {
        Scope asked = query.scope();
        return query.about(
                ofUnits(reach, asked.within(reach.areasWithin(asked.areas()).orElseThrow(() -> outside(reach)))));
    }

    /** Whoever asks for no unit means all that their units handle, alone or with others. */
    private static Scope ofUnits(Reach reach, Scope asked) {
        List<String> units = reach.unitsWithin(asked.units()).orElseThrow(() -> outside(reach));
        List<String> coUnits = asked.units().isEmpty()
                ? units
                : reach.unitsWithin(asked.coUnits())
                        .filter(left -> !asked.coUnits().isEmpty())
                        .orElse(List.of());
        return asked.heldBy(units).orCoHandledBy(coUnits);
    }

    private static CommandRefused outside(Reach reach) {
        return new CommandRefused(Refusal.of(CaseRejection.OUTSIDE_REACH, Map.of("area", reach.area())));
    }
}
