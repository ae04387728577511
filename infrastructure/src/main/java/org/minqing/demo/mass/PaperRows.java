package org.minqing.demo.mass;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.minqing.api.CaseEvent.PaperAdded;
import org.minqing.api.CaseId;
import org.minqing.demo.story.Papers;
import org.minqing.http.papers.PaperStore;
import org.minqing.text.CaseTexts;

/** The papers of each case; what was handed in twice is kept once. */
final class PaperRows implements AutoCloseable {

    private final RowsIntoTable rows;

    private PaperRows(RowsIntoTable rows) {
        this.rows = rows;
    }

    static PaperRows open(DataSource database) throws SQLException {
        return new PaperRows(
                RowsIntoTable.open(database, "case_paper", "case_id, sha256, media_type, sealed, stored_at"));
    }

    private record Handed(CaseId caseId, String sha256) {}

    void add(MassMatter matter, CaseKeyRows keys) {
        Map<Handed, Instant> handed = new LinkedHashMap<>();
        for (MassEvent event : matter.events()) {
            if (event.event() instanceof PaperAdded added) {
                handed.putIfAbsent(new Handed(event.caseId(), added.paper().contentId()), event.recordedAt());
            }
        }
        handed.forEach((one, at) -> {
            Papers.Sheet sheet = Papers.of(one.sha256());
            byte[] sealed = CaseTexts.sealedWhole(
                    one.caseId().value(),
                    PaperStore.whatIsSealed(one.sha256()),
                    sheet.content(),
                    keys.of(one.caseId()));
            rows.add(
                    one.caseId(),
                    one.sha256(),
                    sheet.mediaType(),
                    "\\x" + HexFormat.of().formatHex(sealed),
                    at);
        });
    }

    void commit() throws SQLException {
        rows.commit();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
