package org.minqing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.command.rules.HolidayCalendar;

class HolidayCalendarLoaderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dataDir;

    @BeforeEach
    void aDataDirectoryWithAFolderForCalendars() throws IOException {
        Files.createDirectory(dataDir.resolve("calendar"));
    }

    @Test
    void theYearsFrom2010To2026AreShipped() {
        HolidayCalendar calendar = load();

        assertThat(IntStream.rangeClosed(2010, 2026)).allMatch(calendar::isPublished);
        assertThat(calendar.isPublished(2027)).isFalse();
    }

    @Test
    void springFestivalOf2018IsShippedWithBothItsMakeUpDays() {
        HolidayCalendar calendar = load();

        assertThat(calendar.isWorkingDay(LocalDate.parse("2018-02-11"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2018-02-15"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2018-02-21"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2018-02-24"))).isTrue();
        assertThat(calendar.nameOf(LocalDate.parse("2018-02-24"))).contains("春节");
    }

    @Test
    void aMissingDataDirectoryLeavesTheShippedYears() {
        assertThat(new HolidayCalendarLoader(dataDir.resolve("absent")).load().isPublished(2018))
                .isTrue();
    }

    @Test
    void aFileInTheDataDirectoryAddsItsYear() throws IOException {
        put("2027.csv", "date,kind,name\n2027-01-01,HOLIDAY,元旦\n");

        assertThat(load().isPublished(2027)).isTrue();
        assertThat(load().isWorkingDay(LocalDate.parse("2027-01-01"))).isFalse();
    }

    @Test
    void aFileInTheDataDirectoryReplacesTheShippedYearAsAWhole() throws IOException {
        put("2018.csv", "date,kind,name\n2018-01-02,HOLIDAY,invented\n");

        assertThat(load().isWorkingDay(LocalDate.parse("2018-01-02"))).isFalse();
        assertThat(load().isWorkingDay(LocalDate.parse("2018-01-01"))).isTrue();
    }

    @Test
    void aYearWithoutHolidaysIsPublishedAllTheSame() throws IOException {
        put("2027.csv", "date,kind,name\n");

        assertThat(load().isPublished(2027)).isTrue();
    }

    @Test
    void aFileSavedWithAByteOrderMarkIsRead() throws IOException {
        put("2027.csv", "\uFEFFdate,kind,name\r\n2027-01-01,HOLIDAY,元旦\r\n");

        assertThat(load().isPublished(2027)).isTrue();
    }

    @Test
    void otherFilesInTheFolderAreLeftAlone() throws IOException {
        put("2027.csv.bak", "not a calendar");

        assertThat(load().isPublished(2027)).isFalse();
    }

    @Test
    void aFileNotNamedByItsYearIsRefused() throws IOException {
        put("next-year.csv", "date,kind,name\n");

        refusedBecause("next-year.csv");
    }

    @Test
    void aFileWithoutItsHeaderIsRefused() throws IOException {
        put("2027.csv", "2027-01-01,HOLIDAY,元旦\n");

        refusedBecause("date,kind,name");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        put("2027.csv", "");

        refusedBecause("empty");
    }

    @Test
    void aDayOfAnotherYearIsRefusedWithItsLine() throws IOException {
        put("2027.csv", "date,kind,name\n2028-01-01,HOLIDAY,元旦\n");

        refusedBecause("line 2");
    }

    @Test
    void aDayThatDoesNotExistIsRefused() throws IOException {
        put("2027.csv", "date,kind,name\n2027-02-29,HOLIDAY,invented\n");

        refusedBecause("2027-02-29");
    }

    @Test
    void aDayEnteredTwiceIsRefused() throws IOException {
        put("2027.csv", "date,kind,name\n2027-01-01,HOLIDAY,元旦\n2027-01-01,HOLIDAY,元旦\n");

        refusedBecause("line 3");
    }

    @Test
    void anUnknownKindIsRefused() throws IOException {
        put("2027.csv", "date,kind,name\n2027-01-01,DAY_OFF,元旦\n");

        refusedBecause("DAY_OFF");
    }

    @Test
    void aMakeUpDayInTheMiddleOfTheWeekIsRefused() throws IOException {
        put("2027.csv", "date,kind,name\n2027-01-05,WORKDAY,元旦\n");

        refusedBecause("2027-01-05");
    }

    @Test
    void aLineWithAFieldTooFewIsRefused() throws IOException {
        put("2027.csv", "date,kind,name\n2027-01-01,HOLIDAY\n");

        refusedBecause("2027.csv");
    }

    private HolidayCalendar load() {
        return new HolidayCalendarLoader(dataDir).load();
    }

    private void refusedBecause(String part) {
        assertThatThrownBy(this::load)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part);
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(dataDir.resolve("calendar").resolve(name), content);
    }
}
