package org.minqing.desk.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.api.CaseKind;
import org.minqing.directory.DirectoryNames;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what the board is to look at. */
@Component
class BoardAddresses {

    private final DirectoryNames names;
    private final Clock clock;
    private final ZoneId zone;

    BoardAddresses(DirectoryNames names, Clock clock, ZoneId zone) {
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param notUnderstood what stood there and means nothing: an address is often typed or cut short, so it is shown
     *     without, and says so
     */
    record Read(BoardAddress address, List<String> notUnderstood) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    Read read(MultiValueMap<String, String> given) {
        List<String> wrong = new ArrayList<>();
        Optional<LocalDate> from = one(given, "from", BoardAddresses::day, wrong);
        Optional<LocalDate> to = one(given, "to", BoardAddresses::day, wrong);
        Optional<Period> named = one(given, "period", Period::named, wrong);
        BoardAddress address = new BoardAddress(
                one(given, "area", this::area, wrong).orElse(""),
                one(given, "kind", BoardAddresses::kind, wrong),
                one(given, "category", names::category, wrong),
                one(given, "channel", names::channel, wrong),
                one(given, "unit", code -> names.unit(code).or(() -> names.committee(code)), wrong),
                Optional.empty(),
                from,
                to,
                panels(given),
                one(given, "rank", RankedBy::named, wrong).orElse(RankedBy.ON_TIME));
        // Days that somebody typed say more than a period that was chosen before.
        boolean ofPeriod = from.isEmpty() && to.isEmpty();
        return new Read(
                named.filter(period -> ofPeriod)
                        .map(period -> address.of(period, today()))
                        .orElse(address),
                List.copyOf(wrong));
    }

    private Optional<String> area(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(text) : names.areaCode(text);
    }

    private static Set<String> panels(MultiValueMap<String, String> given) {
        Set<String> panels = texts(given, "all").collect(Collectors.toCollection(TreeSet::new));
        panels.retainAll(Breakdown.NAMES);
        return panels;
    }

    /** The first that says anything: a form sends what somebody typed, and behind it the area that was looked at before. */
    private static <T> Optional<T> one(
            MultiValueMap<String, String> given,
            String name,
            Function<String, Optional<T>> reader,
            List<String> wrong) {
        Optional<String> text = texts(given, name).findFirst();
        Optional<T> value = text.flatMap(reader);
        if (value.isEmpty()) {
            text.ifPresent(wrong::add);
        }
        return value;
    }

    private static Stream<String> texts(MultiValueMap<String, String> given, String name) {
        return Optional.ofNullable(given.get(name)).stream()
                .flatMap(List::stream)
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static Optional<CaseKind> kind(String name) {
        return Arrays.stream(CaseKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
