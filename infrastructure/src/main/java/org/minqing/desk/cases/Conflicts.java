package org.minqing.desk.cases;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minqing.api.CommandName;
import org.minqing.desk.PageWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a form that came too late beside what others did meanwhile, so that nobody types it again or writes over what they did not see. */
@Component
public class Conflicts {

    private static final Set<String> BESIDE = Set.of("note", "occurredAt");

    private final FieldWords fields;
    private final MessageSource messages;
    private final ZoneId zone;

    Conflicts(FieldWords fields, MessageSource messages, ZoneId zone) {
        this.fields = fields;
        this.messages = messages;
        this.zone = zone;
    }

    /**
     * @param offered whether the page still has a form of that command
     * @return empty where nothing was done meanwhile
     */
    public Optional<Conflict> of(CaseView shown, boolean offered, Refused refused, Locale locale) {
        return Optional.of(refused)
                .filter(Refused::stale)
                .flatMap(late -> CommandName.parse(shown.kind(), late.word()))
                .map(command -> of(shown, offered, refused, command, new PageWords(messages, locale, zone)));
    }

    private Conflict of(CaseView shown, boolean offered, Refused refused, CommandName command, PageWords words) {
        List<CaseView.Line> since = shown.timeline().stream()
                .filter(line -> line.sequence() > refused.version())
                .toList();
        StandingValues standing = new StandingValues(shown.document());
        List<Conflict.Field> typed = new ArrayList<>();
        for (CommandField field : CommandFields.of(command.type())) {
            refused.typed(field.path())
                    .map(mine -> field(field, mine, standing.of(command.word(), field), new Seen(shown, since, words)))
                    .ifPresent(typed::add);
        }
        for (String name : BESIDE.stream().sorted().toList()) {
            refused.typed(name)
                    .map(mine ->
                            new Conflict.Field(name, words.field(name), mine, mine.replace('T', ' '), Optional.empty()))
                    .ifPresent(typed::add);
        }
        Map<String, String> kept = new LinkedHashMap<>(refused.typed());
        kept.remove("version");
        typed.stream().filter(field -> field.other().isPresent()).forEach(field -> kept.remove(field.path()));
        return new Conflict(
                command.word(),
                words.say("command." + command.word()),
                Optional.of(shown.whyNot(command.word()).orElseGet(() -> words.say("case.conflict.notHere")))
                        .filter(_ -> !offered),
                since,
                List.copyOf(typed),
                kept);
    }

    /** What whoever typed sees of the case now. */
    private record Seen(CaseView shown, List<CaseView.Line> since, PageWords words) {

        boolean changed(String name) {
            return since.stream()
                    .flatMap(line -> line.facts().stream())
                    .anyMatch(fact -> fact.name().equals(name));
        }
    }

    private Conflict.Field field(CommandField field, String mine, List<String> standing, Seen seen) {
        String name = seen.words().field(field.name());
        String said = fields.say(field, mine, seen.shown(), seen.words());
        String value = standing.stream().map(one -> typed(field, one)).collect(Collectors.joining("\n"));
        Optional<Conflict.Other> other = Optional.of(value)
                .filter(now -> !now.isEmpty())
                .map(now ->
                        new Conflict.Other(now, fields.say(field, now, seen.shown(), seen.words()), seen.changed(name)))
                .filter(now -> !isSame(field, mine, said, now));
        return new Conflict.Field(field.path(), name, mine, said, other);
    }

    private static boolean isSame(CommandField field, String mine, String said, Conflict.Other now) {
        if (field.kind() == CommandField.Kind.NUMBER) {
            return number(mine).equals(number(now.value()));
        }
        // Somebody types the whole path of a category, and the directory calls it by its end.
        return mine.strip().equals(now.value().strip()) || end(said).equals(end(now.said()));
    }

    private static String end(String path) {
        return path.substring(path.lastIndexOf('/') + 1).strip();
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()).stripTrailingZeros());
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** As somebody would have typed it. */
    private String typed(CommandField field, String standing) {
        return switch (field.kind()) {
            case TIME ->
                instant(standing)
                        .map(at -> LocalDateTime.ofInstant(at, zone)
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString())
                        .orElse(standing);
            case DAY ->
                instant(standing)
                        .map(at -> at.atZone(zone).toLocalDate().toString())
                        .orElse(standing);
            default -> standing;
        };
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
