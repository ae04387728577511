package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.SocketException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

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
    void whoeverHangsUpIsNoError() {
        Faults.problemOf(new SocketException("Connection reset"));

        assertThat(told.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.INFO));
    }
}
