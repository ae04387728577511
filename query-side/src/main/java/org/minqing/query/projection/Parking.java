package org.minqing.query.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets a projection take in all it can. An event that it cannot is parked, and with it what follows in the same stream, which
 * builds on it; all other streams go on. What is parked stays in the ledger alone: here is noted from where on it is missing.
 */
public final class Parking {

    /** More streams than this are no few bad events but something else, and the projection had better stop. */
    static final int MOST = 1_000;

    /** Beside the tables of a projection, and swapped with them. */
    static final String TABLE = "parked (case_id uuid primary key, sequence bigint not null, fault text not null,"
            + " parked_at timestamptz not null default now())";

    private static final Logger log = LoggerFactory.getLogger(Parking.class);

    private final JdbcTemplate jdbc;
    private final String projection;
    private final String table;
    private final Set<Place> skipped;

    private record Place(CaseId caseId, long sequence) {}

    /** @param schema where the tables are that are written to */
    public Parking(JdbcTemplate jdbc, String projection, String schema) {
        this.jdbc = jdbc;
        this.projection = projection;
        this.table = schema + ".parked";
        this.skipped = Set.copyOf(jdbc.query(
                "select case_id, sequence_number from public.skipped_event where projection = ?",
                (row, number) -> new Place(new CaseId(row.getObject(1, UUID.class)), row.getLong(2)),
                projection));
    }

    /**
     * Takes in a batch, in the transaction that is open.
     *
     * @return where the cases lie that it told of: {@link Writing#touched}
     * @throws RuntimeException where nothing can be taken in at this moment, or more is parked than a few bad events explain
     */
    public Set<String> take(Writing writing, List<? extends ReadEvent> batch) {
        Set<CaseId> parked = parked();
        List<ProjectedEvent> events = new ArrayList<>(batch.size());
        for (ReadEvent event : batch) {
            if (parked.contains(event.caseId()) || skipped.contains(new Place(event.caseId(), event.sequence()))) {
                continue;
            }
            switch (event) {
                case ProjectedEvent readable -> events.add(readable);
                case UnreadableEvent unreadable -> {
                    park(unreadable, unreadable.fault());
                    parked.add(unreadable.caseId());
                }
            }
        }
        Set<String> touched = attempt(writing, events).isEmpty() ? writing.touched() : streamByStream(writing, events);
        writing.relieve();
        return touched;
    }

    /** Whoever brings a parked stream up to date holds its row until it is: this waits for that. */
    private Set<CaseId> parked() {
        return new HashSet<>(jdbc.query(
                "select case_id from " + table + " for share",
                (row, number) -> new CaseId(row.getObject(1, UUID.class))));
    }

    private Set<String> streamByStream(Writing writing, List<ProjectedEvent> events) {
        Map<CaseId, List<ProjectedEvent>> streams = new LinkedHashMap<>();
        events.forEach(event -> streams.computeIfAbsent(event.caseId(), none -> new ArrayList<>())
                .add(event));
        Set<String> touched = new HashSet<>();
        streams.values().forEach(stream -> {
            asFarAsItGoes(writing, stream);
            touched.addAll(writing.touched());
        });
        return touched;
    }

    /** By one step, as far as it goes: a case that is filled in is filled in whole. */
    private void asFarAsItGoes(Writing writing, List<ProjectedEvent> stream) {
        int length = stream.size();
        Optional<Fault> fault = attempt(writing, stream);
        Optional<Fault> last = fault;
        while (fault.isPresent() && length > 0) {
            last = fault;
            length--;
            fault = attempt(writing, stream.subList(0, length));
        }
        if (length < stream.size()) {
            park(stream.get(length), last.orElseThrow());
        }
    }

    private Optional<Fault> attempt(Writing writing, List<ProjectedEvent> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        jdbc.execute("savepoint taking_in");
        try {
            writing.apply(events);
            jdbc.execute("release savepoint taking_in");
            return Optional.empty();
        } catch (RuntimeException failure) {
            Fault fault = Fault.ofTheEvent(failure);
            jdbc.execute("rollback to savepoint taking_in");
            return Optional.of(fault);
        }
    }

    private void park(ReadEvent event, Fault fault) {
        Integer others = jdbc.queryForObject("select count(*) from " + table, Integer.class);
        if (others != null && others >= MOST) {
            throw new IllegalStateException("Projection " + projection + " cannot take in events of more than " + MOST
                    + " streams, the last for " + fault.told());
        }
        jdbc.update(
                "insert into " + table + " (case_id, sequence, fault) values (?, ?, ?)",
                event.caseId().value(),
                event.sequence(),
                fault.told());
        log.error(
                "Projection {} cannot take in event {} of {} and leaves out what follows it there: {}",
                projection,
                event.sequence(),
                event.caseId(),
                fault.told());
    }
}
