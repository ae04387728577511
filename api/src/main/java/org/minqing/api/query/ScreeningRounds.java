package org.minqing.api.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.OccasionId;

/** @param items the latest month first */
public record ScreeningRounds(List<Round> items) {

    /**
     * One round.
     *
     * @param cells those that hold now, and those that reported; in the order of their codes
     * @param signs what early signs came of it, as they were noted
     */
    public record Round(
            OccasionId id,
            AreaCode area,
            YearMonth month,
            Optional<Instant> closedAt,
            List<Cell> cells,
            List<Sign> signs) {

        /** Those of whom nobody said that they were looked through. */
        @JsonProperty
        public List<Cell> missing() {
            return cells.stream().filter(cell -> cell.report().isEmpty()).toList();
        }

        /** How many households were looked at. */
        public int households() {
            return cells.stream()
                    .flatMap(cell -> cell.report().stream())
                    .mapToInt(Report::households)
                    .sum();
        }
    }

    /** A grid cell of the round. */
    public record Cell(AreaCode area, Optional<Report> report) {}

    /**
     * What a cell reported last.
     *
     * @param by the account of whoever looked
     */
    public record Report(int households, String by, Instant at) {}

    /** An early sign (苗头), which is mediated. */
    public record Sign(AreaCode cell, CaseId mediation, Instant at) {}
}
