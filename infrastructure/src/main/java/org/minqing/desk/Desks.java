package org.minqing.desk;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.minqing.api.CaseRejection;
import org.minqing.api.HandlingCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.Role;
import org.minqing.http.Problem;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/** The desks, and who works at which: where the bar leads, and what opens. */
@Component
public class Desks {

    private final Rights rights;

    Desks(Rights rights) {
        this.rights = rights;
    }

    /** Where one kind of work is done. */
    public enum Desk {
        HOTLINE,
        MEDIATION,
        UNIT,
        GRID;

        /** Of its page, and of its words. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those at which somebody works. */
    public List<Desk> of(Principal who) {
        return Arrays.stream(Desk.values()).filter(desk -> isAt(desk, who)).toList();
    }

    /** @throws org.minqing.http.ProblemException 403 where they do not work there */
    public void demand(Principal who, Desk desk) {
        if (!isAt(desk, who)) {
            throw Problem.of(403, CaseRejection.NOT_YOUR_RIGHT.code()).asException();
        }
    }

    private boolean isAt(Desk desk, Principal who) {
        return switch (desk) {
            case HOTLINE -> rights.may(who, Deed.SEARCH_PERSONS);
            case MEDIATION -> rights.may(who, MediationCommand.HoldSession.class);
            case UNIT ->
                rights.may(who, HandlingCommand.ConfirmReceipt.class)
                        || rights.may(who, HandlingCommand.PauseClock.class);
            case GRID -> rights.is(who, Role.GRID_WORKER);
        };
    }
}
