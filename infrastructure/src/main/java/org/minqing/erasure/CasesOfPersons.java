package org.minqing.erasure;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.http.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases persons are part of, as their own events say they stand, wherever they lie. */
@Component
class CasesOfPersons {

    private final JdbcClient jdbc;
    private final Asking asking;
    private final ZoneId zone;

    CasesOfPersons(JdbcClient jdbc, Asking asking, ZoneId zone) {
        this.jdbc = jdbc;
        this.asking = asking;
        this.zone = zone;
    }

    List<CaseOfPerson> of(PersonId person) {
        return jdbc
                .sql("select case_id from case_person where person_id = :person order by case_id")
                .param("person", person.value())
                .query((row, number) -> CaseId.of(row.getString("case_id")))
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    Optional<CaseOfPerson> find(CaseId id) {
        List<CaseHistory.Recorded> history =
                asking.askForAll(new CaseHistoryQuery(id)).events();
        return history.isEmpty() ? Optional.empty() : Optional.of(CaseOfPerson.of(id, history, zone));
    }

    /** Each of them once. */
    List<PersonId> personsOf(Collection<CaseId> cases) {
        return jdbc.sql("select distinct person_id from case_person where case_id = any(:cases) order by person_id")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, number) -> PersonId.of(row.getString("person_id")))
                .list();
    }
}
