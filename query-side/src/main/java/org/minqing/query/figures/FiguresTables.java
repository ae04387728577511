package org.minqing.query.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseId;
import org.minqing.query.figures.Cells.Cell;
import org.minqing.query.figures.Cells.Content;
import org.minqing.query.projection.Staging;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the figures, as a batch reads and writes them. */
final class FiguresTables {

    /** Cells written at a time: as rows they take several times the memory. */
    private static final int PORTION = 5_000;

    private static final List<String> MEASURE_COLUMNS = Arrays.stream(Measure.values())
            .map(measure -> measure.column() + (measure == Measure.AMOUNT ? " bigint" : " int"))
            .toList();
    static final String CELL_KEY = "area, dimension, grain, entry, period, kind, strand";
    static final List<String> CELL_KEY_COLUMNS = List.of(
            "area text", "dimension text", "grain text", "entry text", "period date", "kind text", "strand \"char\"");
    private static final List<String> FACT_DAY = concat(
            List.of(
                    "case_id uuid",
                    "day date",
                    "strand \"char\"",
                    "unit text",
                    "kind text",
                    "area text",
                    "category text",
                    "channel text",
                    "nature text",
                    "magnitude text",
                    "dispute_type text",
                    "committee text",
                    "mediators text[]",
                    "co_units text[]",
                    "reply_bucket int",
                    "close_bucket int"),
            MEASURE_COLUMNS);
    private static final String ADD_COUNTS = Arrays.stream(Measure.values())
            .map(Measure::column)
            .map(m -> m + " = nullif(coalesce(old." + m + ", 0) + coalesce(excluded." + m + ", 0), 0)")
            .collect(Collectors.joining(", ", "(" + CELL_KEY + ") do update set ", ""));

    private final JdbcTemplate jdbc;
    private final String schema;
    private final boolean inParts;
    private final HoursTable hours;

    /**
     * @param inParts sums are only appended; the indexes' script adds up the parts of each cell
     * @param mostLately rows of hours that may wait before they are put into the long ones
     */
    FiguresTables(JdbcTemplate jdbc, String schema, boolean inParts, int mostLately) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.inParts = inParts;
        this.hours = new HoursTable(jdbc, schema, mostLately);
    }

    /** @param changed cases whose rows are replaced by these */
    void replace(List<CaseId> changed, List<FactRow> rows) {
        if (!changed.isEmpty()) {
            UUID[] keys = changed.stream().map(CaseId::value).toArray(UUID[]::new);
            jdbc.update("delete from " + schema + ".fact_day where case_id = any(?)", (Object) keys);
        }
        Staging staging = new Staging(schema + ".fact_day", FACT_DAY);
        rows.forEach(row -> staging.add(values(row)));
        staging.insertInto(jdbc);
    }

    private static @Nullable Object[] values(FactRow row) {
        Tally tally = row.tally();
        List<@Nullable Object> values = new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                row.caseId(),
                tally.day(),
                tally.strand().code(),
                tally.unit(),
                row.kind(),
                row.area(),
                row.category(),
                row.channel(),
                row.nature(),
                row.magnitude(),
                row.disputeType(),
                row.committee(),
                row.mediators(),
                row.coUnits().isEmpty() ? null : row.coUnits(),
                tally.replyBucket().isPresent() ? tally.replyBucket().getAsInt() : null,
                tally.closeBucket().isPresent() ? tally.closeBucket().getAsInt() : null));
        values.addAll(tally.counts().cells());
        return values.toArray();
    }

    void add(Cells cells) {
        addAreas(cells);
        List<Map.Entry<Cell, Content>> contents = inOrder(cells.contents());
        for (int done = 0; done < contents.size(); done += PORTION) {
            add(contents.subList(done, Math.min(contents.size(), done + PORTION)));
        }
    }

    private void add(List<Map.Entry<Cell, Content>> contents) {
        addCounts(contents);
        if (inParts) {
            hours.addParts(contents);
        } else {
            hours.add(contents);
        }
    }

    private void addAreas(Cells cells) {
        Staging areas = new Staging(schema + ".known_area", List.of("area text"));
        cells.areas().forEach(areas::add);
        areas.mergeInto(jdbc, "(area) do nothing");
    }

    private void addCounts(List<Map.Entry<Cell, Content>> contents) {
        Staging rows = new Staging(schema + ".cell", concat(CELL_KEY_COLUMNS, MEASURE_COLUMNS));
        contents.forEach(entry -> {
            Counts counts = entry.getValue().counts();
            if (!counts.isZero()) {
                List<@Nullable Object> values = key(entry.getKey());
                values.addAll(counts.cells());
                rows.add(values.toArray());
            }
        });
        if (inParts) {
            rows.insertInto(jdbc);
        } else {
            rows.mergeInto(jdbc, ADD_COUNTS);
        }
    }

    /** Parts are put in order when they are added up. */
    private List<Map.Entry<Cell, Content>> inOrder(Map<Cell, Content> contents) {
        Stream<Map.Entry<Cell, Content>> entries = contents.entrySet().stream();
        return (inParts ? entries : entries.sorted(Map.Entry.comparingByKey(BY_KEY))).toList();
    }

    static List<@Nullable Object> key(Cell cell) {
        return new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                cell.area(),
                cell.dimension(),
                cell.grain(),
                cell.entry(),
                cell.period(),
                cell.kind(),
                cell.strand().code()));
    }

    /** The order of the index, so that neighbours are written together. */
    private static final Comparator<Cell> BY_KEY = Comparator.comparing(Cell::area)
            .thenComparing(cell -> cell.dimension().name())
            .thenComparing(cell -> cell.grain().name())
            .thenComparing(Cell::entry)
            .thenComparing(Cell::period);

    static List<String> concat(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
