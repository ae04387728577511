package org.minqing.query.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.minqing.api.CaseKind;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.figures.Tally.Strand;

/**
 * Lets a lineage count once over several kinds: a converted hotline request is received once, as itself, and from then
 * on its successor stands for it, on the day the matter was first received, and where no successor is counted its own
 * closing counts. A case that continues one which goes on by itself (a mediation out of a petition) is left out beside
 * it.
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
                .isPresent()) {
            return withStandIns(own, firstReceived);
        }
        return facts.lineage()
                .to()
                .flatMap(Strands::carriedOnBy)
                .map(strand -> closingApart(own, strand))
                .orElse(own);
    }

    private static List<Tally> withStandIns(List<Tally> own, LocalDate firstReceived) {
        Map<List<Object>, Tally> standIns = new LinkedHashMap<>();
        own.forEach(tally -> {
            put(standIns, part(tally, firstReceived, Measure::decidedByReceiving, false));
            put(standIns, part(tally, tally.day(), measure -> !measure.decidedByReceiving(), true));
        });
        List<Tally> all = new ArrayList<>(own);
        standIns.values().stream().filter(tally -> !tally.isEmpty()).forEach(all::add);
        return all;
    }

    private static void put(Map<List<Object>, Tally> standIns, Tally part) {
        standIns.merge(List.of(part.day(), part.unit()), part, Strands::sum);
    }

    /** The matter itself was received before. */
    private static Tally part(Tally tally, LocalDate day, Predicate<Measure> which, boolean hours) {
        return part(
                tally,
                day,
                Strand.INSTEAD_OF_HOTLINE_REQUEST,
                measure -> measure != Measure.RECEIVED && which.test(measure),
                hours);
    }

    private static Optional<Strand> carriedOnBy(CaseKind successor) {
        return switch (successor) {
            case PETITION -> Optional.of(Strand.CARRIED_ON_BY_PETITION);
            case MEDIATION -> Optional.of(Strand.CARRIED_ON_BY_MEDIATION);
            case HOTLINE_REQUEST -> Optional.empty();
        };
    }

    /** What the matter came to is its successor's to say, where that is counted; else it was closed by being converted. */
    private static List<Tally> closingApart(List<Tally> own, Strand strand) {
        return own.stream()
                .flatMap(tally -> Stream.of(
                        part(tally, tally.day(), tally.strand(), measure -> !isClosing(measure), false),
                        part(tally, tally.day(), strand, Strands::isClosing, true)))
                .filter(tally -> !tally.isEmpty())
                .toList();
    }

    private static boolean isClosing(Measure measure) {
        return measure == Measure.CLOSED || measure == Measure.CLOSED_UNDATED;
    }

    private static Tally part(Tally tally, LocalDate day, Strand strand, Predicate<Measure> which, boolean hours) {
        Counts counts = new Counts();
        for (Measure measure : Measure.values()) {
            if (which.test(measure)) {
                counts.add(measure, tally.counts().get(measure));
            }
        }
        OptionalInt none = OptionalInt.empty();
        return new Tally(
                day,
                strand,
                tally.unit(),
                counts,
                hours ? tally.replyBucket() : none,
                hours ? tally.closeBucket() : none);
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
