package org.minqing.desk.cases;

import java.util.Optional;
import org.minqing.api.query.CasePage;
import org.minqing.desk.TimeLeft;

/**
 * One line of the list.
 *
 * @param subject without persons
 * @param received in the zone of the ledger, as exactly as is known
 */
public record ListedCase(
        CasePage.Item item,
        String subject,
        String area,
        String category,
        String channel,
        String unit,
        String received,
        Optional<TimeLeft> due) {}
