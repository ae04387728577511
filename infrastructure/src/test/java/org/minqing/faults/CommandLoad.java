package org.minqing.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * Callers who each report a matter and then ask after it, one command after the other, and keep outside the ledger what they were
 * told. Of those who heard nothing half ask the same again, with the same key, until they are answered.
 */
final class CommandLoad implements AutoCloseable {

    private static final int CALLERS = 4;

    /** The same command is still being carried out, or was when its node died. */
    private static final int STILL_AT_WORK = 409;

    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(200);

    /** Whoever was at work is waited for, and the answer takes its time. */
    private static final Duration UNTIL_ANOTHER_TAKES_OVER = Duration.ofSeconds(20);

    static final String MATTER = """
        {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
         "subject": "路灯不亮", "content": "三号楼前路灯不亮", "nature": "HELP"}
        """;
    private static final String QUESTION = "{\"text\": \"何时修好\"}";

    /** What a command asks for. */
    enum What {
        RECEIVE(2),
        REMIND(1);

        private final int events;

        What(int events) {
            this.events = events;
        }

        /** How many it brings about. */
        int events() {
            return events;
        }
    }

    record Sent(String key, What what, String path, String body) {}

    private final List<ApplicationNode> nodes;
    private final ConcurrentLinkedQueue<Sent> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Sent> unanswered = new ConcurrentLinkedQueue<>();
    private final Map<Sent, String> refused = new ConcurrentHashMap<>();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private List<Future<?>> calling = List.of();
    private final Queue<Duration> took = new ConcurrentLinkedQueue<>();
    private final AtomicLong longestWait = new AtomicLong();
    private final AtomicLong everUnanswered = new AtomicLong();
    private final AtomicLong longestAnswer = new AtomicLong();
    private final AtomicLong unheard = new AtomicLong();
    private final Patience patience;
    private final Duration pause;
    private volatile boolean over;

    /** What callers do who hear nothing. */
    private enum Patience {
        HANG_UP,
        GO_ON,
        ASK_AGAIN
    }

    private CommandLoad(List<ApplicationNode> nodes, Patience patience, Duration pause) {
        this.nodes = nodes;
        this.patience = patience;
        this.pause = pause;
    }

    /** Callers who hang up when they hear nothing. */
    static CommandLoad on(ApplicationNode node) {
        return new CommandLoad(List.of(node), Patience.HANG_UP, Duration.ZERO);
    }

    /** Callers who leave the node time between two commands, so that what they wait for is its answer and not one another. */
    static CommandLoad calmlyOn(ApplicationNode node) {
        return new CommandLoad(List.of(node), Patience.HANG_UP, Duration.ofMillis(200));
    }

    /** Callers who go on with the next matter when they hear nothing. */
    static CommandLoad goingOn(ApplicationNode node) {
        return new CommandLoad(List.of(node), Patience.GO_ON, Duration.ZERO);
    }

    /** Callers who ask another node, with the same key, when they hear nothing from one, and all again until one answers. */
    static CommandLoad onAnyOf(List<ApplicationNode> nodes) {
        return new CommandLoad(nodes, Patience.ASK_AGAIN, Duration.ZERO);
    }

    /**
     * One matter, by one caller, who is answered.
     *
     * @return the id of the case
     */
    String report() {
        return give(What.RECEIVE, "/api/hotline-requests", MATTER).orElseThrow();
    }

