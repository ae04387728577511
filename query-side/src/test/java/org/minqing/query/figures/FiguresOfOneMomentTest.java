package org.minqing.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.minqing.api.query.ResolutionFigures.Row;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.ResolutionQuery.GroupBy;
import org.minqing.api.query.Scope;
import org.minqing.query.Database;
import org.minqing.query.Told;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class FiguresOfOneMomentTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2025-12-31T04:00:00Z"), Told.ZONE);

    private final Database database = Database.get();
    private final FiguresProjection projection = new FiguresProjection(Told.ZONE);

    @Test
    void a_case_that_comes_in_between_two_statements_is_in_none_of_them() {
        Told told = new Told();
        told.hotlineRequest("2025-03-05");
        database.create(projection);
        database.follow(projection, told.events(), () -> 3);
        int known = told.events().size();
        DataSource meanwhile = beforeTheSecondStatement(() -> {
            told.hotlineRequest("2025-03-06");
            database.follow(
                    projection, told.events().subList(known, told.events().size()), () -> 3);
        });

        List<Row> rows = new ResolutionAnswers(meanwhile, (vocabulary, code) -> code, new BigDecimal("0.9"), NOW)
                .answer(new ResolutionQuery(Scope.everything(), GroupBy.STREET, 1, Optional.empty()))
                .rows();

        assertThat(told.events()).as("it came in").hasSizeGreaterThan(known);
        assertThat(rows).extracting(Row::received).containsExactly(1L);
    }

    private DataSource beforeTheSecondStatement(Runnable work) {
        AtomicInteger statements = new AtomicInteger();
        return new DelegatingDataSource(database.source()) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, given) -> {
                            if (method.getName().equals("prepareStatement") && statements.incrementAndGet() == 2) {
                                work.run();
                            }
                            try {
                                return method.invoke(connection, given);
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        });
            }
        };
    }
}
