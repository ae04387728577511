package org.minqing.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.minqing.api.CaseId;
import org.minqing.api.CommandRefused;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Intake;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.command.common.CaseNumbers;
import org.minqing.demo.district.District;
import org.minqing.demo.numbers.ReservedNumbers;
import org.minqing.demo.rehearsal.Deed;
import org.minqing.demo.story.Matter;
import org.minqing.demo.story.Matters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Life after the year: what was going on goes on, and new matters begin, as real time passes. */
class DemoLife {

    private static final Logger log = LoggerFactory.getLogger(DemoLife.class);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Matters that should have begun longer ago, while the machine slept, never begin. */
    private static final Duration LONGEST_BEHIND = Duration.ofHours(1);

    private final DemoYearTable table;
    private final DemoSender sender;
    private final Matters matters;
    private final ReservedNumbers reserved;
    private final CaseNumbers everybodys;
    private final EventStore ledger;
    private final Clock clock;
    private final double rate;
    private final PriorityQueue<Going> going = new PriorityQueue<>(Comparator.comparing(Going::next));
    private int nextMatter;
    private Instant nextBegins;

    DemoLife(
            DemoYearTable table,
            DemoSender sender,
            Matters matters,
            ReservedNumbers reserved,
            CaseNumbers everybodys,
            EventStore ledger,
            Clock clock,
            double rate) {
        this.table = table;
        this.sender = sender;
        this.matters = matters;
        this.reserved = reserved;
        this.everybodys = everybodys;
        this.ledger = ledger;
        this.clock = clock;
        this.rate = rate;
        this.nextBegins = clock.instant();
    }

    /**
     * A matter in the middle of its life. What it still has before it is told again each time: thousands of such lives would
     * take more memory than the telling takes time.
     *
     * @param done how many of its deeds
     * @param next when its next one is to be done
     */
    private record Going(int matter, Instant start, int done, Instant next) {}

    /** Takes up what was going on when the year ended, or when the application last stopped. */
    void takeUp(DemoYearTable.Row year) {
        nextMatter = year.nextMatter();
        table.open().forEach((matter, start) -> goOn(matter, start, true));
    }

    private void goOn(int index, Instant start, boolean mayHaveBegun) {
        tell(index, start).cases().stream()
                .filter(caseId -> !reserved.isReserved(caseId))
                .forEach(caseId -> numberOf(caseId).ifPresent(number -> reserved.reserve(caseId, number)));
        Matter placeholder = tell(index, start);
        for (Deed deed : placeholder.deeds()) {
            if (!reserved.isReserved(deed.caseId()) && !deed.events().isEmpty()) {
                int year = deed.at().atZone(matters.zone()).getYear();
                reserved.reserve(
                        deed.caseId(),
                        everybodys.next(deed.kind(), Optional.of(district().code()), year));
            }
        }
        Matter matter = tell(index, start);
        int done = 0;
        while (mayHaveBegun
                && done < matter.deeds().size()
                && sender.isDone(matter.deeds().get(done))) {
            done++;
        }
        goOn(matter, start, done);
    }

    private void goOn(Matter matter, Instant start, int done) {
        if (done < matter.deeds().size()) {
            going.add(new Going(
                    matter.index(), start, done, matter.deeds().get(done).at()));
        } else {
            end(matter);
        }
    }

    private void end(Matter matter) {
        table.ends(matter.index());
        matter.cases().forEach(reserved::release);
    }

    private District district() {
        return matters.district();
    }

    private Matter tell(int index, Instant start) {
        return index < matters.count() ? matters.matter(index) : matters.matter(index, start);
    }

    /** The number of a case that stands already. */
    private Optional<String> numberOf(CaseId caseId) {
        return ledger.readEvents(caseId.toString(), 0)
                .asStream()
                .findFirst()
                .flatMap(first -> switch (first.getPayload()) {
                    case HotlineRequestEvent.Received e -> Optional.of(e.intake());
                    case PetitionEvent.Registered e -> Optional.of(e.intake());
                    case MediationEvent.Opened e -> Optional.of(e.intake());
                    default -> Optional.<Intake>empty();
                })
                .map(Intake::number);
    }

    /** Does everything whose time has come. @return whether nothing more of the past is left to do */
    boolean live() {
        Instant now = clock.instant();
        begin(now);
        int done = 0;
        while (!going.isEmpty() && !going.peek().next().isAfter(now)) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            act(going.peek());
            done++;
        }
        if (done > 1_000) {
            log.info("The demo district has caught up with {} deeds", done);
        }
        return true;
    }

    /** How long nothing is to be done. Never longer than a minute: the clock of the machine may be set anew. */
    Duration untilNextAct() {
        Instant next = Optional.ofNullable(going.peek())
                .map(Going::next)
                .filter(at -> at.isBefore(nextBegins))
                .orElse(nextBegins);
        Duration pause = Duration.between(clock.instant(), next);
        return pause.isNegative() ? Duration.ZERO : pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void begin(Instant now) {
        if (rate > 0 && !now.isBefore(nextBegins)) {
            table.begins(nextMatter, nextBegins);
            goOn(nextMatter, nextBegins, false);
            nextMatter++;
            Instant next = nextBegins.plus(
                    Duration.ofMillis((long) (Duration.ofHours(1).toMillis() / rate)));
            Instant earliest = now.minus(LONGEST_BEHIND);
            nextBegins = next.isBefore(earliest) ? earliest : next;
        }
    }

    /** Does its next deed. Where somebody came in between and changed the case, it does not go on from there. */
    private void act(Going one) {
        Matter matter = tell(one.matter(), one.start());
        Deed deed = matter.deeds().get(one.done());
        try {
            sender.send(deed);
        } catch (CommandRefused refused) {
            log.debug("Matter {} of the demo district ends here: {}", one.matter(), refused.getMessage());
            going.remove();
            end(matter);
            return;
        }
        going.remove();
        goOn(matter, one.start(), one.done() + 1);
    }
}
