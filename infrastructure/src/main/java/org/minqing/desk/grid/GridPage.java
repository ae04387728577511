package org.minqing.desk.grid;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.minqing.desk.PageWords;
import org.minqing.desk.TypedFields;
import org.minqing.desk.work.LinePages;
import org.minqing.desk.work.LinePages.Asked;
import org.minqing.desk.work.Seat;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/** The grid worker's page: what can be taken down, what waits, and where somebody went lately. */
@Component
class GridPage {

    private final GridWork work;
    private final LinePages lines;
    private final MessageSource messages;
    private final ZoneId zone;

    GridPage(GridWork work, LinePages lines, MessageSource messages, ZoneId zone) {
        this.work = work;
        this.lines = lines;
        this.messages = messages;
        this.zone = zone;
    }

    Rendering.Builder<?> show(Seat seat, Asked asked) {
        TypedFields typed = work.begun(seat.who());
        TypedFields visit = work.begunVisit(seat.who());
        return lines.page("grid", seat, work.lists(seat), asked)
                .modelAttribute("typed", typed.fields())
                .modelAttribute("begun", typed.get("subject").isPresent())
                .modelAttribute("channels", GridWork.channels())
                .modelAttribute("key", UUID.randomUUID().toString())
                .modelAttribute("visit", visit.fields())
                .modelAttribute("visitBegun", visit.get("diary").isPresent())
                .modelAttribute("visitKey", UUID.randomUUID().toString())
                .modelAttribute("visits", work.visits(seat))
                .modelAttribute("cadence", work.cadence(seat))
                .modelAttribute("noted", "")
                .modelAttribute("words", new PageWords(messages, seat.locale(), zone))
                .modelAttribute("wrong", List.of());
    }
}
