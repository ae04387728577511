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
import org.minqing.api.PetitionEvent;
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
