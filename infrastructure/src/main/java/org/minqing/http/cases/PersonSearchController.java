package org.minqing.http.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.CaseKind;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Answers;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.Requests;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Reading;
import org.minqing.person.Disclosure;
import org.minqing.person.KnownPerson;
import org.minqing.person.ShownPerson;
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
    private final PersonSearch search;
    private final DirectoryNames names;
    private final Answers answers;

    PersonSearchController(Requests requests, PersonSearch search, DirectoryNames names, Answers answers) {
        this.requests = requests;
        this.search = search;
        this.names = names;
        this.answers = answers;
    }

    @PostMapping(path = "/api/persons/search", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> search(ServerWebExchange exchange) {
        return requests.answer(
                exchange,
                request -> answers.json(
                        200,
                        Map.of("Cache-Control", "no-store"),
                        Map.of(
                                "items",
                                search.find(request.who(), asked(request)).stream()
                                        .map(Item::of)
                                        .toList())));
    }

    private PersonSearch.By asked(Request request) {
        Reading reading = new Reading(names, CaseKind.PETITION);
        Search asked =
                reading.finish(reading.readWhole(Search.class, JsonBody.read(request.headers(), request.body()), ""));
        List<PersonSearch.By> by = Stream.of(
                        asked.phone().<PersonSearch.By>map(PersonSearch.By.Phone::new),
                        asked.name().<PersonSearch.By>map(PersonSearch.By.Name::new),
                        asked.idNumber().<PersonSearch.By>map(PersonSearch.By.IdNumber::new))
                .flatMap(Optional::stream)
                .toList();
        if (by.size() != 1) {
            throw Problem.invalid("phone", "request.one-search-needed", Map.of())
                    .asException();
        }
        return by.getFirst();
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
            ShownPerson person = Disclosure.RECOGNISABLE.of(known.person());
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
