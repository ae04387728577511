package org.minqing.query.cases;

import java.time.ZoneId;
import java.util.Map;
import org.minqing.api.CaseId;
import org.minqing.query.facts.Evolution;
import org.minqing.query.facts.FactsTable;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.Sql;
import org.minqing.query.projection.Writing;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The lists: a row for each case, its texts to search in, the sessions that are to come, whom there is to call back, who came with which case; and a
 * row for each home visit, which a projection of its own would write no sooner, at the cost of a transaction for all that happens to cases.
 */
public final class CasesProjection implements Projection {

    private final ZoneId zone;

    /** @param zone where days begin and end */
    public CasesProjection(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public int version() {
        return 21;
    }

    @Override
    public String tables() {
        return Sql.beside(CasesProjection.class, "tables.sql");
    }

    @Override
    public String indexes() {
        return Sql.beside(CasesProjection.class, "indexes.sql");
    }

    @Override
    public Writing following(JdbcTemplate jdbc, String schema) {
        FactsTable facts = facts(jdbc, schema);
        ItemTable items = new ItemTable(jdbc, schema, zone);
        TextTable texts = new TextTable(jdbc, schema);
        FollowUpTable followUps = new FollowUpTable(jdbc, schema, zone);
        ApprovalTable approvals = new ApprovalTable(jdbc, schema, zone);
        BroughtByTable broughtBy = new BroughtByTable(jdbc, schema, zone);
        SessionTable sessions = new SessionTable(jdbc, schema, zone);
        HomeVisitTable visits = new HomeVisitTable(jdbc, schema, zone);
        KeyPersonTable keyPersons = new KeyPersonTable(jdbc, schema, zone);
        ScreeningTable screening = new ScreeningTable(jdbc, schema, zone);
        ReceptionTable receptions = new ReceptionTable(jdbc, schema, zone);
        TalkPointTable talkPoints = new TalkPointTable(jdbc, schema, zone);
        ChoiceTable choices = new ChoiceTable(jdbc, schema, zone);
        DutyShiftTable shifts = new DutyShiftTable(jdbc, schema, zone);
        return batch -> {
            Map<CaseId, FactsTable.Change> changes = facts.apply(batch).changes();
            items.save(changes);
            followUps.save(changes);
            broughtBy.apply(batch, changes);
            texts.apply(batch);
            approvals.apply(batch);
            sessions.apply(batch);
            visits.apply(batch);
            keyPersons.apply(batch);
            screening.apply(batch);
            receptions.apply(batch);
            talkPoints.apply(batch);
            choices.apply(batch);
            shifts.apply(batch);
        };
    }

    @Override
    public Writing filling(JdbcTemplate jdbc, String schema) {
        FactsTable facts = facts(jdbc, schema);
        ItemTable items = new ItemTable(jdbc, schema, zone);
        TextTable texts = new TextTable(jdbc, schema);
        FollowUpTable followUps = new FollowUpTable(jdbc, schema, zone);
        ApprovalTable approvals = new ApprovalTable(jdbc, schema, zone);
        BroughtByTable broughtBy = new BroughtByTable(jdbc, schema, zone);
        SessionTable sessions = new SessionTable(jdbc, schema, zone);
        HomeVisitTable visits = new HomeVisitTable(jdbc, schema, zone);
        KeyPersonTable keyPersons = new KeyPersonTable(jdbc, schema, zone);
        ScreeningTable screening = new ScreeningTable(jdbc, schema, zone);
        ReceptionTable receptions = new ReceptionTable(jdbc, schema, zone);
        TalkPointTable talkPoints = new TalkPointTable(jdbc, schema, zone);
        ChoiceTable choices = new ChoiceTable(jdbc, schema, zone);
        DutyShiftTable shifts = new DutyShiftTable(jdbc, schema, zone);
        return batch -> {
            Map<CaseId, FactsTable.Change> cases = facts.begin(batch).changes();
            items.begin(cases);
            followUps.begin(cases);
            broughtBy.begin(batch, cases);
            texts.begin(batch);
            approvals.begin(batch);
            sessions.begin(batch);
            visits.apply(batch);
            keyPersons.apply(batch);
            screening.apply(batch);
            receptions.apply(batch);
            talkPoints.apply(batch);
            choices.apply(batch);
            shifts.apply(batch);
        };
    }

    @Override
    public Writing retelling(JdbcTemplate jdbc, String schema) {
        return new TextTable(jdbc, schema)::apply;
    }

    private FactsTable facts(JdbcTemplate jdbc, String schema) {
        return new FactsTable(jdbc, schema, new Evolution(zone));
    }
}
