package org.minqing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandName;
import org.minqing.api.EventName;
import org.minqing.api.LedgerEvent;
import org.minqing.demo.rehearsal.Deed;
import org.minqing.demo.story.Matter;
import org.minqing.demo.story.Matters;

@Tag("long")
class DemoYearTest {

    private static final int MATTERS = 11_600;

    @Test
    void everyInvariantHoldsOverAWholeYear() {
        everyInvariantHolds(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    @Tag("thorough")
    void everyInvariantHoldsOverOtherYears(long seed) {
        everyInvariantHolds(seed);
    }

    private static void everyInvariantHolds(long seed) {
        List<String> violations = new ArrayList<>();
        Map<CaseKind, Set<CaseId>> cases = new TreeMap<>();
        Set<String> commands = new HashSet<>();
        Set<String> events = new HashSet<>();

        DemoYears.of(seed, MATTERS).year().forEach(whole -> {
            Matter matter = whole.until(DemoYears.YEAR.end());
            for (Deed deed : matter.deeds()) {
                cases.computeIfAbsent(deed.kind(), kind -> new HashSet<>()).add(deed.caseId());
                commands.add(deed.kind() + " " + deed.command().getClass().getName());
                deed.events().forEach(event -> events.add(EventName.of(event)));
            }
            violations.addAll(CheckedMatter.violations(matter));
        });

        assertThat(violations).isEmpty();
        assertThat(neverGiven(commands)).describedAs("commands never given").isEmpty();
        assertThat(neverHappened(events))
                .describedAs("events that never happen")
                .isEmpty();
        int all = cases.values().stream().mapToInt(Set::size).sum();
        assertThat(all).isBetween(11_500, 12_500);
    }

    private static Set<String> neverGiven(Set<String> given) {
        return CommandName.all().stream()
                .flatMap(name -> name.kinds().stream()
                        .filter(kind -> !given.contains(kind + " " + name.type().getName()))
                        .map(kind -> kind.word() + " " + name.word()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> neverHappened(Set<String> happened) {
        return EventName.all().stream()
                // A matter is a case; nobody goes out in this year.
                .filter(name -> LedgerEvent.class.isAssignableFrom(name.type()))
                .flatMap(name -> name.kinds().stream().map(name::full))
                .filter(name -> !happened.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theSameSeedAndEndGiveTheSameYearEventForEventAndInAnyOrder() {
        Matters forwards = DemoYears.of(7, 200);
        Matters backwards = DemoYears.of(7, 200);
        Map<Integer, List<List<LedgerEvent>>> first = new TreeMap<>();
        for (int index = 0; index < 200; index++) {
            first.put(index, withoutNumbers(forwards.matter(index)));
        }
        for (int index = 199; index >= 0; index--) {
            assertThat(withoutNumbers(backwards.matter(index)))
                    .describedAs("matter " + index)
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*number")
                    .isEqualTo(first.get(index));
        }
    }

    /** The order of unordered collections differs from process to process. */
    @Test
    void theYearIsTheSameInAnotherProcess() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        YearDigest.class.getName(),
                        "400")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.strip()).isEqualTo(YearDigest.of(400));
    }

    @Test
    void anotherSeedGivesAnotherYear() {
        assertThat(withoutNumbers(DemoYears.of(1, 50).matter(3)))
                .isNotEqualTo(withoutNumbers(DemoYears.of(2, 50).matter(3)));
    }

    private static List<List<LedgerEvent>> withoutNumbers(Matter matter) {
        return new ArrayList<>(matter.deeds().stream().map(Deed::events).toList());
    }
}
