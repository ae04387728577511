package org.minqing.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.api.query.CasesQuery;
import org.minqing.http.Asking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody has just saved something and looks for it in a list. */
@SpringBootTest
@DirtiesContext
class ListsCaughtUpTest {

    @TempDir
    private static Path data;

    @Autowired
    private EventStore events;

    @Autowired
    private Asking asking;

    @Autowired
    private Followers followers;

    @Autowired
    private ListsCaughtUp lists;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("minqing.data-dir", () -> data.toString());
    }

    @Test
    void whoever_waited_for_the_lists_finds_it_there() {
        long atFirst = listed();
        adopt("W0");
        await().atMost(Duration.ofSeconds(20)).until(() -> listed() > atFirst);
        long before = listed();
        for (int more = 1; more <= 10; more++) {
            adopt("W" + more);
            lists.await();
            assertThat(listed()).isEqualTo(before + more);
        }
    }

    @Test
    void lists_that_stand_still_keep_nobody_waiting_for_long() {
        lists.await();
        followers.pause("cases");
        try {
            adopt("S1");
            long begun = System.nanoTime();
            lists.await();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(ListsCaughtUp.PATIENCE, ListsCaughtUp.PATIENCE.multipliedBy(5));
        } finally {
            followers.follow("cases");
        }
        lists.await();
    }

    private long listed() {
        return asking.askForAll(CasesQuery.newest()).total();
    }

    private void adopt(String number) {
        events.publish(new GenericDomainEventMessage<>(
                "hotline-request", UUID.randomUUID().toString(), 0, AdoptedRequest.event(number, true)));
    }
}
