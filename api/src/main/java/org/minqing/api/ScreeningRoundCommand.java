package org.minqing.api;

import java.time.YearMonth;

/** What can be asked of a screening round (排查). */
public sealed interface ScreeningRoundCommand extends OccasionCommand {

    /** Asks all cells of an area to look, see {@link ScreeningRoundEvent.Opened}. */
    record Open(AreaCode area, YearMonth month) implements ScreeningRoundCommand {}

    /** A cell was looked through, see {@link ScreeningRoundEvent.CellReported}. */
    record ReportCell(AreaCode cell, int households) implements ScreeningRoundCommand {}

    /** An early sign (苗头) was seen and is mediated, see {@link ScreeningRoundEvent.SignNoted}. */
    record NoteSign(AreaCode cell, CaseId mediation) implements ScreeningRoundCommand {}

    /** No cell is waited for any more. */
    record Close() implements ScreeningRoundCommand {}
}