    /** They begin. */
    void begin() {
        over = false;
        List<Future<?>> all = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            all.add(callers.submit(this::call));
        }
        calling = all;
    }

    /** They give up what they have not been answered; returns when all of them have. */
    void end() throws Exception {
        over = true;
        for (Future<?> one : calling) {
            one.get();
        }
    }

    /** Returns when so many more than now are acknowledged; fails where that takes longer. */
    void goesOn(int more, Duration atMost) {
        int now = acknowledged.size();
        await().pollInterval(Duration.ofMillis(50)).atMost(atMost).until(() -> acknowledged.size() >= now + more);
    }

    private void call() {
        boolean heard = true;
        while (!over && (heard || patience != Patience.HANG_UP)) {
            Optional<String> matter = give(What.RECEIVE, "/api/hotline-requests", MATTER);
            heard = matter.isPresent();
            for (int question = 0; question < 3 && heard && !over; question++) {
                heard = give(What.REMIND, "/api/hotline-requests/" + matter.orElseThrow() + "/remind", QUESTION)
                        .isPresent();
            }
        }
    }

    /** @return the id of what was begun; empty where nobody answered that it is done */
    private Optional<String> give(What what, String path, String body) {
        return give(new Sent(UUID.randomUUID().toString(), what, path, body));
    }

    private Optional<String> give(Sent sent) {
        LockSupport.parkNanos(pause.toNanos());
        long begun = System.nanoTime();
        Optional<String> told = tell(sent, begun);
        if (told.isEmpty() && !refused.containsKey(sent)) {
            everUnanswered.incrementAndGet();
        }
        while (patience == Patience.ASK_AGAIN && !over && told.isEmpty() && !refused.containsKey(sent)) {
            LockSupport.parkNanos(BEFORE_ASKING_AGAIN.toNanos());
            told = tell(sent, begun);
        }
        if (told.isEmpty() && !refused.containsKey(sent)) {
            unanswered.add(sent);
        }
        return told;
    }

    /**
     * @param begun when it was asked for the first time
     * @return empty where nobody answered that it is done
     */
    private Optional<String> tell(Sent sent, long begun) {
        int first = ThreadLocalRandom.current().nextInt(nodes.size());
        for (int other = 0; other < nodes.size(); other++) {
            Optional<HttpResponse<String>> answer = ask(nodes.get((first + other) % nodes.size()), sent);
            if (answer.isPresent() && answer.get().statusCode() / 100 == 2) {
                acknowledged.add(sent);
                long waited = System.nanoTime() - begun;
                took.add(Duration.ofNanos(waited));
                longestWait.accumulateAndGet(waited, Math::max);
                return Optional.of(JsonMapper.shared()
                        .readTree(answer.get().body())
                        .path("id")
                        .asString(""));
            }
            if (answer.filter(CommandLoad::isRefusal).isPresent()) {
                refused.put(sent, answer.get().statusCode() + " " + answer.get().body());
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isRefusal(HttpResponse<String> answer) {
        return answer.statusCode() < 500 && answer.statusCode() != STILL_AT_WORK;
    }

    /** @return empty where it is not known whether it was carried out */
    private Optional<HttpResponse<String>> ask(ApplicationNode node, Sent sent) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> answer = node.send(
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", sent.key())
                            .POST(BodyPublishers.ofString(sent.body())),
                    sent.path());
            longestAnswer.accumulateAndGet(System.nanoTime() - begun, Math::max);
            return Optional.of(answer);
        } catch (IOException gone) {
            unheard.incrementAndGet();
            return Optional.empty();
        }
    }

    /** Half of those who heard nothing; they are acknowledged when this returns. */
    void askAgain() {
        List<Sent> all = List.copyOf(unanswered);
        unanswered.clear();
        for (int one = 0; one < all.size(); one++) {
            Sent sent = all.get(one);
            if (one % 2 == 0) {
                await().alias(sent.toString())
                        .pollInterval(BEFORE_ASKING_AGAIN)
                        .atMost(UNTIL_ANOTHER_TAKES_OVER)
                        .until(() -> tell(sent, System.nanoTime()).isPresent());
            } else {
                unanswered.add(sent);
            }
        }
    }

    List<Sent> acknowledged() {
        return List.copyOf(acknowledged);
    }

    List<Sent> unanswered() {
        return List.copyOf(unanswered);
    }

    /** How many were not answered at first. */
    long everUnanswered() {
        return everUnanswered.get();
    }

    /** How often there was no answer at all, not even that they should come again. */
    long unheard() {
        return unheard.get();
    }

    /** Until somebody heard whatever there was to hear, and if it was that they should come again. */
    Duration longestAnswer() {
        return Duration.ofNanos(longestAnswer.get());
    }

    /** Of those that were acknowledged, from the first time one was asked for, however often it was asked for again. */
    Duration longestWait() {
        return Duration.ofNanos(longestWait.get());
    }

    /** Of those acknowledged since this was asked last: so many hundredths of them did not take longer. */
    Duration tookAtMost(int hundredths) {
        List<Duration> all = new ArrayList<>();
        for (Duration one = took.poll(); one != null; one = took.poll()) {
            all.add(one);
        }
        all.sort(Comparator.naturalOrder());
        return all.get((all.size() - 1) * hundredths / 100);
    }

    /** Nothing came of them. None asks for anything that could be refused while the clock goes right. */
    List<String> refused() {
        return List.copyOf(refused.values());
    }

    @Override
    public void close() {
        over = true;
        callers.shutdownNow();
    }
}
