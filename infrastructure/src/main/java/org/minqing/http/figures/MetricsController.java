package org.minqing.http.figures;

import java.security.Principal;
import org.minqing.api.query.LadderFigures;
import org.minqing.api.query.LadderQuery;
import org.minqing.api.query.MediationFigures;
import org.minqing.api.query.MediationQuery;
import org.minqing.api.query.ResolutionFigures;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.Scope;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.reading.Parameters;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures, asked for. */
@RestController
class MetricsController {

    private final Asking asking;
    private final Scopes scopes;
    private final DirectoryNames names;

    MetricsController(Asking asking, Scopes scopes, DirectoryNames names) {
        this.asking = asking;
        this.scopes = scopes;
        this.names = names;
    }

    @GetMapping(path = "/api/metrics/resolution", produces = MediaType.APPLICATION_JSON_VALUE)
    ResolutionFigures resolution(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        Scope scope = scopes.read(parameters);
        ResolutionQuery query = new ResolutionQuery(
                scope,
                parameters.optional("groupBy", ResolutionQuery.GroupBy.class).orElse(ResolutionQuery.GroupBy.NONE),
                parameters.number("categoryLevel", 1, 1, 3),
                parameters.optional("compare", ResolutionQuery.Compare.class));
        parameters.finish();
        return asking.ask(who, query);
    }

    @GetMapping(path = "/api/metrics/ladder", produces = MediaType.APPLICATION_JSON_VALUE)
    LadderFigures ladder(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        LadderQuery query = new LadderQuery(scopes.read(parameters));
        parameters.finish();
        return asking.ask(who, query);
    }

    @GetMapping(path = "/api/metrics/mediation", produces = MediaType.APPLICATION_JSON_VALUE)
    MediationFigures mediation(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        MediationQuery query = new MediationQuery(
                Scope.everything()
                        .within(parameters.areas("area", names::areaCode))
                        .between(parameters.day("from"), parameters.day("to")),
                parameters
                        .optional("groupBy", MediationQuery.MediationGroupBy.class)
                        .orElse(MediationQuery.MediationGroupBy.NONE));
        parameters.finish();
        return asking.ask(who, query);
    }
}
