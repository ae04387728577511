package org.minqing.http.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Answers;
import org.minqing.http.Asker;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.Requests;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Reading;
import org.minqing.person.Disclosure;
import org.minqing.person.KnownPerson;
import org.minqing.person.MaskedPerson;
import org.minqing.person.PersonRegister;
import org.minqing.security.account.Account;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who a caller may be. What is looked for stands in the body, never in an address. */
@RestController
class PersonSearchController {

    private final Requests requests;
    private final PersonRegister register;
    private final DirectoryNames names;
    private final Asking asking;
    private final Rights rights;
    private final AccessLedger access;
    private final WhoMaySee whoMaySee;
    private final Answers answers;

    PersonSearchController(
            Requests requests,
            PersonRegister register,
            DirectoryNames names,
            Asking asking,
            Rights rights,
            AccessLedger access,
            WhoMaySee whoMaySee,
            Answers answers) {
        this.requests = requests;
        this.register = register;
        this.names = names;
        this.asking = asking;
        this.rights = rights;
        this.access = access;
        this.whoMaySee = whoMaySee;
        this.answers = answers;
    }

    @PostMapping(path = "/api/persons/search", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> search(ServerWebExchange exchange) {
        return requests.answer(
                exchange,
                request -> answers.json(
                        200,
                        Map.of("Cache-Control", "no-store"),
                        Map.of("items", found(request).stream().map(Item::of).toList())));
    }

    private List<KnownPerson> found(Request request) {
        Reading reading = new Reading(names, CaseKind.PETITION);
        Search search =
                reading.finish(reading.readWhole(Search.class, JsonBody.read(request.headers(), request.body()), ""));
        List<List<KnownPerson>> results = Stream.of(
                        looked(search.phone(), register::byPhone),
                        looked(search.name(), register::byName),
                        looked(search.idNumber(), register::byIdNumber))
                .flatMap(Optional::stream)
                .toList();
        if (results.size() != 1) {
            throw Problem.invalid("phone", "request.one-search-needed", Map.of())
                    .asException();
        }
        List<KnownPerson> found = within(rights.demand(request.who(), Deed.SEARCH_PERSONS), results.getFirst());
        access.record(AccessEntry.by(Asker.beside(request.who()), AccessAct.PERSON_SEARCHED)
                .naming(found.stream().map(known -> known.person().personId()).toList())
                .searching(Stream.of(search.phone(), search.name(), search.idNumber())
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse("")));
        return found;
    }

    /** Of each person the cases within reach in which they may be seen; nobody who has none. */
    private List<KnownPerson> within(Account account, List<KnownPerson> found) {
        if (account.reach().isEverywhere()) {
            return found;
        }
        return found.stream()
                .map(known -> new KnownPerson(
                        known.person(),
                        known.cases().stream()
                                .filter(part -> isSeen(account, part.id()))
                                .toList()))
                .filter(known -> !known.cases().isEmpty())
                .toList();
    }

    private boolean isSeen(Account account, CaseId id) {
        List<CaseHistory.Recorded> events =
                asking.askForAll(new CaseHistoryQuery(id)).events();
        if (events.isEmpty()) {
            return false;
        }
        StandingCase standing = StandingCase.of(events);
        return standing.whereabouts().isWithin(account.reach())
                && whoMaySee.hidden(standing, account).isEmpty();
    }

    private static Optional<List<KnownPerson>> looked(
            Optional<String> given, Function<String, List<KnownPerson>> search) {
        return given.map(search);
    }

    record Search(Optional<String> phone, Optional<String> name, Optional<String> idNumber) {}

    record Item(
            PersonId personId,
            PersonalData.Kind kind,
            boolean erased,
            Optional<String> name,
            Optional<String> phone,
            Optional<String> idNumber,
            Optional<String> address,
            List<KnownPerson.PartIn> cases) {

        static Item of(KnownPerson known) {
            MaskedPerson person = Disclosure.RECOGNISABLE.of(known.person());
            return new Item(
                    person.personId(),
                    person.kind(),
                    person.erased(),
                    person.name(),
                    person.phone(),
                    person.idNumber(),
                    person.address(),
                    known.cases());
        }
    }
}
