package org.minqing.command.rules;

import java.time.LocalDate;
import java.util.Optional;

/** Which days are worked. */
public interface WorkingCalendar {

    /** In a year not yet published, Monday to Friday. */
    boolean isWorkingDay(LocalDate day);

    /** Whether that year's arrangement of holidays is known. */
    boolean isPublished(int year);

    /** The holiday that a day off, or a weekend day worked to make up for one, belongs to. */
    Optional<String> nameOf(LocalDate day);
}
