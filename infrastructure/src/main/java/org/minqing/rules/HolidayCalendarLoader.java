package org.minqing.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.command.rules.DayOff;
import org.minqing.command.rules.HolidayCalendar;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads the holiday calendar: the years shipped on the classpath, and those in the folder {@code calendar/} of the data
 * directory, of which each replaces the shipped one of its year as a whole.
 */
public final class HolidayCalendarLoader {

    private static final String SHIPPED = "classpath:calendar/*.csv";

    private final Path replacements;

    /** @param dataDir where a deployment keeps its own files; it need not exist */
    public HolidayCalendarLoader(Path dataDir) {
        this.replacements = dataDir.resolve("calendar");
    }

    /**
     * @throws IllegalArgumentException where a file is wrong; says which, in what line, and why
     * @throws UncheckedIOException where one cannot be read
     */
    public HolidayCalendar load() {
        Map<Integer, CalendarFile> years = new TreeMap<>();
        try {
            shipped().forEach(file -> years.put(file.year(), file));
            replaced().forEach(file -> years.put(file.year(), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<LocalDate, DayOff> days = years.values().stream()
                .flatMap(file -> file.days().stream())
                .collect(Collectors.toMap(DayOff::date, Function.identity()));
        return new HolidayCalendar(days, years.keySet());
    }

    private static List<CalendarFile> shipped() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(SHIPPED);
        return Stream.of(files).map(HolidayCalendarLoader::read).toList();
    }

    private static CalendarFile read(Resource file) {
        String name = Optional.ofNullable(file.getFilename()).orElseThrow();
        try (InputStream content = file.getInputStream()) {
            return CalendarFile.read(year(name), "calendar/" + name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<CalendarFile> replaced() throws IOException {
        if (!Files.isDirectory(replacements)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(replacements)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .map(HolidayCalendarLoader::read)
                    .toList();
        }
    }

    private static CalendarFile read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return CalendarFile.read(year(file.getFileName().toString()), file.toString(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int year(String name) {
        return CalendarFile.yearOf(name)
                .orElseThrow(() -> new IllegalArgumentException("a calendar file is named by its year, not " + name));
    }
}
