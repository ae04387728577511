package org.minqing.http.commands;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.minqing.MachineTime;
import org.minqing.api.CaseId;
import org.minqing.http.Answer;
import org.minqing.http.Answers;
import org.minqing.http.Faults;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.commands.IdempotentRequests.Claim;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a repeated request as the first one was answered, for 24 hours. A repeat that comes while the first is at work
 * waits for it a little.
 */
@Component
class Idempotency {

    static final String HEADER = "Idempotency-Key";

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /**
     * After that whoever was at work elsewhere is taken for dead. Where it lives after all nothing is done twice: the
     * commands of both travel in the same messages.
     */
    private static final Duration ALONE = Duration.ofSeconds(10);

    private final IdempotentRequests requests;
    private final Answers answers;
    private final Clock clock;
    private final Map<IdempotentRequests.Key, CompletableFuture<Answer>> atWork = new ConcurrentHashMap<>();

    Idempotency(IdempotentRequests requests, Answers answers, @MachineTime Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param work gets the id that a new case has, the same for a repeated request */
    Answer once(Request request, Function<CaseId, Answer> work) {
        return request.header(HEADER).isEmpty()
                ? work.apply(fresh())
                : keyed(request, caseId -> attempt(request, caseId, work));
    }

    /**
     * The same for a page, which says itself what is wrong. A refusal is not remembered: nothing was done, so the same again
     * is decided anew.
     *
     * @return what the answer says
     * @throws org.minqing.http.ProblemException where it is refused
     */
    JsonNode onceForPage(Request request, Function<CaseId, Answer> work) {
        try {
            Answer answer = request.header(HEADER).isEmpty() ? work.apply(fresh()) : keyed(request, work);
            return JsonMapper.shared().readTree(answer.body());
        } catch (RuntimeException failure) {
            throw isRefusal(failure) ? Faults.problemOf(failure).asException() : failure;
        }
    }

    private static CaseId fresh() {
        return new CaseId(UuidCreator.getTimeOrderedEpoch());
    }

    private Answer keyed(Request request, Function<CaseId, Answer> work) {
        CaseId fresh = fresh();
        String word = request.header(HEADER).orElseThrow();
        if (!word.matches("[\\x21-\\x7e]{1,200}")) {
            throw Problem.invalid(HEADER, "request.bad-key", Map.of("field", HEADER))
                    .asException();
        }
        var key = new IdempotentRequests.Key(request.account(), request.path(), word);
        byte[] hash = hash(request.body());
        Instant now = clock.instant();
        return requests.begin(key, hash, fresh, now)
                .map(claim -> answer(claim, false, work))
                .orElseGet(() -> repeated(key, hash, request, now, work));
    }

    private Answer repeated(
            IdempotentRequests.Key key, byte[] hash, Request request, Instant now, Function<CaseId, Answer> work) {
        Optional<IdempotentRequests.Known> found = requests.find(key);
        if (found.isEmpty()) {
            return keyed(request, work);
        }
        IdempotentRequests.Known known = found.get();
        if (known.startedAt().isBefore(now.minus(KEPT))) {
            requests.forget(key, known.startedAt());
            return keyed(request, work);
        }
        if (!known.isAbout(hash)) {
            throw Problem.of(422, "request.key-reused").asException();
        }
        if (known.answer().isPresent()) {
            return known.answer().get();
        }
        Optional<Claim> mine = isAbandoned(key, known, now) ? requests.takeOver(key, known, now) : Optional.empty();
        return mine.map(claim -> answer(claim, true, work)).orElseGet(() -> waitFor(key));
    }

    private boolean isAbandoned(IdempotentRequests.Key key, IdempotentRequests.Known known, Instant now) {
        CompletableFuture<Answer> here = atWork.get(key);
        return here == null ? known.startedAt().isBefore(now.minus(ALONE)) : here.isCompletedExceptionally();
    }

    /** Where nobody knows how far it went it stays at work, and failed, so that the next that asks takes it over. */
    private Answer answer(Claim claim, boolean again, Function<CaseId, Answer> work) {
        CompletableFuture<Answer> answered = new CompletableFuture<>();
        atWork.put(claim.key(), answered);
        try {
            Answer answer = new Attempt(claim.caseId(), again, claim.since().plus(ALONE)).carryOut(work);
            requests.finish(claim, answer);
            answered.complete(answer);
            atWork.remove(claim.key(), answered);
            return answer;
        } catch (RuntimeException failure) {
            answered.completeExceptionally(failure);
            if (isRefusal(failure)) {
                requests.forget(claim);
                atWork.remove(claim.key(), answered);
            }
            throw failure;
        } catch (Error failure) {
            answered.completeExceptionally(failure);
            throw failure;
        }
    }

    private static boolean isRefusal(Throwable failure) {
        return Faults.problemOf(failure).status() < HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    /** A refusal is an answer too; only what failed for lack of a database is tried anew. */
    private Answer attempt(Request request, CaseId caseId, Function<CaseId, Answer> work) {
        try {
            return work.apply(caseId);
        } catch (RuntimeException failure) {
            Answer answer = answers.failure(failure, request.language(), request.path());
            if (answer.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
                throw failure;
            }
            return answer;
        }
    }

    /** Whoever is at work may be another node, or about to say here that it is. */
    private Answer waitFor(IdempotentRequests.Key key) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Answer> answer = Optional.empty();
        while (answer.isEmpty() && System.nanoTime() < end) {
            CompletableFuture<Answer> here = atWork.get(key);
            if (here == null) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                answer = requests.find(key).flatMap(IdempotentRequests.Known::answer);
            } else {
                answer = Optional.of(waitFor(here, Duration.ofNanos(end - System.nanoTime())));
            }
        }
        return answer.orElseThrow(Idempotency::stillAtWork);
    }

    private static Answer waitFor(CompletableFuture<Answer> here, Duration patience) {
        try {
            return here.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException refused && isRefusal(refused) ? refused : stillAtWork();
        } catch (TimeoutException notYet) {
            throw stillAtWork();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw stillAtWork();
        }
    }

    private static RuntimeException stillAtWork() {
        return Problem.of(409, "request.still-running")
                .withHeaders(Map.of("Retry-After", "1"))
                .asException();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        requests.forgetBefore(clock.instant().minus(KEPT));
        atWork.values().removeIf(CompletableFuture::isCompletedExceptionally);
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
