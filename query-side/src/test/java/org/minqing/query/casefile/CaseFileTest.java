package org.minqing.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;
import static org.minqing.query.Told.deadline;
import static org.minqing.query.Told.endOf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.Paper;
import org.minqing.api.Resolution;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.CaseView;
import org.minqing.api.query.CaseView.DeadlineState;
import org.minqing.api.query.CaseView.DispatchState;
import org.minqing.api.query.CaseView.Relation;
import org.minqing.query.Told;

class CaseFileTest {

    private static final CaseKind HOTLINE = CaseKind.HOTLINE_REQUEST;

    private final Told told = new Told();

    private CaseView view(CaseId id) {
        return CaseFile.of(id, stream(id), Told.ZONE).orElseThrow();
    }

    private List<RecordedEvent> stream(CaseId id) {
        return told.events().stream()
                .filter(event -> event.caseId().equals(id))
                .map(event -> new RecordedEvent(event.sequence(), Instant.EPOCH, "local", event.event()))
                .toList();
    }

    @Test
    void a_case_nobody_began_does_not_exist() {
        assertThat(CaseFile.of(told.newId(), List.of(), Told.ZONE)).isEmpty();
    }

    @Test
    void a_case_shows_what_was_taken_down_and_its_version_counts_its_events() {
        CaseId id = told.hotlineRequest("2025-03-05");
        told.happened(
                id,
                new CaseEvent.PaperAdded(HOTLINE, act("2025-03-05"), new Paper("p1", "OTHER", "照片", "00")),
                new CaseEvent.Reminded(HOTLINE, act("2025-03-06"), "何时修好"));

        CaseView view = view(id);

        assertThat(view.version()).isEqualTo(3);
        assertThat(view.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(view.subject()).contains("路灯不亮");
        assertThat(view.papers()).extracting(Paper::title).containsExactly("照片");
        assertThat(view.notes()).extracting(CaseView.NoteView::what).containsExactly("reminded");
        assertThat(view.mediation()).isEmpty();
    }

    @Test
    void a_deadline_explains_itself_and_says_whether_it_was_met() {
        CaseId id = told.hotlineRequest("2025-03-05");
        told.happened(
                id,
                new CaseEvent.DeadlineSet(
                        HOTLINE,
                        act("2025-03-05"),
                        deadline(DeadlineKind.HANDLING, endOf("2025-03-12")),
                        Cause.STARTED));
        assertThat(view(id).dueAt()).contains(endOf("2025-03-12"));

        told.happened(
                id,
                new HotlineRequestEvent.Resolved(
                        act("2025-03-10"), Resolution.SOLVED, "已修复", 1, Optional.of(Level.GRID)),
                new CaseEvent.DeadlineMet(
                        HOTLINE, act("2025-03-10"), DeadlineKind.HANDLING, "", endOf("2025-03-12"), true));

        CaseView view = view(id);
        assertThat(view.deadlines()).hasSize(1);
        assertThat(view.deadlines().getFirst().state()).isEqualTo(DeadlineState.MET);
        assertThat(view.deadlines().getFirst().inTime()).contains(true);
        assertThat(view.dueAt()).isEmpty();
    }

    @Test
    void an_accepted_objection_brings_the_case_back() {
        CaseId id = told.hotlineRequest("2025-03-05");
        told.happened(
                id,
                new HandlingEvent.Dispatched(
                        HOTLINE,
                        act("2025-03-05"),
                        "SL-CG",
                        List.of("SL-JZ"),
                        Level.STREET,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(view(id).dispatch()).isEqualTo(DispatchState.SENT);
        assertThat(view(id).unit()).contains("SL-CG");

        told.happened(id, new HandlingEvent.ObjectionAccepted(HOTLINE, act("2025-03-06"), "SL-CG", Optional.empty()));

        assertThat(view(id).dispatch()).isEqualTo(DispatchState.NONE);
        assertThat(view(id).unit()).isEmpty();
        assertThat(view(id).status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void a_converted_case_names_the_one_that_carries_it_on() {
        CaseId id = told.hotlineRequest("2025-03-05");
        CaseId petition = told.petition("2025-03-06", Optional.empty());
        told.happened(id, new HotlineRequestEvent.Converted(act("2025-03-06"), petition, CaseKind.PETITION));

        assertThat(view(id).linkedCases()).hasSize(1);
        assertThat(view(id).linkedCases().getFirst().relation()).isEqualTo(Relation.CONTINUED_BY);
        assertThat(view(petition).petition()).isPresent();
    }

    @Test
    void the_timeline_tells_stored_names_and_no_moment_more_exact_than_known() {
        CaseId id = told.adopted(Told.adoption("R1", Moment.unknown(), Optional.empty(), Optional.empty()));

        var entry = stream(id).getFirst().told();

        assertThat(entry.type()).isEqualTo("hotline-request.adopted");
        assertThat(entry.precision()).isEqualTo(Moment.Precision.UNKNOWN);
    }
}
