package org.minqing.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.minqing.api.AreaLevel;
import org.minqing.api.CaseKind;
import org.minqing.api.query.ResolutionQuery.GroupBy;
import org.minqing.api.query.Scope;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the board looks at, as it stands in the address bar, so that a view can be sent as a link. What cannot be read
 * there is left out rather than refused: an address is often typed or cut short.
 *
 * @param area a prefix of digits; empty means everywhere
 * @param from the first day, included
 * @param to the day after the last one
 */
public record BoardAddress(String area, Optional<CaseKind> kind, Optional<LocalDate> from, Optional<LocalDate> to) {

    static BoardAddress of(MultiValueMap<String, String> parameters) {
        return new BoardAddress(
                text(parameters, "area")
                        .filter(area -> area.matches("\\d{1,18}"))
                        .orElse(""),
                text(parameters, "kind").flatMap(BoardAddress::kindNamed),
                text(parameters, "from").flatMap(BoardAddress::dayOf),
                text(parameters, "to").flatMap(BoardAddress::dayOf));
    }

    public Scope scope() {
        return Scope.everything()
                .within(area.isEmpty() ? List.of() : List.of(area))
                .between(from, to)
                .ofKinds(kind.stream().toList());
    }

    /** Streets, until one of them is looked at; then what lies within it. */
    public GroupBy areaGrouping() {
        return area.length() < AreaLevel.STREET.length() ? GroupBy.STREET : GroupBy.AREA;
    }

    /** The part of an address behind the question mark that asks the same of the API. */
    public String query() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        if (!area.isEmpty()) {
            address.queryParam("area", area);
        }
        kind.ifPresent(value -> address.queryParam("kind", value.name()));
        from.ifPresent(value -> address.queryParam("from", value));
        to.ifPresent(value -> address.queryParam("to", value));
        return Optional.ofNullable(address.build().getQuery()).orElse("");
    }

    /** The same view of another area. */
    public String queryIn(String otherArea) {
        return new BoardAddress(otherArea, kind, from, to).query();
    }

    private static Optional<String> text(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<CaseKind> kindNamed(String name) {
        return Arrays.stream(CaseKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static Optional<LocalDate> dayOf(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
