package org.minqing.desk.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseId;
import org.minqing.desk.presence.Presence.Page;
import org.minqing.desk.presence.Presence.Present;
import reactor.core.Disposable;

class PresenceTest {

    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final Page YE = new Page("ye", "1");

    private long now;
    private final Presence presence = new Presence(() -> now);

    @Test
    void whoever_has_a_case_open_is_told_to_others_and_not_to_themselves_or_in_another_case() {
        presence.seen(CASE, YE, Optional.of("answer"));

        assertThat(presence.others(CASE, "fan")).containsExactly(new Present("ye", Optional.of("answer")));
        assertThat(presence.others(CASE, "ye")).isEmpty();
        assertThat(presence.others(new CaseId(UUID.randomUUID()), "fan")).isEmpty();
    }

    @Test
    void whoever_leaves_is_gone_at_once_and_whoever_is_not_heard_of_is_gone_after_a_while() {
        presence.seen(CASE, YE, Optional.empty());
        presence.seen(CASE, new Page("qi", "1"), Optional.empty());

        presence.left(CASE, YE);
        assertThat(presence.others(CASE, "fan")).extracting(Present::account).containsExactly("qi");

        pass(Duration.ofSeconds(30));
        assertThat(presence.others(CASE, "fan")).hasSize(1);
        pass(Duration.ofSeconds(11));
        assertThat(presence.others(CASE, "fan")).isEmpty();
    }

    @Test
    void somebody_with_two_pages_stands_there_once_and_stays_while_one_of_them_is_open() {
        presence.seen(CASE, YE, Optional.of("answer"));
        presence.seen(CASE, new Page("ye", "2"), Optional.empty());

        assertThat(presence.others(CASE, "fan")).containsExactly(new Present("ye", Optional.of("answer")));
        presence.left(CASE, YE);
        assertThat(presence.others(CASE, "fan")).containsExactly(new Present("ye", Optional.empty()));
    }

    @Test
    void nothing_is_told_to_those_for_whom_nothing_is_different() {
        List<List<Present>> told = new ArrayList<>();
        Disposable listening = presence.of(CASE, "fan").subscribe(told::add);
        presence.seen(CASE, YE, Optional.empty());
        presence.seen(CASE, YE, Optional.empty());
        presence.seen(CASE, new Page("fan", "1"), Optional.of("answer"));
        presence.seen(new CaseId(UUID.randomUUID()), new Page("qi", "1"), Optional.empty());
        presence.left(CASE, YE);
        listening.dispose();

        assertThat(told).containsExactly(List.of(), List.of(new Present("ye", Optional.empty())), List.of());
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
