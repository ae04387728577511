package org.minqing.desk.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.minqing.api.AreaLevel;
import org.minqing.api.CaseKind;
import org.minqing.api.query.CasesQuery.Lack;
import org.minqing.api.query.ResolutionQuery.GroupBy;
import org.minqing.api.query.Scope;
import org.minqing.desk.QueryText;

/**
 * What the board looks at, as it stands in the address bar, so that a view can be sent as a link.
 *
 * @param area a prefix of digits; empty means everywhere
 * @param period stands for from and to, which then are its days at this moment
 * @param from the first day, included
 * @param to the day after the last one
 * @param whole the panels that show all their rows
 */
public record BoardAddress(
        String area,
        Optional<CaseKind> kind,
        Optional<String> category,
        Optional<String> channel,
        Optional<String> unit,
        Optional<Period> period,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<String> whole,
        RankedBy rankedBy) {

    /** Categories have so many levels. */
    private static final int CATEGORY_LEVELS = 3;

    public Scope scope() {
        return Scope.everything()
                .within(area.isEmpty() ? List.of() : List.of(area))
                .between(from, to)
                .ofKinds(kind.stream().toList())
                .inCategories(category.stream().toList())
                .through(channel.stream().toList())
                .heldBy(unit.stream().toList());
    }

    /** Streets, until one of them is looked at; then what lies within it. */
    public GroupBy areaGrouping() {
        return area.length() < AreaLevel.STREET.length() ? GroupBy.STREET : GroupBy.AREA;
    }

    /** What is not known of the cases that lie in none of these. */
    Lack areaLack() {
        return areaGrouping() == GroupBy.STREET ? Lack.STREET : Lack.SUBAREA;
    }

    /** The level below the category looked at, as long as there is one. */
    public int categoryLevel() {
        int depth = category.map(path -> path.split("/", -1).length).orElse(0);
        return Math.min(CATEGORY_LEVELS, depth + 1);
    }

    /** The part of an address behind the question mark that shows this view. */
    public String query() {
        QueryText text = narrowed();
        period.ifPresentOrElse(
                given -> text.with("period", given.word()),
                () -> text.with("from", from).with("to", to));
        whole.forEach(panel -> text.with("all", panel));
        if (rankedBy != RankedBy.ON_TIME) {
            text.with("rank", rankedBy.figure());
        }
        return text.toString();
    }

    /** The part that asks the same of the case list and of the API, which know days alone. */
    public String cases() {
        return narrowed().with("from", from).with("to", to).toString();
    }

    /** The same for those of which this is not known. */
    public String casesWithout(Lack lack) {
        return narrowed()
                .with("from", from)
                .with("to", to)
                .with("without", lack)
                .toString();
    }

    private QueryText narrowed() {
        QueryText text = new QueryText();
        if (!area.isEmpty()) {
            text.with("area", area);
        }
        return text.with("kind", kind)
                .with("category", category)
                .with("channel", channel)
                .with("unit", unit);
    }

    /** The same view of another area. */
    public BoardAddress in(String other) {
        return new BoardAddress(other, kind, category, channel, unit, period, from, to, Set.of(), rankedBy);
    }

    public BoardAddress ofKind(Optional<CaseKind> other) {
        return new BoardAddress(area, other, category, channel, unit, period, from, to, Set.of(), rankedBy);
    }

    public BoardAddress inCategory(Optional<String> other) {
        return new BoardAddress(area, kind, other, channel, unit, period, from, to, Set.of(), rankedBy);
    }

    public BoardAddress through(Optional<String> other) {
        return new BoardAddress(area, kind, category, other, unit, period, from, to, Set.of(), rankedBy);
    }

    public BoardAddress heldBy(Optional<String> other) {
        return new BoardAddress(area, kind, category, channel, other, period, from, to, Set.of(), rankedBy);
    }

    /** Of these days, which stay what they are. */
    public BoardAddress between(Optional<LocalDate> first, Optional<LocalDate> end) {
        return new BoardAddress(area, kind, category, channel, unit, Optional.empty(), first, end, whole, rankedBy);
    }

    /** Of the days that the period has today. */
    public BoardAddress of(Period other, LocalDate today) {
        return new BoardAddress(
                area,
                kind,
                category,
                channel,
                unit,
                Optional.of(other),
                Optional.of(other.from(today)),
                Optional.of(other.to(today)),
                whole,
                rankedBy);
    }

    public BoardAddress rankedBy(RankedBy other) {
        return new BoardAddress(area, kind, category, channel, unit, period, from, to, whole, other);
    }

    public boolean isWhole(String panel) {
        return whole.contains(panel);
    }

    /** With that panel whole where it was not, and the other way round. */
    public BoardAddress turned(String panel) {
        Set<String> other = new TreeSet<>(whole);
        if (!other.remove(panel)) {
            other.add(panel);
        }
        return new BoardAddress(area, kind, category, channel, unit, period, from, to, other, rankedBy);
    }
}
