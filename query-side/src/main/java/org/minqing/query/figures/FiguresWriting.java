package org.minqing.query.figures;

import java.time.ZoneId;
import java.util.ArrayList;
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
        write(taken.changes());
        reports.apply(taken.stages(), batch);
        years.apply(taken.stages());
        if (cells.size() > holdBack) {
            finish();
        }
    }

    @Override
    public Set<String> touched() {
        return touched;
    }

    private void write(Map<CaseId, Change> changes) {
        List<CaseId> replaced = new ArrayList<>();
        List<FactRow> rows = new ArrayList<>();
        changes.forEach((id, change) -> {
            List<FactRow> old = FactRow.of(id, change.before(), zone);
            List<FactRow> fresh = FactRow.of(id, Optional.of(change.after()), zone);
            if (!old.equals(fresh)) {
                if (!old.isEmpty()) {
                    replaced.add(id);
                }
                rows.addAll(fresh);
                difference(old, fresh);
            }
        });
        tables.replace(replaced, rows);
    }

    private void difference(List<FactRow> old, List<FactRow> fresh) {
        old.stream().filter(row -> !fresh.contains(row)).forEach(row -> cells.add(row, -1));
        fresh.stream().filter(row -> !old.contains(row)).forEach(row -> cells.add(row, 1));
    }

    @Override
    public void finish() {
        tables.add(cells);
        cells.clear();
    }
}
