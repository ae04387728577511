package org.minqing.demo.mass;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PersonalData;
import org.minqing.demo.rehearsal.Deed;

/**
 * One matter: what was done in the one to three cases it became, in the order of time, and the people it is about. Some
 * people come again in other matters.
 *
 * @param begins no deed is earlier, and from one day to the next matters follow each other
 */
public record MassMatter(Instant begins, List<Deed> deeds) {

    public List<MassEvent> events() {
        List<MassEvent> events = new ArrayList<>();
        for (Deed deed : deeds) {
            long sequence = deed.version() - deed.events().size();
            for (LedgerEvent event : deed.events()) {
                events.add(new MassEvent(deed, sequence, event));
                sequence++;
            }
        }
        return events;
    }

    public List<PersonalData> persons() {
        return deeds.stream().flatMap(deed -> deed.persons().stream()).toList();
    }
}
