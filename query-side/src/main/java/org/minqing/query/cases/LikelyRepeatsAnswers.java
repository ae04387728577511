package org.minqing.query.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.query.CasePage.Item;
import org.minqing.api.query.LikelyRepeats;
import org.minqing.api.query.LikelyRepeats.LikelyRepeat;
import org.minqing.api.query.LikelyRepeats.Reason;
import org.minqing.api.query.LikelyRepeatsQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers what may be told again (重复诉求). The tables of the list say which cases come into question, and nothing is kept for
 * it beside them: what is erased there is gone here.
 */
public final class LikelyRepeatsAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param clock in the zone where days begin and end */
    public LikelyRepeatsAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @QueryHandler
    public LikelyRepeats answer(LikelyRepeatsQuery query) {
        return new LikelyRepeats(ToldMatter.of(query, jdbc, clock).stream()
                .flatMap(told -> likely(told, query).stream())
                .sorted(Comparator.comparingDouble(LikelyRepeat::likeness)
                        .thenComparing(this::receivedAt)
                        .reversed())
                .limit(Math.clamp(query.size(), 1, LikelyRepeatsQuery.MAX_SIZE))
                .toList());
    }

    private Instant receivedAt(LikelyRepeat one) {
        return one.item().receivedAt().earliest(clock.getZone()).orElse(Instant.MIN);
    }

    private List<LikelyRepeat> likely(ToldMatter told, LikelyRepeatsQuery query) {
        RepeatCandidates candidates = RepeatCandidates.of(told, query, clock);
        if (candidates.isNothing()) {
            return List.of();
        }
        Likeness words = Likeness.of(told.subject(), told.content());
        List<LikelyRepeat> likely = new ArrayList<>();
        jdbc.sql(candidates.sql()).params(candidates.values()).query(row -> {
            Item item = ItemRow.read(row);
            Likeness others =
                    Likeness.of(ToldMatter.text(row.getString("subject")), ToldMatter.text(row.getString("content")));
            double likeness = words.to(others);
            List<Reason> reasons = reasons(told, query, item, likeness);
            if (isEnough(told, query, item, likeness, reasons)) {
                likely.add(new LikelyRepeat(item, likeness, reasons));
            }
        });
        return likely;
    }

    private static List<Reason> reasons(ToldMatter told, LikelyRepeatsQuery query, Item item, double likeness) {
        List<Reason> reasons = new ArrayList<>();
        if (likeness >= Likeness.ENOUGH) {
            reasons.add(Reason.SIMILAR_TEXT);
        }
        if (told.isOfSamePlaceAndCategory(item)) {
            reasons.add(Reason.SAME_PLACE_AND_CATEGORY);
        }
        if (query.ofSamePerson().contains(item.id())) {
            reasons.add(Reason.SAME_PERSON);
        }
        return reasons;
    }

    /** While it is being told in few words, what is open here of that kind is shown too. A case without words is like none. */
    private static boolean isEnough(
            ToldMatter told, LikelyRepeatsQuery query, Item item, double likeness, List<Reason> reasons) {
        boolean openHere = query.standing().isEmpty()
                && !item.status().concluded()
                && (told.isWithoutWords() || told.isOfSamePlaceAndCategory(item));
        boolean likeEnough = !told.isWithoutWords() && likeness >= Likeness.ENOUGH_BESIDE_ANOTHER;
        return !reasons.isEmpty() && (openHere || likeEnough);
    }
}
