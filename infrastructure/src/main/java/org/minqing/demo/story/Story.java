package org.minqing.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.Clock;
import org.minqing.demo.rehearsal.Stage;

/** The telling of one matter: chance, the time it has got to, and the stage it is played on. */
final class Story {

    private final Setting setting;
    private final Stage stage;
    private final SplittableRandom random;
    private final List<PersonalData> strangers = new ArrayList<>();
    private Instant now;

    Story(Setting setting, Stage stage, SplittableRandom random, Instant start) {
        this.setting = setting;
        this.stage = stage;
        this.random = random;
        this.now = start;
    }

    Setting setting() {
        return setting;
    }

    SplittableRandom random() {
        return random;
    }

    // Chance.

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One of these, each as often as its weight says. */
    <T> T weighted(Map<T, Integer> weights) {
        int left = random.nextInt(weights.values().stream().mapToInt(w -> w).sum());
        for (Map.Entry<T, Integer> entry : weights.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("Weights are positive");
    }

    // Time.

    Instant now() {
        return now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, setting.zone());
    }

    Story minutes(int from, int to) {
        now = now.plusSeconds(random.nextInt(from * 60, to * 60 + 1));
        return this;
    }

    Story hours(int from, int to) {
        return minutes(from * 60, to * 60);
    }

    Story days(int from, int to) {
        return hours(from * 24, to * 24);
    }

    Story goTo(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
        return this;
    }

    /** On to the next hour at which an office is staffed. */
    Story office() {
        now = setting.hours().next(now, random);
        return this;
    }

    /** On to the next hour at which people can be rung. */
    Story awake() {
        now = setting.hours().awake(now, random);
        return this;
    }

    // Deeds.

    List<LedgerEvent> does(String who, CaseRef about, LedgerCommand command) {
        return play(about, command, headers(who));
    }

    /** Done now, and entered only days later. */
    void doesAndEntersLate(String who, CaseRef about, LedgerCommand command) {
        Map<String, String> headers = headers(who);
        headers.put(CommandHeaders.OCCURRED_AT, now.toString());
        days(4, 9).office();
        play(about, command, headers);
    }

    /** Done out of doors, and entered the same evening or the next morning. */
    void doesAndEntersAfterwards(String who, CaseRef about, LedgerCommand command) {
        Map<String, String> headers = headers(who);
        headers.put(CommandHeaders.OCCURRED_AT, now.toString());
        hours(1, 5);
        play(about, command, headers);
    }

    /** Told by a register. */
    void registerTells(String source, CaseRef about, LedgerCommand command, Optional<Instant> occurredAt) {
        Map<String, String> headers = new HashMap<>();
        headers.put(CommandHeaders.IMPORTED, "true");
        headers.put(CommandHeaders.ACTOR, Act.SYSTEM);
        headers.put(CommandHeaders.BY, source);
        occurredAt.ifPresent(at -> headers.put(CommandHeaders.OCCURRED_AT, at.toString()));
        play(about, command, headers);
    }

    private List<LedgerEvent> play(CaseRef about, LedgerCommand command, Map<String, String> headers) {
        stage.letPass(now);
        List<PersonalData> newcomers = List.copyOf(strangers);
        strangers.clear();
        return stage.play(about.kind(), about.id(), command, headers, now, newcomers);
    }

    private static Map<String, String> headers(String who) {
        Map<String, String> headers = new HashMap<>();
        headers.put(CommandHeaders.ACTOR, who);
        headers.put(CommandHeaders.BY, who);
        return headers;
    }

    /** Somebody whose particulars go along with the next command. */
    PersonalData introduce(PersonalData person) {
        strangers.add(person);
        return person;
    }

    /** What nobody does anything about any more still has its days. */
    void end() {
        stage.letPass(Instant.MAX);
    }

    // How things stand.

    CaseFile file(CaseRef about) {
        return stage.file(about.id());
    }

    /** In an order of their own, so that telling twice gives the same. */
    List<PersonId> persons(CaseRef about, PersonRole role) {
        return file(about).persons().entrySet().stream()
                .filter(person -> person.getValue() == role)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(PersonId::toString))
                .toList();
    }

    Optional<Instant> due(CaseRef about, DeadlineKind which) {
        return file(about).clocks().running(which).map(clock -> clock.deadline().dueAt());
    }

    boolean hasMet(CaseRef about, DeadlineKind which) {
        return file(about)
                .clocks()
                .find(which)
                .filter(clock -> clock.state() == Clock.State.MET)
                .isPresent();
    }

    Duration left(CaseRef about, DeadlineKind which) {
        return due(about, which).map(due -> Duration.between(now, due)).orElse(Duration.ofDays(30));
    }

    LedgerEvent beginning(CaseRef about) {
        return stage.beginning(about.id()).orElseThrow();
    }

    /** The case of that kind that this matter became, if it did. */
    Optional<CaseRef> latest(CaseKind kind) {
        return stage.latest(kind).map((CaseId id) -> new CaseRef(kind, id));
    }
}
