package org.minqing.query.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.minqing.api.CaseId;
import org.minqing.api.LedgerEvent;
import org.minqing.query.projection.ProjectedEvent;
import org.minqing.query.projection.Staging;
import org.springframework.jdbc.core.JdbcTemplate;

/** The texts of the list, written only when they change, so that the index over them rests. */
final class TextTable {

    /** Characters sent by one statement: a batch of long letters is several. */
    private static final int MOST_AT_ONCE = 500_000;

    private final JdbcTemplate jdbc;
    private final String texts;
    private final String search;

    TextTable(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.texts = schema + ".text";
        this.search = schema + ".search";
    }

    void apply(List<ProjectedEvent> batch) {
        save(changed(standing(batch), batch), (rows, conflict) -> rows.mergeInto(jdbc, conflict));
    }

    /** Of cases that have no row yet. */
    void begin(List<ProjectedEvent> batch) {
        save(changed(Map.of(), batch), (rows, none) -> rows.insertInto(jdbc));
    }

    private static Map<CaseId, CaseText> changed(Map<CaseId, CaseText> texts, List<ProjectedEvent> batch) {
        Map<CaseId, CaseText> changed = new LinkedHashMap<>();
        for (ProjectedEvent projected : batch) {
            if (projected.event() instanceof LedgerEvent event) {
                CaseId id = projected.caseId();
                CaseText.begunBy(event)
                        .or(() -> CaseText.isMendedBy(event)
                                ? Optional.ofNullable(changed.getOrDefault(id, texts.get(id)))
                                        .map(text -> text.mended(event))
                                : Optional.empty())
                        .ifPresent(text -> changed.put(id, text));
            }
        }
        return changed;
    }

    private Map<CaseId, CaseText> standing(List<ProjectedEvent> batch) {
        UUID[] mended = batch.stream()
                .filter(each -> each.event() instanceof LedgerEvent event && CaseText.isMendedBy(event))
                .map(event -> event.caseId().value())
                .distinct()
                .toArray(UUID[]::new);
        Map<CaseId, CaseText> found = new LinkedHashMap<>();
        if (mended.length > 0) {
            // Whoever writes them anew because they are erased comes before or behind, never between.
            jdbc.query(
                    "select case_id, number, subject, content, area from " + texts + " as told join " + search
                            + " using (case_id) where case_id = any(?) for update of told",
                    row -> {
                        found.put(
                                new CaseId(row.getObject(1, UUID.class)),
                                new CaseText(
                                        row.getString(2),
                                        Optional.ofNullable(row.getString(3)),
                                        Optional.ofNullable(row.getString(4)),
                                        Optional.ofNullable(row.getString(5))));
                    },
                    (Object) mended);
        }
        return found;
    }

    private void save(Map<CaseId, CaseText> changed, BiConsumer<Staging, String> send) {
        Staging textRows = new Staging(
                texts, List.of("case_id uuid", "number text", "subject text", "content text", "plain text"));
        Staging searchRows = new Staging(search, List.of("case_id uuid", "area text", "marks int[]"));
        int characters = 0;
        for (Map.Entry<CaseId, CaseText> entry : changed.entrySet()) {
            CaseText text = entry.getValue();
            String plain = Marks.plain(text.lines());
            textRows.add(
                    entry.getKey(),
                    text.number(),
                    text.subject().orElse(null),
                    text.content().orElse(null),
                    plain);
            Set<Integer> marks = Marks.ofText(plain);
            text.area().map(Marks::ofArea).ifPresent(marks::addAll);
            searchRows.add(entry.getKey(), text.area().orElse(null), marks);
            characters += plain.length();
            if (characters > MOST_AT_ONCE) {
                send(textRows, searchRows, send);
                characters = 0;
            }
        }
        send(textRows, searchRows, send);
    }

    private static void send(Staging textRows, Staging searchRows, BiConsumer<Staging, String> send) {
        send.accept(
                textRows,
                "(case_id) do update set subject = excluded.subject, content = excluded.content, plain = excluded.plain");
        send.accept(searchRows, "(case_id) do update set area = excluded.area, marks = excluded.marks");
    }
}
