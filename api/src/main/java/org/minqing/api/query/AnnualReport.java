package org.minqing.api.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A year of petitions (regulation on petitions, art. 41) or of mediations, as it was recorded by one moment: asked again it
 * is the same.
 *
 * @param areas the area it is about; none means everywhere
 * @param revision which of its {@link #revisions} this is
 * @param recordedBy what was recorded before that moment is in it, what was recorded later is not
 * @param revisions up to this one, the first as it was issued
 */
public record AnnualReport(
        Subject subject,
        ReportPeriod year,
        List<String> areas,
        int revision,
        Instant recordedBy,
        List<Revision> revisions,
        List<Part> parts) {

    /** What it is about. */
    public enum Subject {
        PETITIONS,
        MEDIATIONS
    }

    /**
     * One table of it.
     *
     * @param total of all lines, where they add up to something
     */
    public record Part(String name, Optional<Line> total, List<Line> lines) {}

    /**
     * @param key a code of a directory or one of our constants; empty in a total, and where it is not known
     * @param name as the directory has it; empty where the key says it all
     */
    public record Line(String key, String name, List<Figure> figures) {}

    /**
     * @param name as the case list knows the figure
     * @param now of the year; money in yuan
     * @param before of the year before, as far as it was recorded by the same moment
     * @param of what it is a share of; absent where it is a number by itself
     */
    public record Figure(String name, BigDecimal now, BigDecimal before, Optional<Base> of) {}

    /**
     * The denominator of a share.
     *
     * @param name as the case list knows it
     */
    public record Base(String name, long now, long before) {}

    /**
     * A day on which something was recorded that the report had not said before.
     *
     * @param day the first one is the last day of the year
     * @param added what it says more, or less, than the revision before it; nothing of the first
     */
    public record Revision(int number, LocalDate day, List<Added> added) {}

    /**
     * @param figure which one
     * @param key what it is about, as in a {@link Line}
     */
    public record Added(String figure, String key, String name, BigDecimal now, BigDecimal before) {}
}
