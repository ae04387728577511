package org.minqing.http.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minqing.http.Problem;
import org.minqing.http.Violation;
import org.springframework.util.MultiValueMap;

/** Reads what stands behind the question mark of an address, and says of all that is wrong with it at once. */
public final class Parameters {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
    private static final int LONGEST = 500;

    private final MultiValueMap<String, String> given;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    public Parameters(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /** A repeated parameter, or one with commas, means any of them. */
    public <E extends Enum<E>> List<E> any(String name, Class<E> type) {
        return read(name, one(type), Scalars.expected(type).getOrDefault("expected", ""));
    }

    public <E extends Enum<E>> Optional<E> optional(String name, Class<E> type) {
        return any(name, type).stream().findFirst();
    }

    /** Texts as they stand. */
    public List<String> texts(String name) {
        return read(name, Optional::of, "");
    }

    /** Entries of a directory, by code or by name. */
    public List<String> entries(String name, Function<String, Optional<String>> directory) {
        return read(name, directory, "");
    }

    /** Prefixes of area codes of any length, or names of areas. */
    public List<String> areas(String name, Function<String, Optional<String>> directory) {
        return read(name, text -> DIGITS.matcher(text).matches() ? Optional.of(text) : directory.apply(text), "");
    }

    public Optional<LocalDate> day(String name) {
        return read(name, Parameters::parseDay, "yyyy-MM-dd").stream().findFirst();
    }

    public Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    /** One value of whatever kind; the reader says what none is by nothing. */
    public <T> Optional<T> one(String name, Function<String, Optional<T>> reader, String expected) {
        return read(name, reader, expected).stream().findFirst();
    }

    /** Absent means no. */
    public boolean flag(String name) {
        return one(
                        name,
                        text -> switch (text) {
                            case "true" -> Optional.of(true);
                            case "false" -> Optional.of(false);
                            default -> Optional.empty();
                        },
                        "true, false")
                .orElse(false);
    }

    public int number(String name, int otherwise, int least, int most) {
        return read(
                        name,
                        text -> Optional.of(text)
                                .filter(digits -> digits.matches("\\d{1,6}"))
                                .map(Integer::valueOf)
                                .filter(number -> number >= least && number <= most),
                        least + "–" + most)
                .stream()
                .findFirst()
                .orElse(otherwise);
    }

    public void refuse(String name, String expected) {
        violations.add(new Violation(name, "request.bad-parameter", Map.of("field", name, "expected", expected)));
    }

    /** Ends the request where anything was wrong, or where a parameter is none of those that were asked for. */
    public void finish() {
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> name.replaceAll("[^\\w.-]", "?"))
                .map(name -> name.substring(0, Math.min(60, name.length())))
                .forEach(name ->
                        violations.add(new Violation(name, "request.unknown-parameter", Map.of("field", name))));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).asException();
        }
    }

    private <T> List<T> read(String name, Function<String, Optional<T>> reader, String expected) {
        known.add(name);
        List<T> values = new ArrayList<>();
        for (String text : words(name)) {
            Optional<T> value =
                    Texts.defect(text, LONGEST).isPresent() ? Optional.empty() : reader.apply(Texts.clean(text));
            value.ifPresentOrElse(values::add, () -> refuse(name, expected));
        }
        return values;
    }

    private List<String> words(String name) {
        Stream<String> all = Optional.ofNullable(given.get(name)).stream().flatMap(List::stream);
        return all.flatMap(text -> text == null
                        ? Stream.empty()
                        : name.equals("q") ? Stream.of(text) : Arrays.stream(text.split(",", -1)))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Words of the contract are written {@code lastYear}, constants {@code LAST_YEAR}: both are understood. */
    private static <E extends Enum<E>> Function<String, Optional<E>> one(Class<E> type) {
        return text -> {
            String constant =
                    text.replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
            return Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.name().equals(constant))
                    .findFirst();
        };
    }

    private static Optional<LocalDate> parseDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
