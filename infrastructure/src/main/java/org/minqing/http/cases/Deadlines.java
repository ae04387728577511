package org.minqing.http.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Explanation;
import org.minqing.api.Level;
import org.minqing.command.common.Clock;
import org.minqing.http.Language;
import org.minqing.http.Sentences;

/** Deadlines of a case, each with the answer to "why this date?", line by line. */
final class Deadlines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Sentences sentences;
    private final ZoneId zone;
    private final Language language;

    Deadlines(Sentences sentences, ZoneId zone, Language language) {
        this.sentences = sentences;
        this.zone = zone;
        this.language = language;
    }

    List<View> of(List<Clock> clocks) {
        return clocks.stream().map(this::view).toList();
    }

    private View view(Clock clock) {
        Deadline deadline = clock.deadline();
        return new View(
                deadline.which(),
                Optional.of(deadline.key()).filter(key -> !key.isEmpty()),
                deadline.dueAt(),
                clock.state(),
                clock.passed(),
                clock.supervisedTo(),
                clock.state() == Clock.State.MET ? Optional.of(clock.metInTime()) : Optional.empty(),
                deadline.ruleSet(),
                deadline.rule(),
                deadline.unconfirmed(),
                deadline.explanation().stream().map(this::said).toList());
    }

    private String said(Explanation line) {
        Map<String, String> facts = new HashMap<>();
        line.facts().forEach((name, fact) -> facts.put(name, local(fact)));
        return sentences.say(language, "deadline." + line.code(), facts);
    }

    /** An instant as a clock on the wall shows it. */
    private String local(String fact) {
        try {
            return TIME.format(Instant.parse(fact).atZone(zone));
        } catch (DateTimeException noInstant) {
            return fact;
        }
    }

    /**
     * @param supervisedTo the level that was last told that it passed unmet
     * @param inTime once it is met
     */
    record View(
            DeadlineKind which,
            Optional<String> key,
            Instant dueAt,
            Clock.State state,
            boolean passed,
            Optional<Level> supervisedTo,
            Optional<Boolean> inTime,
            String ruleSet,
            String rule,
            boolean unconfirmed,
            List<String> explanation) {}
}
