package org.minqing.intake.mapping;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseKind;
import org.minqing.api.PersonalData;

/**
 * What a register's columns mean. A field that is absent is not in the register; a column no field names is kept
 * verbatim beside the case.
 *
 * @param source under which its cases are known, together with their external id
 * @param zone in which its times without an offset are read
 * @param shape whether a row is a case or something that happened to one
 * @param dateFormats tried in this order; {@code ISO} is ISO 8601; one without hours gives a day
 * @param unknown cells that say no more than that nothing is known
 * @param category the columns of the path, from the top
 * @param area the columns of the path, from the district down
 * @param areaWithin digits the district must start with, where several bear its name
 * @param author whose letter it is
 * @param occurredAt of a row of a history
 * @param event what a row of a history says: KNOWN, PROGRESS or CLOSED
 * @param text the columns that together tell what happened
 */
public record Mapping(
        String source,
        ZoneId zone,
        Shape shape,
        CaseKind kind,
        List<String> dateFormats,
        List<String> unknown,
        Field externalId,
        Optional<Field> receivedAt,
        Optional<Field> subject,
        Optional<Field> content,
        Optional<Field> repliedAt,
        Optional<Field> replyText,
        Optional<Field> closedAt,
        Optional<Field> closedAs,
        Optional<Field> resolution,
        Optional<Field> onTime,
        Optional<Field> channel,
        Optional<Field> unit,
        Optional<Field> nature,
        Optional<Field> matter,
        Optional<Field> urgency,
        Optional<Field> magnitude,
        Optional<Field> level,
        List<String> category,
        List<String> area,
        Optional<String> areaWithin,
        Optional<PlaceColumns> place,
        Optional<Author> author,
        Optional<FollowUp> followUp,
        Optional<Field> occurredAt,
        Optional<Field> event,
        List<String> text) {

    /** What a row of the file is. */
    public enum Shape {
        CASES,
        HISTORY
    }

    /** What a row of a history does to its case. */
    public enum Happening {
        /** The case itself says so already. */
        KNOWN,
        PROGRESS,
        CLOSED
    }

    /**
     * One column, its words put into ours, or a value every row has.
     *
     * @param words the register's word to ours; an empty one of ours says that the word tells nothing here
     */
    public record Field(Optional<String> column, Map<String, String> words, Optional<String> value) {

        @JsonCreator
        Field(
                @JsonProperty("column") @Nullable String column,
                @JsonProperty("words") @Nullable Map<String, String> words,
                @JsonProperty("value") @Nullable String value) {
            this(Optional.ofNullable(column), words == null ? Map.of() : Map.copyOf(words), Optional.ofNullable(value));
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Field column(String column) {
            return new Field(Optional.of(column), Map.of(), Optional.empty());
        }
    }

    /** Where the matter is, closer than its area. */
    public record PlaceColumns(String text, Optional<String> lon, Optional<String> lat) {}

    /** @param kind ANONYMOUS where the column holds a pseudonym */
    public record Author(String column, PersonalData.Kind kind) {}

    /**
     * @param satisfaction the columns with a mark; the worst of them counts
     * @param onlyWhere rows fit for it
     */
    public record FollowUp(List<String> satisfaction, Map<String, String> words, Optional<Where> onlyWhere) {}

    public record Where(String column, String is) {}
}
