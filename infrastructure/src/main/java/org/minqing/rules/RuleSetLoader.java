package org.minqing.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.minqing.api.DeadlineKind;
import org.minqing.command.rules.OfficeHours;
import org.minqing.command.rules.Rule;
import org.minqing.command.rules.RuleIds;
import org.minqing.command.rules.RuleSet;
import org.minqing.command.rules.Settings;
import org.minqing.command.rules.WatchRule;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the rule set in force: {@code rules.yml} in the data directory if there is one, else the shipped one. */
public final class RuleSetLoader {

    private static final String SHIPPED = "/rules/minqing-2026-1.yml";

    private final Path replacement;

    /** @param dataDir where a deployment keeps its own files; it need not exist */
    public RuleSetLoader(Path dataDir) {
        this.replacement = dataDir.resolve("rules.yml");
    }

    /**
     * @throws IllegalArgumentException where the file is not a complete rule set; says which file and what is wrong
     * @throws UncheckedIOException where it cannot be read
     */
    public RuleSet load() {
        return Files.exists(replacement) ? replaced() : shipped();
    }

    /** The rule set that comes with the program. */
    public static RuleSet shipped() {
        try (InputStream file = Optional.ofNullable(RuleSetLoader.class.getResourceAsStream(SHIPPED))
                .orElseThrow(() -> new IllegalStateException(SHIPPED + " is not on the classpath"))) {
            return read(SHIPPED, new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuleSet replaced() {
        try (Reader file = Files.newBufferedReader(replacement)) {
            return read(replacement.toString(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleSet read(String name, Reader file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object content = new Yaml(new SafeConstructor(options)).load(file);
            return ruleSet(new YamlTable("the file", content));
        } catch (YAMLException | IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private static RuleSet ruleSet(YamlTable file) {
        String version = file.text("version");
        ZoneId zone = ZoneId.of(file.text("zone"));
        Map<String, Rule> rules = file.table("rules").each(RuleSetLoader::rule);
        Settings settings = settings(file.table("settings"));
        Map<DeadlineKind, WatchRule> watches = watches(file);
        file.done();
        Set<String> missing = new TreeSet<>(RuleIds.required());
        missing.removeAll(rules.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("rules are missing: " + missing);
        }
        Set<String> unknown = new TreeSet<>(rules.keySet());
        unknown.removeAll(RuleIds.required());
        unknown.removeAll(RuleIds.optional());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("rules that nothing asks for: " + unknown);
        }
        return new RuleSet(version, zone, rules, settings, watches);
    }

    private static Rule rule(String id, YamlTable fields) {
        return new Rule(
                id,
                fields.number("amount"),
                Rule.Unit.ofWord(fields.text("unit")),
                fields.flagOrFalse("rolls-over-day-off"),
                fields.text("source"),
                Rule.Mark.valueOf(fields.text("mark").toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** A rule set without the section speaks of a deadline only when it has passed. */
    private static Map<DeadlineKind, WatchRule> watches(YamlTable file) {
        Map<DeadlineKind, WatchRule> watches = new EnumMap<>(DeadlineKind.class);
        if (file.has("watches")) {
            file.table("watches").each(RuleSetLoader::watch).forEach((word, watch) -> watches.put(kind(word), watch));
        }
        return watches;
    }

    private static DeadlineKind kind(String word) {
        for (DeadlineKind kind : DeadlineKind.values()) {
            if (word(kind).equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of deadline: " + word);
    }

    /** {@code pass-on}: how the file writes a kind. */
    static String word(DeadlineKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static WatchRule watch(String kind, YamlTable fields) {
        try {
            return new WatchRule(
                    fields.shares("share-gone"),
                    fields.numbers("days-left"),
                    fields.numbers("overdue-hours"),
                    fields.numbers("overdue-working-days"));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("watches, " + kind + ": " + wrong.getMessage(), wrong);
        }
    }

    private static OfficeHours officeHours(YamlTable fields) {
        OfficeHours hours =
                new OfficeHours(LocalTime.parse(fields.text("opens")), LocalTime.parse(fields.text("closes")));
        fields.done();
        return hours;
    }

    private static Settings settings(YamlTable fields) {
        Settings settings = new Settings(
                fields.number("entered-late-after-working-days"),
                fields.number("future-tolerance-minutes"),
                fields.share("basically-satisfied-weight"),
                fields.number("joint-visit-representatives-max"),
                fields.number("unreached-tries"),
                fields.flag("simple-procedure"),
                fields.share("immediate-answer-sampling-rate"),
                officeHours(fields.table("office-hours")));
        fields.done();
        return settings;
    }
}
