package org.minqing.api;

import java.util.List;
import java.util.Optional;

/**
 * What a case takes over from the one it continues (converted, referred, or mediated before).
 *
 * @param firstReceivedAt when the matter first reached anyone in the lineage
 * @param highestLevel the highest level that handled the matter so far, unless unknown
 */
public record Inheritance(
        CaseId from,
        CaseKind fromKind,
        Moment firstReceivedAt,
        Optional<Level> level,
        Optional<Level> highestLevel,
        List<Paper> papers) {}
