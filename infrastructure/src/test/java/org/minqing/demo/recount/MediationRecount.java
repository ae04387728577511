package org.minqing.demo.recount;

import static org.minqing.demo.recount.Counted.*;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.query.MediationQuery;
import org.minqing.api.query.MediationQuery.MediationGroupBy;
import org.minqing.api.query.Scope;

/** The rows of the mediation figures, counted again. */
final class MediationRecount {

    private final Recount recount;

    MediationRecount(Map<CaseId, History> cases) {
        this.recount = new Recount(cases, new Mediations());
    }

    SortedMap<String, Map<String, String>> rows(MediationQuery query) {
        Scope scope = query.scope().ofKinds(List.of(CaseKind.MEDIATION));
        SortedMap<String, Map<String, String>> rows = new TreeMap<>();
        if (query.groupBy() == MediationGroupBy.NONE) {
            rows.put("all", fields("all", recount.count(scope)));
            return rows;
        }
        recount.count(scope, placed -> keys(query.groupBy(), placed.history()))
                .forEach((key, sheet) -> rows.put(key, fields(key, sheet)));
        return rows;
    }

    private static List<String> keys(MediationGroupBy by, History history) {
        return switch (by) {
            case NONE -> List.of("all");
            case DISPUTE_TYPE -> List.of(Room.of(history).disputeType());
            case MEDIATOR -> Room.of(history).mediators();
            case COMMITTEE -> List.of(Room.of(history).committee());
        };
    }

    private static Map<String, String> fields(String key, Sheet sheet) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("key", key);
        fields.put("label", key.equals("all") ? "" : key);
        fields.put("opened", Long.toString(sheet.count(OPENED)));
        fields.put("accepted", Long.toString(sheet.count(ACCEPTED)));
        fields.put("refused", Long.toString(sheet.count(REFUSED)));
        fields.put("agreementsWritten", Long.toString(sheet.count(AGREED_IN_WRITING)));
        fields.put("agreementsOral", Long.toString(sheet.count(AGREED_ORALLY)));
        fields.put("amount", Text.number(sheet.sum(OWED)));
        fields.put("agreementRate", sheet.rate(AGREEMENT, AGREEMENT_OF));
        fields.put("performanceRate", sheet.rate(OBLIGATION_PERFORMED, OBLIGATION_DUE));
        fields.put("confirmationRate", sheet.rate(CONFIRMED, IN_EFFECT));
        fields.put("flareUpsAverted", Long.toString(sheet.count(FLARE_UP_AVERTED)));
        return fields;
    }
}
