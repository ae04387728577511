package org.minqing.rules;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minqing.command.rules.DayOff;
import org.minqing.command.rules.DayOff.Kind;

/**
 * One year's holiday notice, {@code 2026.csv}.
 *
 * @param place said in errors
 */
record CalendarFile(int year, String place, List<DayOff> days) {

    private static final Pattern NAME = Pattern.compile("(\\d{4})\\.csv");
    private static final List<String> HEADER = List.of("date", "kind", "name");

    /** The year that a file of that name holds. */
    static Optional<Integer> yearOf(String fileName) {
        Matcher matcher = NAME.matcher(fileName);
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** @throws IllegalArgumentException where a line is wrong; says which and why */
    static CalendarFile read(int year, String place, InputStream content) {
        try (CsvReader<CsvRecord> lines =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(content)) {
            List<DayOff> days = new ArrayList<>();
            Set<LocalDate> seen = new HashSet<>();
            boolean headed = false;
            for (CsvRecord line : lines) {
                if (headed) {
                    DayOff day = dayOff(year, place, line);
                    if (!seen.add(day.date())) {
                        throw wrong(place, line, day.date() + " is entered twice");
                    }
                    days.add(day);
                } else if (!line.getFields().equals(HEADER)) {
                    throw wrong(place, line, "the first line is date,kind,name");
                }
                headed = true;
            }
            if (!headed) {
                throw new IllegalArgumentException(place + " is empty: the first line is date,kind,name");
            }
            return new CalendarFile(year, place, List.copyOf(days));
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DayOff dayOff(int year, String place, CsvRecord line) {
        if (line.getFieldCount() != HEADER.size()) {
            throw wrong(place, line, "it needs date,kind,name");
        }
        DayOff day = new DayOff(date(place, line), kind(place, line), line.getField(2));
        if (day.date().getYear() != year) {
            throw wrong(place, line, day.date() + " belongs into the file of its own year");
        }
        if (day.kind() == Kind.WORKDAY && !isWeekend(day.date())) {
            throw wrong(place, line, day.date() + " is no Saturday or Sunday: it is worked anyway");
        }
        return day;
    }

    private static LocalDate date(String place, CsvRecord line) {
        try {
            return LocalDate.parse(line.getField(0));
        } catch (DateTimeException e) {
            throw wrong(place, line, "no day is written " + line.getField(0));
        }
    }

    private static Kind kind(String place, CsvRecord line) {
        return switch (line.getField(1)) {
            case "HOLIDAY" -> Kind.HOLIDAY;
            case "WORKDAY" -> Kind.WORKDAY;
            default -> throw wrong(place, line, "the kind is HOLIDAY or WORKDAY, not " + line.getField(1));
        };
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static IllegalArgumentException wrong(String place, CsvRecord line, String why) {
        return new IllegalArgumentException(place + ", line " + line.getStartingLineNumber() + ": " + why);
    }
}
