package org.minqing.http.cases;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionDetails;
import org.minqing.api.Role;
import org.minqing.command.petition.PetitionFile;
import org.minqing.directory.Directories;
import org.minqing.directory.DirectoryEntry;
import org.minqing.directory.DirectoryKind;
import org.minqing.person.Disclosure;
import org.minqing.security.account.Account;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * From whom it is hidden who the persons of a case are, whatever their roles: the unit complained about and those below it,
 * always; whoever handles a case for a unit, where the case is confidential.
 */
@Component
public final class WhoMaySee {

    /** Who takes cases in, and so knows anyway. */
    private static final Set<Role> CENTRE =
            Set.of(Role.GRID_WORKER, Role.HOTLINE_OPERATOR, Role.MEDIATOR, Role.SUPERVISOR);

    private final Function<String, Optional<String>> unitAbove;

    @Autowired
    WhoMaySee(Directories directories) {
        this(unit -> directories.entry(DirectoryKind.UNITS, unit).flatMap(DirectoryEntry::parent));
    }

    WhoMaySee(Function<String, Optional<String>> unitAbove) {
        this.unitAbove = unitAbove;
    }

    /** A directory whose units stand in a circle must not hold anybody up. */
    private static final int MOST_UNITS_ABOVE = 20;

    /** Why it is hidden. */
    public enum Hidden {
        UNIT_COMPLAINED_ABOUT("identity.unit-complained-about"),
        CONFIDENTIAL("identity.confidential");

        private final String code;

        Hidden(String code) {
            this.code = code;
        }

        /** Of the sentence about it, which says how the person is reached all the same. */
        public String code() {
            return code;
        }
    }

    /** Empty where it may be seen. */
    public Optional<Hidden> hidden(StandingCase standing, Account from) {
        if (unitComplainedAbout(standing).filter(unit -> worksFor(from, unit)).isPresent()) {
            return Optional.of(Hidden.UNIT_COMPLAINED_ABOUT);
        }
        boolean confidential = standing.file().confidential().orElse(false);
        return confidential && worksForAUnit(from) ? Optional.of(Hidden.CONFIDENTIAL) : Optional.empty();
    }

    /** How much of the persons is shown to someone who has not asked to see one in clear. */
    public Disclosure disclosure(StandingCase standing, Account to) {
        return hidden(standing, to).isPresent()
                ? Disclosure.HIDDEN
                : Disclosure.inCase(standing.file().confidential().orElse(false));
    }

    private static Optional<String> unitComplainedAbout(StandingCase standing) {
        return standing.parts().stream()
                .filter(PetitionFile.class::isInstance)
                .map(PetitionFile.class::cast)
                .findFirst()
                .flatMap(PetitionFile::details)
                .flatMap(PetitionDetails::respondent)
                .flatMap(Respondent::unit);
    }

    /** Someone who handles cases and names no unit may be of any. */
    private boolean worksFor(Account account, String unit) {
        Set<String> units = account.reach().units();
        return units.isEmpty()
                ? worksForAUnit(account)
                : units.stream().anyMatch(one -> isWithin(one, unit, MOST_UNITS_ABOVE));
    }

    private boolean isWithin(String one, String unit, int mostAbove) {
        return one.equals(unit)
                || (mostAbove > 0
                        && unitAbove
                                .apply(one)
                                .filter(above -> isWithin(above, unit, mostAbove - 1))
                                .isPresent());
    }

    /** An account of the centre that was given the handler's role as well stays one of the centre, unless it names units. */
    private static boolean worksForAUnit(Account account) {
        return !account.reach().units().isEmpty() || CENTRE.stream().noneMatch(account::is);
    }
}
