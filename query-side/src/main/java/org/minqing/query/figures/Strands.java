package org.minqing.query.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.minqing.api.CaseKind;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.figures.Tally.Strand;

/**
 * Lets a lineage count once over several kinds: a converted hotline request is received once, as itself, and from then
 * on its successor stands for it, on the day the matter was first received. A case that continues one which goes on by
 * itself (a mediation out of a petition) is left out beside it.
 */
final class Strands {

    private Strands() {}

    static Strand own(CaseFacts facts) {
        return facts.lineage()
                .from()
                .map(from -> switch (from) {
                    case HOTLINE_REQUEST -> Strand.AFTER_HOTLINE_REQUEST;
                    case PETITION -> Strand.AFTER_PETITION;
                    case MEDIATION -> Strand.AFTER_MEDIATION;
                })
                .orElse(Strand.FIRST);
    }

    static List<Tally> of(CaseFacts facts, List<Tally> own, LocalDate firstReceived) {
        if (facts.lineage()
                .from()
                .filter(from -> from == CaseKind.HOTLINE_REQUEST)
                .isEmpty()) {
            return own;
        }
        Map<List<Object>, Tally> standIns = new LinkedHashMap<>();
        own.forEach(tally -> {
            put(standIns, part(tally, firstReceived, true));
            put(standIns, part(tally, tally.day(), false));
        });
        List<Tally> all = new ArrayList<>(own);
        standIns.values().stream().filter(tally -> !tally.isEmpty()).forEach(all::add);
        return all;
    }

    private static void put(Map<List<Object>, Tally> standIns, Tally part) {
        standIns.merge(List.of(part.day(), part.unit()), part, Strands::sum);
    }

    /** What is decided by the receiving, or everything else. The matter itself was received before. */
    private static Tally part(Tally tally, LocalDate day, boolean decidedByReceiving) {
        Counts counts = new Counts();
        for (Measure measure : Measure.values()) {
            if (measure.decidedByReceiving() == decidedByReceiving && measure != Measure.RECEIVED) {
                counts.add(measure, tally.counts().get(measure));
            }
        }
        OptionalInt none = OptionalInt.empty();
        return new Tally(
                day,
                Strand.INSTEAD_OF_HOTLINE_REQUEST,
                tally.unit(),
                counts,
                decidedByReceiving ? none : tally.replyBucket(),
                decidedByReceiving ? none : tally.closeBucket());
    }

    private static Tally sum(Tally one, Tally other) {
        Counts counts = new Counts();
        counts.add(one.counts(), 1);
        counts.add(other.counts(), 1);
        return new Tally(
                one.day(),
                one.strand(),
                one.unit(),
                counts,
                one.replyBucket().isPresent() ? one.replyBucket() : other.replyBucket(),
                one.closeBucket().isPresent() ? one.closeBucket() : other.closeBucket());
    }
}
