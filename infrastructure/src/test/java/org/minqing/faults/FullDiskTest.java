package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The disk of the database is full, down to its last byte, and then somebody makes room. */
@Tag("long")
@Isolated("starts and kills processes that want the whole machine")
class FullDiskTest {

    private static final Logger log = LoggerFactory.getLogger(FullDiskTest.class);

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(30);

    @TempDir
    private Path folder = Path.of("");

    private SmallDisk disk = SmallDisk.NONE;

    @BeforeEach
    void mount() throws Exception {
        disk = SmallDisk.inMemory(folder.resolve("disk"), 400);
    }

    @AfterEach
    void unmount() throws Exception {
        disk.close();
    }

    @Test
    void whoever_asks_is_told_to_come_again_and_all_goes_on_once_there_is_room() throws Exception {
        try (NodeOnServer both = new NodeOnServer("full-disk", disk.folder(), folder.resolve("data"));
                CommandLoad load = CommandLoad.goingOn(both.node())) {
            load.begin();
            load.goesOn(50, LONGEST_START);

            ServerProcess server = both.process();
            Path ballast = disk.folder().resolve("ballast");
            await().atMost(LONGEST_START).until(() -> isToldToComeAgain(both.node(), ballast));

            Files.delete(ballast);
            long begun = System.nanoTime();
            if (!server.isAlive()) {
                log.info("The server has ended, as it does when its log has no room");
                both.startServerAgain();
            }
            load.goesOn(50, LONGEST_RECOVERY);
            await().atMost(LONGEST_RECOVERY).until(both.node()::isReady);
            log.info(
                    "Answered again after {} ms",
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
            load.end();
            load.askAgain();

            Kept.isAll(load, both.node(), new LedgerChecker(both.ledger()));
        }
    }

    /**
     * Whether somebody who reports a matter is told when to come again. The server makes room by itself where it needs a part of
     * its log no longer, and then there is room for a while: what it gave back is taken, too, and whoever was answered is none.
     */
    private static boolean isToldToComeAgain(ApplicationNode node, Path ballast) throws IOException {
        fill(ballast);
        HttpResponse<String> answer = node.send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(CommandLoad.MATTER)),
                "/api/hotline-requests");
        if (answer.statusCode() == HttpStatus.CREATED.value()) {
            return false;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
        assertThat(answer.headers().firstValue(HttpHeaders.RETRY_AFTER)).isPresent();
        return true;
    }

    /** To the last byte. */
    private static void fill(Path ballast) {
        byte[] block = new byte[4 << 10];
        try (var out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            log.debug("No more room: {}", full.getMessage());
        }
    }
}
