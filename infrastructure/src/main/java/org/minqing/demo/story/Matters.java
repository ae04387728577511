package org.minqing.demo.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.command.common.CaseNumbers;
import org.minqing.command.common.Directory;
import org.minqing.command.rules.RuleSet;
import org.minqing.command.rules.WorkingCalendar;
import org.minqing.demo.district.Cell;
import org.minqing.demo.district.District;
import org.minqing.demo.district.District.Neighbourhood;
import org.minqing.demo.rehearsal.RehearsedProcesses;
import org.minqing.demo.rehearsal.Stage;
import org.minqing.demo.time.DemoYear;

/**
 * Tells the matters of the district, each from its number alone, so in any order and any number. Not for several threads at
 * a time: give each its own.
 */
public final class Matters {

    private static final int SITE = 9;
    private static final int LIFT = 14;

    private final Setting setting;
    private final CaseNumbers numbers;
    private final RehearsedProcesses processes;
    private final List<Neighbourhood> neighbourhoods;
    private final int liftMatter;
    private final int siteMatter;

    private Matters(Setting setting, CaseNumbers numbers) {
        this.setting = setting;
        this.numbers = numbers;
        this.processes = new RehearsedProcesses(numbers, setting.zone());
        this.neighbourhoods = setting.district().neighbourhoods();
        this.liftMatter = firstOn(setting.year().liftBreaks().plusDays(2));
        this.siteMatter = firstOn(setting.year().first().plusDays(122));
    }

    /** @param count how many matters the year holds */
    public static Matters of(
            long seed,
            int count,
            DemoYear year,
            RuleSet rules,
            WorkingCalendar calendar,
            Directory directory,
            CaseNumbers numbers) {
        return new Matters(Setting.of(seed, count, year, rules, calendar, directory), numbers);
    }

    public District district() {
        return setting.district();
    }

    public ZoneId zone() {
        return setting.zone();
    }

    public int count() {
        return setting.matters();
    }

    /** The id of a matter's first case. */
    public CaseId firstCase(int index) {
        return CaseId.named(Telling.originOf(setting, index));
    }

    /** Those of the year, told as they are asked for. */
    public Stream<Matter> year() {
        return IntStream.range(0, setting.matters()).mapToObj(this::matter);
    }

    /** One of the year's. */
    public Matter matter(int index) {
        SplittableRandom random = randomOf(index);
        return told(index, setting.rhythm().start(index, setting.matters(), random), random);
    }

    /** When one of the year's begins: from one day to the next they follow each other. */
    public Instant start(int index) {
        return setting.rhythm().start(index, setting.matters(), randomOf(index));
    }

    /** One that begins at that moment, after the year. */
    public Matter matter(int index, Instant start) {
        return told(index, start, randomOf(index));
    }

    private SplittableRandom randomOf(int index) {
        return new SplittableRandom(setting.seed() * 1_000_003L + index);
    }

    private Matter told(int index, Instant start, SplittableRandom random) {
        Stage stage = new Stage(setting.circumstances(), processes);
        Story story = new Story(setting, stage, random, start);
        boolean lift = index == liftMatter;
        boolean site = index == siteMatter;
        int where = lift ? LIFT : site ? SITE : neighbourhood(start, random);
        double kind = random.nextDouble();
        Predicate<Topic> wanted = lift
                ? topic -> topic.when() == Topic.When.LIFT
                : site
                        ? topic -> topic.when() == Topic.When.SITE
                        : kind < .1 ? topic -> topic.dispute().isPresent() : topic -> true;
        Topic topic = setting.topics().any(start, where == SITE, where == LIFT, wanted, random);
        Neighbourhood here = neighbourhoods.get(where);
        Cell cell = story.one(here.community().cellsOn(story.today()));
        Telling telling = new Telling(
                story,
                new Cast(story, setting.year().last() + ":" + setting.seed() + ":" + index, here, cell),
                new Words(story),
                topic,
                Telling.originOf(setting, index),
                numbers);
        if (lift) {
            new LiftStory(telling).tell();
        } else if (!site && kind < .1) {
            MediationStory.open(telling);
        } else if (!site && kind < .175) {
            new PetitionStory(telling, telling.first(CaseKind.PETITION)).tell(telling.earlier(index - 40));
        } else if (!site && kind < .187) {
            new AdoptedStory(telling).tell();
        } else {
            new HotlineStory(telling).tell(group(index, topic, where), telling.earlier(index - 1));
        }
        story.end();
        return new Matter(index, stage.deeds());
    }

    /** Those who complain of the same join the one who complained first. */
    private Optional<CaseId> group(int index, Topic topic, int where) {
        if (topic.when() == Topic.When.LIFT && index > liftMatter) {
            return Optional.of(firstCase(liftMatter));
        }
        return topic.when() == Topic.When.SITE && where == SITE && index > siteMatter
                ? Optional.of(firstCase(siteMatter))
                : Optional.empty();
    }

    /** More come from where something is the matter. */
    private int neighbourhood(Instant start, SplittableRandom random) {
        LocalDate day = LocalDate.ofInstant(start, setting.zone());
        double luck = random.nextDouble();
        if (setting.year().siteIsNoisy(day) && luck < .06) {
            return SITE;
        }
        if (setting.year().liftStandsStill(day) && luck > .95) {
            return LIFT;
        }
        return random.nextInt(neighbourhoods.size());
    }

    private int firstOn(LocalDate day) {
        Instant from = day.atStartOfDay(setting.zone()).toInstant();
        return IntStream.range(0, setting.matters())
                .filter(index -> !start(index).isBefore(from))
                .findFirst()
                .orElse(0);
    }
}
