package org.minqing.query.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Evolution;
import org.minqing.query.projection.ProjectedEvent;
import org.minqing.query.projection.Writing;

/** Takes a batch into the figures: what each case contributed before is taken out, what it contributes now put in. */
final class FiguresWriting implements Writing {

    private final FiguresTables tables;
    private final Evolution evolution;
    private final int holdBack;
    private final Cells cells = new Cells();

    /** @param holdBack how many cells may wait for later batches to add to them */
    FiguresWriting(FiguresTables tables, Evolution evolution, int holdBack) {
        this.tables = tables;
        this.evolution = evolution;
        this.holdBack = holdBack;
    }

    @Override
    public void apply(List<ProjectedEvent> batch) {
        if (holdBack == 0) {
            cells.clear(); // what a batch that failed left behind
        }
        List<CaseId> ids = batch.stream().map(ProjectedEvent::caseId).distinct().toList();
        Map<CaseId, CaseFacts> before = tables.load(ids);
        Map<CaseId, CaseFacts> after = new LinkedHashMap<>(before);
        batch.forEach(event -> after.compute(
                event.caseId(), (id, facts) -> evolution.evolve(Optional.ofNullable(facts), event.event())));
        write(before, after);
        if (cells.size() > holdBack) {
            finish();
        }
    }

    private void write(Map<CaseId, CaseFacts> before, Map<CaseId, CaseFacts> after) {
        Map<CaseId, CaseFacts> moved = new LinkedHashMap<>();
        List<CaseId> replaced = new ArrayList<>();
        List<FactRow> rows = new ArrayList<>();
        after.forEach((id, now) -> {
            Optional<CaseFacts> was = Optional.ofNullable(before.get(id));
            if (was.filter(now::equals).isPresent()) {
                return;
            }
            moved.put(id, now);
            List<FactRow> old = FactRow.of(id, was, evolution.zone());
            List<FactRow> fresh = FactRow.of(id, Optional.of(now), evolution.zone());
            if (!old.equals(fresh)) {
                if (!old.isEmpty()) {
                    replaced.add(id);
                }
                rows.addAll(fresh);
                difference(old, fresh);
            }
        });
        tables.save(moved);
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
