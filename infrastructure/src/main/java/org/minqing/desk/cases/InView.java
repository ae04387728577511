package org.minqing.desk.cases;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The list that somebody came from to a case, so as to go on in it.
 *
 * @param list what the address of that page of the list asks for, as it stands there
 * @param place of the case on that page, from 0
 */
record InView(String list, int place) {

    private static final int LONGEST = 2_000;

    /** What an address says; one that somebody changed is of no list. */
    static Optional<InView> of(ServerWebExchange exchange) {
        MultiValueMap<String, String> given = exchange.getRequest().getQueryParams();
        Optional<Integer> place = Optional.ofNullable(given.getFirst("place"))
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf);
        return Optional.ofNullable(given.getFirst("in"))
                .filter(list -> list.length() <= LONGEST)
                .flatMap(list -> place.map(number -> new InView(list, number)))
                .filter(InView::readable);
    }

    /** What is put behind the address of a case's own page, so that it remembers the list. */
    String query() {
        return UriComponentsBuilder.newInstance()
                .queryParam("in", "{list}")
                .queryParam("place", place)
                .encode()
                .buildAndExpand(list)
                .toUriString();
    }

    /** Another case of the same page, on its own. */
    String page(String id, int at) {
        return "/cases/" + id + new InView(list, at).query();
    }

    /** That page of the list. */
    String back() {
        return list.isEmpty() ? "/cases" : "/cases?" + list;
    }

    /** What the list is asked for. */
    MultiValueMap<String, String> asked() {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        UriComponentsBuilder.fromPath("/")
                .query(list)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.stream()
                        .filter(value -> value != null)
                        .forEach(value -> asked.add(name, UriUtils.decode(value, StandardCharsets.UTF_8))));
        return asked;
    }

    private boolean readable() {
        try {
            asked();
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
