package org.minqing.query.figures;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.CaseId;
import org.minqing.query.facts.FactsTable;
import org.minqing.query.facts.FactsTable.Change;
import org.minqing.query.facts.FactsTable.Taken;
import org.minqing.query.projection.ProjectedEvent;
import org.minqing.query.projection.Writing;

/** Takes a batch into the figures: what each case contributed before is taken out, what it contributes now put in. */
final class FiguresWriting implements Writing {

    private final FiguresTables tables;
    private final FactsTable facts;
    private final ReportTable reports;
    private final AnnualTable years;
    private final ZoneId zone;
    private final int holdBack;
    private final Cells cells = new Cells();
    private Set<String> touched = Set.of();

    /** @param holdBack how many cells may wait for later batches to add to them */
    FiguresWriting(
            FactsTable facts, FiguresTables tables, ReportTable reports, AnnualTable years, ZoneId zone, int holdBack) {
        this.tables = tables;
        this.reports = reports;
        this.years = years;
        this.facts = facts;
        this.zone = zone;
        this.holdBack = holdBack;
    }

    @Override
    public void apply(List<ProjectedEvent> batch) {
        if (holdBack == 0) {
            cells.clear(); // what a batch that failed left behind
        }
        Taken taken = holdBack == 0 ? facts.apply(batch) : facts.begin(batch);
        touched = taken.areas();
        Map<CaseId, Rows> rows = rows(taken.changes());
        write(rows);
        reports.apply(taken.stages(), batch);
        years.apply(taken.stages());
        rows.values().forEach(this::difference);
        if (holdBack == 0) {
            finish();
        }
    }

    @Override
    public void relieve() {
        if (cells.size() > holdBack) {
            finish();
        }
    }

    @Override
    public Set<String> touched() {
        return touched;
    }

    /** Of one case, before a batch and after it. */
    private record Rows(List<FactRow> old, List<FactRow> fresh) {}

    private Map<CaseId, Rows> rows(Map<CaseId, Change> changes) {
        Map<CaseId, Rows> rows = new LinkedHashMap<>();
        changes.forEach((id, change) -> {
            List<FactRow> old = FactRow.of(id, change.before(), zone);
            List<FactRow> fresh = FactRow.of(id, Optional.of(change.after()), zone);
            if (!old.equals(fresh)) {
                rows.put(id, new Rows(old, fresh));
            }
        });
        return rows;
    }

    private void write(Map<CaseId, Rows> rows) {
        List<CaseId> replaced = rows.entrySet().stream()
                .filter(one -> !one.getValue().old().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        tables.replace(
                replaced,
                rows.values().stream().flatMap(one -> one.fresh().stream()).toList());
    }

    private void difference(Rows rows) {
        rows.old().stream().filter(row -> !rows.fresh().contains(row)).forEach(row -> cells.add(row, -1));
        rows.fresh().stream().filter(row -> !rows.old().contains(row)).forEach(row -> cells.add(row, 1));
    }

    @Override
    public void finish() {
        tables.add(cells);
        cells.clear();
    }
}
