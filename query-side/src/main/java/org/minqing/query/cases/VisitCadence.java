package org.minqing.query.cases;

/**
 * How often somebody goes out to people, in calendar days: grid practice, and a setting.
 *
 * @param cellDays more than so many days after the last visit a grid cell is overdue
 * @param keyPersonDays the same of a key person (重点人员)
 * @param talkPointDays the same since something was heard of a talk point (百姓说事点)
 */
public record VisitCadence(int cellDays, int keyPersonDays, int talkPointDays) {

    public VisitCadence {
        if (cellDays < 1 || keyPersonDays < 1 || talkPointDays < 1) {
            throw new IllegalArgumentException("Nobody goes out more often than every day");
        }
    }

    /** @param days since something was heard of a talk point */
    boolean isSilent(long days) {
        return days > talkPointDays;
    }
}
