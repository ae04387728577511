package org.minqing.deadline;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.minqing.command.rules.HolidayCalendar;
import org.minqing.rules.HolidayCalendarLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The holiday calendar as last read. A new year's file is in force within a minute, without a restart. */
@Component
public class CalendarInForce {

    private static final Logger log = LoggerFactory.getLogger(CalendarInForce.class);

    private final HolidayCalendarLoader loader;
    private final AtomicReference<HolidayCalendar> calendar;

    public CalendarInForce(@Value("${minqing.data-dir}") Path dataDir) {
        this.loader = new HolidayCalendarLoader(dataDir);
        this.calendar = new AtomicReference<>(loader.load());
    }

    public HolidayCalendar calendar() {
        return calendar.get();
    }

    /** Reads the files again. @return whether they say something else than before */
    boolean refresh() {
        try {
            HolidayCalendar read = loader.load();
            return !calendar.getAndSet(read).equals(read);
        } catch (RuntimeException wrongFile) {
            log.warn("The holiday calendar stays as it is: {}", wrongFile.getMessage());
            return false;
        }
    }
}
