package org.minqing.query.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Level;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Watch;
import org.minqing.query.Database;
import org.minqing.query.Told;

class DueProjectionTest {

    private final Database database = Database.get();
    private final Told told = new Told();

    @BeforeEach
    void nothingIsDue() {
        database.create(new DueProjection());
    }

    @Test
    void whoever_is_declined_must_still_be_told_in_time() {
        CaseId petition = told.petition("2026-03-02", Optional.empty());
        told.happened(petition, set(DeadlineKind.PASS_ON), set(DeadlineKind.NOTICE));
        told.happened(petition, new PetitionEvent.Declined(Told.act("2026-03-03"), "重复", "向法院起诉", Optional.empty()));

        assertThat(due()).containsExactly("NOTICE");
    }

    @Test
    void what_is_said_of_a_deadline_comes_one_after_the_other() {
        CaseId petition = told.petition("2026-03-02", Optional.empty());
        told.happened(petition, watched());
        assertThat(next()).containsExactly("0 2026-03-10 00:00");

        told.happened(petition, near(1));
        assertThat(next()).containsExactly("1 2026-03-15 00:00");

        told.happened(petition, near(2));
        assertThat(next()).containsExactly("2 2026-03-18 00:00");

        told.happened(petition, passed());
        assertThat(next()).containsExactly("3 2026-03-19 00:00");

        told.happened(petition, supervised(1));
        assertThat(next()).containsExactly("4 2026-03-23 00:00");

        told.happened(petition, supervised(2));
        assertThat(next()).isEmpty();
    }

    @Test
    void it_comes_to_the_same_told_in_one_breath_and_all_at_once() {
        CaseId petition = told.petition("2026-03-02", Optional.empty());
        told.happened(petition, watched(), near(1), near(2), passed(), supervised(1));

        database.follow(new DueProjection(), told.events(), () -> 100);
        List<String> following = shown();
        database.rebuild(new DueProjection(), told.events(), 10);

        assertThat(following).containsExactly("4 2026-03-23 00:00");
        assertThat(shown()).isEqualTo(following);
    }

    @Test
    void a_deadline_that_moves_begins_anew_and_one_that_is_met_is_over() {
        CaseId petition = told.petition("2026-03-02", Optional.empty());
        told.happened(petition, watched(), near(1), near(2), passed());
        told.happened(petition, set(DeadlineKind.HANDLING));
        assertThat(next()).containsExactly("0 2026-03-18 00:00");

        told.happened(
                petition,
                new CaseEvent.DeadlineMet(
                        CaseKind.PETITION,
                        Told.act("2026-03-17"),
                        DeadlineKind.HANDLING,
                        "",
                        Told.endOf("2026-03-17"),
                        true));
        assertThat(next()).isEmpty();
    }

    private static CaseEvent.DeadlineSet watched() {
        CaseEvent.DeadlineSet set = set(DeadlineKind.HANDLING);
        return new CaseEvent.DeadlineSet(
                set.kind(),
                set.act(),
                set.deadline(),
                set.cause(),
                Optional.of(new Watch(
                        List.of(Told.endOf("2026-03-09"), Told.endOf("2026-03-14")),
                        List.of(Told.endOf("2026-03-18"), Told.endOf("2026-03-22")))));
    }

    private static CaseEvent near(int step) {
        return new CaseEvent.DeadlineNear(
                CaseKind.PETITION, Told.act("2026-03-10"), DeadlineKind.HANDLING, "", Told.endOf("2026-03-17"), step);
    }

    private static CaseEvent passed() {
        return new CaseEvent.DeadlinePassed(
                CaseKind.PETITION, Told.act("2026-03-18"), DeadlineKind.HANDLING, "", Told.endOf("2026-03-17"));
    }

    private static CaseEvent supervised(int step) {
        return new CaseEvent.DeadlineSupervised(
                CaseKind.PETITION,
                Told.act("2026-03-23"),
                DeadlineKind.HANDLING,
                "",
                Told.endOf("2026-03-17"),
                step,
                Level.STREET);
    }

    private List<String> next() {
        database.create(new DueProjection());
        database.follow(new DueProjection(), told.events(), () -> 1);
        return shown();
    }

    private List<String> shown() {
        List<String> shown = new ArrayList<>();
        database.jdbc()
                .query(
                        "select told, to_char(next_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from due.due",
                        row -> {
                            shown.add(row.getInt(1) + " " + row.getString(2));
                        });
        return shown;
    }

    private static CaseEvent.DeadlineSet set(DeadlineKind which) {
        return new CaseEvent.DeadlineSet(
                CaseKind.PETITION,
                Told.act("2026-03-02"),
                Told.deadline(which, Told.endOf("2026-03-17")),
                CaseEvent.Cause.STARTED);
    }

    private List<String> due() {
        database.follow(new DueProjection(), told.events(), () -> 1);
        List<String> due = new ArrayList<>();
        database.jdbc().query("select which from due.due order by which", row -> {
            due.add(row.getString(1));
        });
        return due;
    }
}
