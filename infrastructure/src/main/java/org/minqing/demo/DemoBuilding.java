package org.minqing.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.minqing.command.common.CaseNumbers;
import org.minqing.demo.district.District;
import org.minqing.demo.district.DistrictDirectories;
import org.minqing.demo.numbers.NumbersOfTheYear;
import org.minqing.demo.numbers.ReservedNumbers;
import org.minqing.demo.story.Matter;
import org.minqing.demo.story.Matters;
import org.minqing.demo.story.Papers;
import org.minqing.demo.time.DemoYear;
import org.minqing.directory.Directories;
import org.minqing.http.papers.PaperKeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the year: numbers first, then the district, then every matter, several side by side. */
class DemoBuilding {

    private static final Logger log = LoggerFactory.getLogger(DemoBuilding.class);

    private final DemoYearTable table;
    private final DemoSender sender;
    private final Directories directories;
    private final PaperKeeping papers;
    private final ReservedNumbers reserved;
    private final CaseNumbers everybodys;
    private final int atOnce;

    DemoBuilding(
            DemoYearTable table,
            DemoSender sender,
            Directories directories,
            PaperKeeping papers,
            ReservedNumbers reserved,
            CaseNumbers everybodys,
            int atOnce) {
        this.table = table;
        this.sender = sender;
        this.directories = directories;
        this.papers = papers;
        this.reserved = reserved;
        this.everybodys = everybodys;
        this.atOnce = atOnce;
    }

    /** What the district is called, on every node and after every start. */
    void layOut(District district) {
        DistrictDirectories.of(district).forEach(directories::put);
        Papers.everything().forEach(sheet -> papers.haveAtHand(sheet.sha256(), sheet.mediaType(), sheet.content()));
    }

    /** @param resumed whether some of it may be there already */
    void build(Matters matters, DemoYear year, boolean resumed) throws InterruptedException {
        Instant begun = Instant.now();
        NumbersOfTheYear numbers = new NumbersOfTheYear(matters.district().code(), year.zone());
        matters.year().map(matter -> matter.until(year.end())).forEach(numbers::see);
        numbers.handOut(reserved, everybodys);
        log.info(
                "The demo district is laid out, in {} s",
                Duration.between(begun, Instant.now()).toSeconds());
        sendEverything(matters, year, resumed);
        table.built();
        log.info(
                "The demo year until {} is there: {} events, {} s",
                year.last(),
                table.events(),
                Duration.between(begun, Instant.now()).toSeconds());
    }

    private void sendEverything(Matters matters, DemoYear year, boolean resumed) throws InterruptedException {
        Semaphore room = new Semaphore(atOnce);
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("demo-", 0).factory());
        try {
            for (int index = 0; index < matters.count() && failures.isEmpty(); index++) {
                Matter whole = matters.matter(index);
                Matter matter = whole.until(year.end());
                if (matter.deeds().size() < whole.deeds().size()) {
                    table.goesOn(index, whole.deeds().getFirst().at());
                }
                room.acquire();
                threads.execute(() -> {
                    try {
                        sender.sendAll(matter, resumed);
                    } catch (RuntimeException broken) {
                        failures.add(broken);
                    } finally {
                        room.release();
                    }
                });
            }
            room.acquire(atOnce);
        } finally {
            threads.shutdownNow();
            threads.close();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("The demo year could not be built", failures.peek());
        }
    }
}
