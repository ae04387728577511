package org.minqing.desk.visits;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.minqing.api.query.Scope;
import org.minqing.api.query.VisitsToMake;
import org.minqing.api.query.VisitsToMakeQuery;
import org.minqing.desk.cases.CodeNames;
import org.minqing.http.Asking;
import org.minqing.http.visits.KeyPersonList;
import org.minqing.http.visits.ListedKeyPerson;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/** Finds out for a page where somebody has to go, as far as whoever looks sees it. */
@Component
public class Cadences {

    private final Asking asking;
    private final KeyPersonList keyPersons;
    private final CodeNames names;
    private final Rights rights;

    Cadences(Asking asking, KeyPersonList keyPersons, CodeNames names, Rights rights) {
        this.asking = asking;
        this.keyPersons = keyPersons;
        this.names = names;
        this.rights = rights;
    }

    /** Nothing for whoever neither goes to people nor asks whether somebody did. */
    public Cadence within(Principal who, List<String> areas) {
        if (!rights.may(who, VisitsToMakeQuery.class)) {
            return Cadence.NOTHING;
        }
        return cadence(asking.ask(who, new VisitsToMakeQuery(Scope.everything().within(areas))));
    }

    /** The same of what is overdue alone: nobody else is looked up by name for it. */
    public List<CadenceLine> overdueWithin(Principal who, List<String> areas) {
        if (!rights.may(who, VisitsToMakeQuery.class)) {
            return List.of();
        }
        VisitsToMake visits =
                asking.ask(who, new VisitsToMakeQuery(Scope.everything().within(areas)));
        return cadence(visits.overdue()).overdue();
    }

    private Cadence cadence(VisitsToMake visits) {
        return new Cadence(
                visits.cells().stream().map(this::line).toList(),
                keyPersons.of(visits).stream().map(this::line).toList(),
                visits.talkPoints().stream().map(this::line).toList());
    }

    private CadenceLine line(VisitsToMake.Cell cell) {
        return new CadenceLine(
                cell.area().digits(),
                called(cell.area().digits()),
                Optional.empty(),
                Optional.empty(),
                cell.lastVisit(),
                cell.days(),
                cell.overdue());
    }

    private CadenceLine line(ListedKeyPerson one) {
        return new CadenceLine(
                one.areaCode().digits(),
                called(one.areaCode().digits()),
                Optional.of(one),
                Optional.empty(),
                one.lastVisit(),
                Optional.of(one.days()),
                one.overdue());
    }

    private CadenceLine line(VisitsToMake.TalkPoint point) {
        return new CadenceLine(
                point.area().digits(),
                called(point.area().digits()),
                Optional.empty(),
                Optional.of(point),
                point.lastHeard(),
                Optional.of(point.days()),
                point.overdue());
    }

    private String called(String area) {
        return names.find("areaCode", area).orElse(area);
    }
}
