package org.minqing.demo.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.minqing.api.Nature;
import org.minqing.demo.time.DemoYear;
import org.minqing.demo.time.Seasons;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What people come with, and how likely each is on a given day at a given place. */
final class Topics {

    private final List<Topic> all;
    private final Seasons seasons;
    private final DemoYear year;

    private Topics(List<Topic> all, Seasons seasons, DemoYear year) {
        this.all = all;
        this.seasons = seasons;
        this.year = year;
    }

    static Topics shipped(Seasons seasons, DemoYear year) {
        try (InputStream file = new ClassPathResource("demo/topics.yml").getInputStream()) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new Topics(entries.stream().map(Topics::topic).toList(), seasons, year);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topic topic(Map<String, Object> entry) {
        Map<Nature, Integer> natures = new EnumMap<>(Nature.class);
        ((Map<?, ?>) value(entry, "natures"))
                .forEach((nature, weight) -> natures.put(Nature.valueOf(nature.toString()), (Integer) weight));
        return new Topic(
                value(entry, "category").toString(),
                (Integer) value(entry, "weight"),
                Topic.When.valueOf(value(entry, "when").toString().toUpperCase(Locale.ROOT)),
                natures,
                Optional.ofNullable(entry.get("unit")).map(Object::toString),
                Optional.ofNullable(entry.get("dispute")).map(Object::toString),
                texts(entry, "subjects"),
                texts(entry, "contents"),
                texts(entry, "answers"),
                texts(entry, "results"));
    }

    private static Object value(Map<String, Object> entry, String key) {
        return Optional.ofNullable(entry.get(key))
                .orElseThrow(() -> new IllegalArgumentException("A topic lacks its " + key + ": " + entry));
    }

    private static List<String> texts(Map<String, Object> entry, String key) {
        return ((List<?>) value(entry, key)).stream().map(Object::toString).toList();
    }

    /**
     * @param site whether it is beside the building site
     * @param lift whether it is where the lift stands still
     */
    Topic any(Instant moment, boolean site, boolean lift, Predicate<Topic> wanted, SplittableRandom random) {
        List<Topic> possible = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        int sum = 0;
        for (Topic topic : all) {
            int weight = wanted.test(topic) ? weight(topic, moment.atZone(year.zone()), site, lift) : 0;
            if (weight > 0) {
                possible.add(topic);
                weights.add(weight);
                sum += weight;
            }
        }
        int left = random.nextInt(sum);
        int at = 0;
        while (left >= weights.get(at)) {
            left -= weights.get(at);
            at++;
        }
        return possible.get(at);
    }

    private int weight(Topic topic, ZonedDateTime moment, boolean site, boolean lift) {
        LocalDate day = moment.toLocalDate();
        boolean night = moment.getHour() >= 21 || moment.getHour() < 6;
        int factor = switch (topic.when()) {
            case ANY -> 4;
            case RAIN -> seasons.rains(day) || seasons.rains(day.minusDays(1)) ? 9 : 1;
            case SUMMER -> seasons.summer(day) ? 7 : 0;
            case HEATING -> seasons.heating(day) ? 7 : 0;
            case SCHOOL -> seasons.enrolment(day) ? 5 : 1;
            case FESTIVAL -> seasons.festival(day) ? 40 : 0;
            case NIGHT -> night ? 20 : 2;
            case SITE -> site && year.siteIsNoisy(day) ? 200 : 1;
            case LIFT -> lift && year.liftStandsStill(day) ? 250 : 0;
        };
        return topic.weight() * factor;
    }
}
