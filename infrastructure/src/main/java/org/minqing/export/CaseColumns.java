package org.minqing.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.minqing.api.Moment;
import org.minqing.api.query.CasePage.Item;
import org.minqing.http.Language;
import org.minqing.http.Sentences;
import org.minqing.http.cases.CaseList;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;
import org.springframework.stereotype.Component;

/** The columns of a case in a file: what the list says of it, in the words of the reader's language and of the directories. */
@Component
final class CaseColumns {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Sentences sentences;
    private final Labels labels;
    private final ZoneId zone;

    private final List<Column> columns = List.of(
            new Column("number", (item, language) -> Optional.of(item.number())),
            new Column("kind", (item, language) -> Optional.of(word(item.kind(), language))),
            new Column("status", (item, language) -> Optional.of(word(item.status(), language))),
            new Column("area-code", (item, language) -> item.areaCode()),
            new Column("area", (item, language) -> item.areaCode().map(code -> label(Vocabulary.AREA, code))),
            new Column("category", (item, language) -> item.category()),
            new Column("channel", (item, language) -> item.channel().map(code -> label(Vocabulary.CHANNEL, code))),
            new Column("unit", (item, language) -> item.unit().map(this::holder)),
            new Column("level", (item, language) -> item.level().map(level -> word(level, language))),
            new Column("received-at", (item, language) -> Optional.of(moment(item.receivedAt(), language))),
            new Column("due-at", (item, language) -> item.dueAt().map(this::due)),
            new Column("subject", (item, language) -> item.subject().map(CaseList::withoutPersons)),
            new Column("source", (item, language) -> item.source()),
            new Column("external-id", (item, language) -> item.externalId()));

    CaseColumns(Sentences sentences, Labels labels, ZoneId zone) {
        this.sentences = sentences;
        this.labels = labels;
        this.zone = zone;
    }

    private record Column(String name, BiFunction<Item, Language, Optional<String>> cell) {}

    List<String> headings(Language language) {
        return columns.stream()
                .map(column -> sentences.say(language, "export.column." + column.name(), Map.of()))
                .toList();
    }

    List<String> cells(Item item, Language language) {
        return columns.stream()
                .map(column -> column.cell().apply(item, language).orElse(""))
                .toList();
    }

    private String word(Enum<?> constant, Language language) {
        return sentences.word(language, constant.name());
    }

    private String label(Vocabulary vocabulary, String code) {
        return labels.of(vocabulary, code);
    }

    /** A mediation is held by a committee, any other case by a unit. */
    private String holder(String code) {
        String unit = label(Vocabulary.UNIT, code);
        return unit.equals(code) ? label(Vocabulary.COMMITTEE, code) : unit;
    }

    private String moment(Moment moment, Language language) {
        return switch (moment) {
            case Moment.At at -> local(at.instant()).format(SECOND);
            case Moment.On on -> on.day().toString();
            case Moment.Unknown unknown -> sentences.say(language, "export.unknown", Map.of());
        };
    }

    /** The midnight that ends a day belongs to that day. */
    private String due(Instant instant) {
        LocalDateTime time = local(instant);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().minusDays(1) + " 24:00:00"
                : time.format(SECOND);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
