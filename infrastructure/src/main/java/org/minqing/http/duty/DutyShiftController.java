package org.minqing.http.duty;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.minqing.api.DutyShiftRejection;
import org.minqing.api.OccasionId;
import org.minqing.api.query.DutyShifts;
import org.minqing.api.query.DutyShiftsQuery;
import org.minqing.api.query.Scope;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.OccasionIds;
import org.minqing.http.Requests;
import org.minqing.http.commands.DutyRostering;
import org.minqing.http.commands.DutyRostering.Doing;
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

/** Where duty shifts are planned, worked and listed. */
@RestController
class DutyShiftController {

    private final Requests requests;
    private final DutyRostering rostering;
    private final Asking asking;
    private final DirectoryNames names;
    private final Clock clock;
    private final ZoneId zone;

    DutyShiftController(
            Requests requests, DutyRostering rostering, Asking asking, DirectoryNames names, Clock clock, ZoneId zone) {
        this.requests = requests;
        this.rostering = rostering;
        this.asking = asking;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    @PostMapping(path = "/api/duty-shifts", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> plan(ServerWebExchange exchange) {
        return requests.answer(exchange, rostering::plan);
    }

    @PostMapping(path = "/api/duty-rosters", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> roster(ServerWebExchange exchange) {
        return requests.answer(exchange, rostering::roster);
    }

    @PostMapping(path = "/api/duty-shifts/{id}/{doing}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> give(ServerWebExchange exchange, @PathVariable String id, @PathVariable String doing) {
        return requests.answer(exchange, request -> rostering.give(request, id(id), Doing.of(doing)));
    }

    /** Those of a week from today, unless the address says otherwise. */
    @GetMapping(path = "/api/duty-shifts", produces = MediaType.APPLICATION_JSON_VALUE)
    DutyShifts list(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Scope scope = Scope.everything().within(parameters.areas("area", names::areaCode));
        LocalDate from = parameters.day("from").orElse(today);
        LocalDate to = parameters.day("to").orElse(from.plusWeeks(1));
        Optional<String> onDuty = parameters.text("onDuty");
        parameters.finish();
        return asking.ask(
                who,
                new DutyShiftsQuery(
                        scope,
                        from.atStartOfDay(zone).toInstant(),
                        to.atStartOfDay(zone).toInstant(),
                        onDuty));
    }

    private static OccasionId id(String text) {
        return OccasionIds.of(text, DutyShiftRejection.NOT_FOUND);
    }
}
