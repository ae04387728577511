package org.minqing.http.reception;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.minqing.api.OccasionId;
import org.minqing.api.ReceptionSeriesRejection;
import org.minqing.api.query.ReceptionSessions;
import org.minqing.api.query.ReceptionSessionsQuery;
import org.minqing.api.query.Scope;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.OccasionIds;
import org.minqing.http.Problem;
import org.minqing.http.Requests;
import org.minqing.http.commands.ReceptionHolding;
import org.minqing.http.commands.ReceptionHolding.Doing;
import org.minqing.http.reading.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where reception sessions are laid down, held and listed. */
@RestController
public class ReceptionController {

    private static final int MONTHS_AHEAD = 3;

    private final Requests requests;
    private final ReceptionHolding holding;
    private final Asking asking;
    private final DirectoryNames names;
    private final Clock clock;
    private final ZoneId zone;

    ReceptionController(
            Requests requests,
            ReceptionHolding holding,
            Asking asking,
            DirectoryNames names,
            Clock clock,
            ZoneId zone) {
        this.requests = requests;
        this.holding = holding;
        this.asking = asking;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    @PostMapping(path = "/api/reception-sessions", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> open(ServerWebExchange exchange) {
        return requests.answer(exchange, holding::open);
    }

    @PostMapping(path = "/api/reception-sessions/{id}/end", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> end(ServerWebExchange exchange, @PathVariable String id) {
        return requests.answer(exchange, request -> holding.end(request, series(id)));
    }

    @PostMapping(
            path = "/api/reception-sessions/{id}/{session}/raise-demand",
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> raise(
            ServerWebExchange exchange, @PathVariable String id, @PathVariable String session) {
        return requests.answer(exchange, request -> holding.raise(request, series(id), session(session)));
    }

    @PostMapping(path = "/api/reception-sessions/{id}/{session}/{doing}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> give(
            ServerWebExchange exchange,
            @PathVariable String id,
            @PathVariable String session,
            @PathVariable String doing) {
        return requests.answer(
                exchange, request -> holding.give(request, series(id), session(session), Doing.of(doing)));
    }

    /** Those of three months from today, unless the address says otherwise. */
    @GetMapping(path = "/api/reception-sessions", produces = MediaType.APPLICATION_JSON_VALUE)
    ReceptionSessions list(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        Scope scope = Scope.everything().within(parameters.areas("area", names::areaCode));
        LocalDate from = parameters.day("from").orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
        LocalDate to = parameters.day("to").orElseGet(() -> from.plusMonths(MONTHS_AHEAD));
        if (to.isBefore(from) || to.isAfter(from.plusDays(ReceptionSessionsQuery.MOST_DAYS))) {
            parameters.refuse("to", from + "–" + from.plusDays(ReceptionSessionsQuery.MOST_DAYS));
        }
        parameters.finish();
        return asking.ask(who, new ReceptionSessionsQuery(scope, from, to));
    }

    /** @throws org.minqing.http.ProblemException 404 where the text is no id of some */
    public static OccasionId series(String text) {
        return OccasionIds.of(text, ReceptionSeriesRejection.NOT_FOUND);
    }

    /** @throws org.minqing.http.ProblemException 404 where the text is no day */
    public static LocalDate session(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 2199) {
                throw Problem.of(404, ReceptionSeriesRejection.NOT_FOUND.code()).asException();
            }
            return day;
        } catch (DateTimeParseException none) {
            throw Problem.of(404, ReceptionSeriesRejection.NOT_FOUND.code()).asException();
        }
    }
}
