package org.minqing.demo.mass;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.minqing.demo.district.DistrictDirectories;
import org.minqing.demo.district.DistrictPlan;
import org.minqing.directory.Directories;
import org.minqing.keys.KeyRing;
import org.minqing.notice.Notices;
import org.minqing.processes.ProcessesPosition;
import org.minqing.store.LedgerSerializer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes a mass to a migrated database in which no case stands and on which no application runs, many times faster than
 * commands could. What is there afterwards is what commands would have left, recorded when each of them was given; the
 * projections are for the application to fill.
 */
public final class MassStore {

    private final DataSource database;
    private final KeyRing keys;
    private final JdbcTemplate jdbc;
    private final Serializer serializer = new LedgerSerializer();

    /** @param keys of the application that will be started on the database */
    public MassStore(DataSource database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
        this.jdbc = new JdbcTemplate(database);
    }

    /** What was written. */
    public record Written(long cases, long events) {}

    /**
     * Returns when all of it is on disk.
     *
     * @throws IllegalStateException where cases stand in the database already, or it cannot be written
     */
    public Written write(Mass mass) {
        if (Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from domain_event) or exists (select from case_person)", Boolean.class))) {
            throw new IllegalStateException("Cases stand in this database already: take an empty one");
        }
        layOut(mass);
        try {
            Written written = copy(mass);
            ProcessesPosition.afterEverything(jdbc, serializer);
            Notices.nothingSoFar(jdbc);
            // As the server would have done by itself meanwhile.
            jdbc.execute("vacuum (analyze) domain_event, case_key, case_paper, personal_data, case_person");
            return written;
        } catch (SQLException failure) {
            throw new IllegalStateException("The cases could not be written", failure);
        }
    }

    private void layOut(Mass mass) {
        Directories directories = Directories.in(database);
        DistrictDirectories.of(DistrictPlan.laidOut(mass.year().first())).forEach(directories::put);
    }

    private Written copy(Mass mass) throws SQLException {
        Counters counters = new Counters();
        long[] cases = new long[1];
        try (RowsIntoTable events = RowsIntoTable.open(database, "domain_event", EventRow.COLUMNS);
                CaseKeyRows caseKeys = CaseKeyRows.open(database, keys);
                PaperRows papers = PaperRows.open(database);
                PersonRows persons = PersonRows.open(database, keys)) {
            InOrderOfTime ordered = new InOrderOfTime(mass.year().zone(), event -> {
                events.add(EventRow.of(event, serializer, caseKeys.of(event.caseId())));
                if (event.sequence() == 0) {
                    counters.see(CaseNumber.in(event.event()));
                    cases[0]++;
                }
            });
            mass.all().forEach(matter -> {
                persons.add(matter);
                papers.add(matter, caseKeys);
                ordered.add(matter);
            });
            ordered.finish();
            persons.commit();
            papers.commit();
            caseKeys.commit();
            counters.set(jdbc);
            events.commit();
            return new Written(cases[0], events.rows());
        }
    }
}
