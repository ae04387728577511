package org.minqing.http.cases;

import java.security.Principal;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CasesQuery;
import org.minqing.http.reading.Parameters;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Lists cases. */
@RestController
class CaseListController {

    private final CaseList list;
    private final JsonMapper json;

    CaseListController(CaseList list, JsonMapper json) {
        this.list = list;
        this.json = json;
    }

    @GetMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode list(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        CasesQuery query = list.page(who, parameters);
        parameters.finish();
        return withoutPersons(list.ask(who, query));
    }

    private JsonNode withoutPersons(CasePage page) {
        JsonNode tree = json.valueToTree(page);
        tree.path("items").forEach(item -> {
            if (item instanceof ObjectNode fields && fields.get("subject") instanceof StringNode subject) {
                fields.put("subject", CaseList.withoutPersons(subject.stringValue()));
            }
        });
        return tree;
    }
}
