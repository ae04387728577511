package org.minqing.demo.mass;

import java.util.ArrayList;
import java.util.List;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PersonalData;
import org.minqing.demo.rehearsal.Deed;
import org.minqing.demo.story.Matter;

/**
 * One matter: the events of the one to three cases it became, in the order of time, and the people it is about. Some people
 * come again in other matters.
 */
public record MassMatter(List<MassEvent> events, List<PersonalData> persons) {

    static MassMatter of(Matter matter) {
        List<MassEvent> events = new ArrayList<>();
        List<PersonalData> persons = new ArrayList<>();
        for (Deed deed : matter.deeds()) {
            long sequence = deed.version() - deed.events().size();
            for (LedgerEvent event : deed.events()) {
                events.add(new MassEvent(deed.caseId(), deed.kind(), sequence, event, deed.at()));
                sequence++;
            }
            persons.addAll(deed.persons());
        }
        return new MassMatter(List.copyOf(events), List.copyOf(persons));
    }
}
