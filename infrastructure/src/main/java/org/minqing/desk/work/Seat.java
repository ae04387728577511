package org.minqing.desk.work;

import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minqing.desk.Desks.Desk;

/**
 * Somebody at a desk whose work lies there line by line.
 *
 * @param unit the one whose work is looked at, where one was chosen
 * @param ours the units in whose name somebody acts; none means any that has the case
 */
public record Seat(Desk desk, Principal who, Locale locale, Optional<String> unit, Collection<String> ours) {

    /** What is done at that desk with a case. */
    public List<LineForm> forms() {
        return switch (desk) {
            case UNIT -> LineForm.OF_UNIT;
            case GRID -> LineForm.OF_GRID;
            case FOLLOW_UP -> LineForm.OF_FOLLOW_UPS;
            case APPROVALS -> LineForm.OF_APPROVALS;
            case HOTLINE, MEDIATION, VISITS, RECEPTIONS, DUTY -> List.of();
        };
    }

    /** Where its page is. */
    public String path() {
        return "/desk/" + desk.word();
    }
}
