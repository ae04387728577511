package org.minqing.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.minqing.api.CaseId;
import org.minqing.demo.district.Street;

/**
 * The talk point of a street in the demo district.
 *
 * @param number which one it is, from 0
 * @param seldom nothing is heard of it most of the time
 */
record TalkPlace(int number, Street street, boolean seldom) {

    /** In weeks. */
    static final int ANOTHER_WORKER_AFTER = 26;

    static final LocalTime FROM = LocalTime.of(14, 0);
    static final LocalTime TO = LocalTime.of(16, 0);
    private static final int OFFICE_DAYS = 5;

    CaseId id() {
        return Doing.named("talk-point", street.code().digits());
    }

    String worker(LocalDate week, LocalDate first) {
        return street.clerks().get(changes() && ChronoUnit.WEEKS.between(first, week) >= ANOTHER_WORKER_AFTER ? 1 : 0);
    }

    /** In one of them somebody else takes over in the middle of the year. */
    boolean changes() {
        return number == 1 && street.clerks().size() > 1;
    }

    DayOfWeek lawyersDay() {
        return DayOfWeek.of(1 + number % OFFICE_DAYS);
    }

    String lawyer() {
        return street.name().substring(0, 1) + "样例律师";
    }
}
