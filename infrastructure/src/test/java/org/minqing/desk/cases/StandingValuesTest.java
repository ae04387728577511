package org.minqing.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a late form is compared with. */
class StandingValuesTest {

    private static final ObjectNode CASE = (ObjectNode) JsonMapper.shared().readTree("""
            {"areaCode": "999901001001", "category": "C-1", "magnitude": "SMALL", "subject": "路灯", "unit": "SL-JZ",
             "firstContactOwner": "S002", "agent": "S003", "place": {"text": "一号楼"},
             "handling": {"leadUnit": "SL-CG", "coUnits": ["SL-SW", "SL-ZJ"], "extensionAsked": {"days": 5},
               "pause": {"until": "2026-03-01"}},
             "reply": {"opinion": "不予支持"}, "risk": {"assessed": {"risk": "HIGH"}}, "panel": {"mediators": ["M04"]},
             "deadlines": [{"which": "CALLBACK", "state": "MET", "dueAt": "2026-01-01T10:00:00Z"},
               {"which": "CALLBACK", "state": "RUNNING", "dueAt": "2026-01-02T10:00:00Z"},
               {"which": "MEDIATION", "state": "RUNNING", "dueAt": "2026-02-02T10:00:00Z"}],
             "reason": "不是命令里的理由"}
            """);

    @ParameterizedTest
    @CsvSource({
        "HOTLINE_REQUEST, reclassify, category, C-1",
        "HOTLINE_REQUEST, reclassify, magnitude, SMALL",
        "HOTLINE_REQUEST, correct, area, 999901001001",
        "HOTLINE_REQUEST, correct, subject, 路灯",
        "HOTLINE_REQUEST, correct, place.text, 一号楼",
        "HOTLINE_REQUEST, dispatch, leadUnit, SL-CG",
        "HOTLINE_REQUEST, dispatch, coUnits, SL-SW SL-ZJ",
        "HOTLINE_REQUEST, escalate, unit, SL-JZ",
        "HOTLINE_REQUEST, delegate, unit, SL-JZ",
        "HOTLINE_REQUEST, hand-over, to, S002",
        "HOTLINE_REQUEST, request-extension, days, 5",
        "HOTLINE_REQUEST, pause-clock, until, 2026-03-01",
        "HOTLINE_REQUEST, promise-callback, by, 2026-01-02T10:00:00Z",
        "PETITION, submit-reply, opinion, 不予支持",
        "PETITION, appoint-agent, staff, S003",
        "MEDIATION, extend, until, 2026-02-02T10:00:00Z",
        "MEDIATION, appoint-mediator, mediator, M04",
        "MEDIATION, replace-mediator, to, M04",
        "MEDIATION, assess-risk, risk, HIGH"
    })
    void a_field_that_says_anew_what_stands_is_compared_with_it(
            CaseKind kind, String word, String path, String standing) {
        assertThat(standing(kind, word, path)).containsExactly(standing.split(" "));
    }

    @Test
    void a_reason_or_a_report_is_added_to_a_case_and_stands_nowhere() {
        assertThat(standing(CaseKind.HOTLINE_REQUEST, "reclassify", "reason")).isEmpty();
        assertThat(standing(CaseKind.HOTLINE_REQUEST, "progress", "text")).isEmpty();
        assertThat(standing(CaseKind.HOTLINE_REQUEST, "confirm-receipt", "unit"))
                .isEmpty();
    }

    private static List<String> standing(CaseKind kind, String word, String path) {
        CommandName command = CommandName.parse(kind, word).orElseThrow();
        CommandField field = CommandFields.of(command.type()).stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
        return new StandingValues(CASE).of(word, field);
    }
}
