package org.minqing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import org.minqing.api.query.AccessLedgerQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two years of looks must not make an auditor wait, and a look must not make a clerk wait. */
@Isolated("measures time")
class AccessLedgerSpeedTest {

    private static final Logger log = LoggerFactory.getLogger(AccessLedgerSpeedTest.class);
    private static final long SLOWEST_MILLIS = 100;

    private final LedgerDatabase database = new LedgerDatabase(34);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void both_questions_are_answered_at_once_with_a_hundred_thousand_entries() {
        assertThat(millis(100_000, 0.5)).isLessThan(SLOWEST_MILLIS);
    }

    @Test
    @Tag("thorough")
    void both_questions_are_answered_at_once_with_a_million_entries() {
        assertThat(millis(1_000_000, 0.99)).isLessThan(SLOWEST_MILLIS);
    }

    /** An entry in ten names a person, one in fifty of them the same; a case has 20 entries. */
    private long millis(int entries, double share) {
        database.jdbc
                .sql("insert into case_person select id(n), id(n % :persons), 'REQUESTER', 'PETITION', 'P-' || n"
                                .replace("id(n)", "md5('c' || n)::uuid")
                                .replace("id(n % :persons)", "md5('p' || n % :persons)::uuid")
                        + " from generate_series(1, :cases) as n")
                .param("cases", entries / 20)
                .param("persons", entries / 50)
                .update();
        database.jdbc
                .sql("insert into access_entry select md5('w')::uuid, n, now() - (:entries - n) * interval '1 minute',"
                        + " 'account-' || n % 300, (array['CASE_OPENED', 'CASES_LISTED', 'IDENTITY_REVEALED'])[1 + n % 3],"
                        + " true, md5('c' || n % :cases)::uuid, case when n % 10 = 0 then"
                        + " array[md5('p' || case when n % 500 = 0 then 1 else n % :persons end)::uuid]"
                        + " else '{}'::uuid[] end, null, '192.0.2.1', 'Browser', null, '{}', '\\x00'"
                        + " from generate_series(1, :entries) as n")
                .param("entries", entries)
                .param("cases", entries / 20)
                .param("persons", entries / 50)
                .update();
        database.superuser().sql("vacuum analyze access_entry").update();
        AccessPages pages = new AccessPages(database.jdbc, ZoneId.of("Asia/Shanghai"));
        Random random = new Random(1);
        long[] person = new long[200];
        long[] account = new long[200];
        for (int i = 0; i < 200; i++) {
            // The one everybody looks at is among them.
            PersonId who = person(i % 20 == 0 ? 1 : random.nextInt(entries / 50));
            String clerk = "account-" + random.nextInt(300);
            person[i] = micros(() -> pages.page(of(Optional.of(who), Optional.empty())));
            account[i] = micros(() -> pages.page(of(Optional.empty(), Optional.of(clerk))));
        }
        log.info(
                "With {} entries, who saw a person: median {} µs, p99 {} µs; what an account looked at: median {} µs,"
                        + " p99 {} µs",
                entries,
                percentile(person, 0.5),
                percentile(person, 0.99),
                percentile(account, 0.5),
                percentile(account, 0.99));
        return Math.max(percentile(person, share), percentile(account, share)) / 1000;
    }

    private PersonId person(int number) {
        return new PersonId(database.jdbc
                .sql("select md5('p' || cast(:number as text))::uuid")
                .param("number", number)
                .query(UUID.class)
                .single());
    }

    private static AccessLedgerQuery of(Optional<PersonId> person, Optional<String> account) {
        return new AccessLedgerQuery(
                person, account, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), 50);
    }

    @Test
    void a_trace_costs_little_more_than_a_bare_insert() throws Exception {
        database.jdbc
                .sql("create table bare (id uuid primary key, content text not null)")
                .update();
        CaseId opened = new CaseId(UUID.randomUUID());
        PersonId seen = new PersonId(UUID.randomUUID());
        try (AccessLedger ledger = database.ledger()) {
            Runnable trace = () -> ledger.record(AccessEntry.of("clerk", AccessAct.CASE_OPENED)
                    .about(opened)
                    .naming(List.of(seen))
                    .from(new AskedFrom("192.0.2.7", Optional.of("Browser"), Optional.of("r"))));
            many(1, 300, trace);
            many(1, 300, this::insertBare);
            many(32, 30, trace);
            many(32, 30, this::insertBare);

            assertThat(timesBare(1, 600, trace)).as("times a bare insert").isLessThan(6);
            assertThat(timesBare(32, 60, trace))
                    .as("times a bare insert, 32 at once")
                    .isLessThan(3);
        }
    }

    /** Of medians, side by side; the least of a few looks, since whatever else the machine does meanwhile makes either slower and neither quicker. */
    private double timesBare(int atOnce, int each, Runnable trace) throws Exception {
        double least = Double.MAX_VALUE;
        for (int look = 0; look < 4; look++) {
            long took = percentile(many(atOnce, each, trace), 0.5);
            long bare = percentile(many(atOnce, each, this::insertBare), 0.5);
            log.info("With {} at once a trace takes {} µs, a bare insert {}", atOnce, took, bare);
            least = Math.min(least, (double) took / bare);
        }
        return least;
    }

    private void insertBare() {
        try (Connection connection = database.pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into bare values (?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, "three dozen letters or some more of them");
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long[] many(int atOnce, int each, Runnable work) throws Exception {
        List<Future<long[]>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < atOnce; i++) {
                all.add(threads.submit(() -> {
                    long[] times = new long[each];
                    Arrays.setAll(times, time -> micros(work));
                    return times;
                }));
            }
        }
        List<Long> times = new ArrayList<>();
        for (Future<long[]> one : all) {
            Arrays.stream(one.get()).forEach(times::add);
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static long micros(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
    }

    private static long percentile(long[] times, double share) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
