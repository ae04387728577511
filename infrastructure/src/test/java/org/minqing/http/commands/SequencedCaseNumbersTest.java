package org.minqing.http.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseKind;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class SequencedCaseNumbersTest {

    private static final Optional<AreaCode> AREA = Optional.of(new AreaCode("999901001"));

    private final EmbeddedPostgresForTests.Database database = EmbeddedPostgresForTests.freshDatabase();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(database.url(), database.user(), database.password());
    private final SequencedCaseNumbers numbers =
            new SequencedCaseNumbers(JdbcClient.create(source), new JdbcTransactionManager(source));

    @Test
    void whoever_asks_at_the_same_time_gets_another_number_and_none_is_left_out() throws Exception {
        List<Future<List<String>>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                int howMany = 1 + i % 3;
                answers.add(threads.submit(() -> numbers.next(CaseKind.PETITION, AREA, 2026, howMany)));
            }
        }
        List<String> given = new ArrayList<>();
        for (Future<List<String>> answer : answers) {
            given.addAll(answer.get());
        }

        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 120)
                        .mapToObj("P-999901-2026-%06d"::formatted)
                        .toList());
    }

    @Test
    void each_kind_district_and_year_counts_for_itself() {
        numbers.next(CaseKind.PETITION, AREA, 2026);

        assertThat(numbers.next(CaseKind.PETITION, AREA, 2027)).isEqualTo("P-999901-2027-000001");
        assertThat(numbers.next(CaseKind.PETITION, Optional.empty(), 2026)).isEqualTo("P-000000-2026-000001");
        assertThat(numbers.next(CaseKind.PETITION, AREA, 2026)).isEqualTo("P-999901-2026-000002");
    }

    @Test
    void who_cannot_be_given_one_is_told_why() {
        numbers.next(CaseKind.PETITION, AREA, 2026);
        JdbcClient.create(source).sql("drop sequence case_number.p_999901_2026").update();

        assertThatThrownBy(() -> numbers.next(CaseKind.PETITION, AREA, 2026)).isInstanceOf(DataAccessException.class);
    }
}
