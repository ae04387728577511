package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

@Isolated("reads what is logged")
class FaultsTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(Faults.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    @BeforeEach
    void listen() {
        told.start();
        log.addAppender(told);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(told);
    }

    @Test
    void whatNobodyForesawIsToldAsAnError() {
        assertThat(Faults.problemOf(new IllegalStateException("of a test")).status())
                .isEqualTo(503);

        assertThat(told.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.ERROR);
    }

    @Test
    void whatWentWrongInsideIsToldToNobody() {
        Answers answers = new Answers(JsonMapper.builder().build(), new Sentences());
        for (Exception failure : List.of(
                new IllegalStateException("inside", new IllegalArgumentException("further inside")),
                new BadSqlGrammarException("inside", "select inside", new SQLException("inside")),
                new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR, "inside"),
                new ResponseStatusException(HttpStatus.BAD_REQUEST, "inside"),
                new DecodingException("inside"))) {
            Answer answer = answers.failure(failure, Language.ENGLISH, "/api/cases");

            assertThat(answer.body() + answer.headers())
                    .as(failure.getClass().getSimpleName())
                    .doesNotContain("inside", "Exception", "\tat ", "\\tat ");
        }
    }

    @Test
    void whoeverHangsUpIsNoError() {
        Faults.problemOf(new SocketException("Connection reset"));

        assertThat(told.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.INFO));
    }
}
