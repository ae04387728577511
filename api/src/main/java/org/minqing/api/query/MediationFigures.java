package org.minqing.api.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

public record MediationFigures(List<Row> rows, Instant asOf) {

    /** @param amount yuan owed under agreements that took effect */
    public record Row(
            String key,
            String label,
            long opened,
            long accepted,
            long refused,
            long agreementsWritten,
            long agreementsOral,
            BigDecimal amount,
            Rate agreementRate,
            Rate performanceRate,
            Rate confirmationRate,
            long flareUpsAverted) {}
}
