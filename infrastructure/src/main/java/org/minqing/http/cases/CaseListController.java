package org.minqing.http.cases;

import java.security.Principal;
import java.util.Map;
import org.minqing.api.Level;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.CasesQuery;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.figures.Scopes;
import org.minqing.http.reading.Parameters;
import org.minqing.person.PersonReferences;
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

    private final Asking asking;
    private final Scopes scopes;
    private final JsonMapper json;

    CaseListController(Asking asking, Scopes scopes, JsonMapper json) {
        this.asking = asking;
        this.scopes = scopes;
        this.json = json;
    }

    @GetMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
    JsonNode list(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        CasesQuery query = new CasesQuery(
                scopes.read(parameters),
                parameters.any("status", CaseStatus.class),
                parameters.any("level", Level.class),
                parameters.any("highestLevel", Level.class),
                parameters.optional("due", CasesQuery.Due.class),
                parameters.texts("source"),
                parameters.texts("externalId"),
                parameters.text("q"),
                parameters.text("figure"),
                parameters.optional("part", CasesQuery.Part.class),
                parameters.optional("sort", CasesQuery.Sort.class).orElse(CasesQuery.Sort.NEWEST),
                parameters.text("after"),
                parameters.number("size", CasesQuery.DEFAULT_SIZE, 1, CasesQuery.MAX_SIZE));
        parameters.finish();
        return withoutPersons(page(query, who));
    }

    private CasePage page(CasesQuery query, Principal who) {
        try {
            return asking.ask(who, query);
        } catch (IllegalArgumentException noSuchFigureOrPlace) {
            String field = query.after().isPresent() ? "after" : "figure";
            throw Problem.invalid(field, "request.bad-parameter", Map.of("field", field))
                    .asException();
        }
    }

    /** Subjects hold references to persons. Which of the cases are confidential no list knows, so it shows nobody. */
    private JsonNode withoutPersons(CasePage page) {
        JsonNode tree = json.valueToTree(page);
        tree.path("items").forEach(item -> {
            if (item instanceof ObjectNode fields && fields.get("subject") instanceof StringNode subject) {
                fields.put("subject", PersonReferences.resolve(subject.stringValue(), Map.of()));
            }
        });
        return tree;
    }
}
