package org.minqing.desk.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A column that the list can show: whatever its answer holds of each case anyway. */
public enum ListColumn {
    NUMBER("cases.number"),
    KIND("cases.kind"),
    STATUS("cases.status"),
    SUBJECT("field.subject"),
    CATEGORY("field.category"),
    AREA("field.area"),
    UNIT("case.holder"),
    RECEIVED("case.received"),
    DUE("cases.due"),
    CHANNEL("field.channel"),
    LEVEL("field.level"),
    HIGHEST_LEVEL("field.highestLevel"),
    MAGNITUDE("field.magnitude"),
    NATURE("field.nature"),
    CLOSED_AS("field.closedAs"),
    RESOLUTION("field.resolution"),
    SOURCE("field.source"),
    EXTERNAL_ID("field.externalId");

    /** What the list shows where the address says nothing else. */
    static final List<ListColumn> USUAL = List.of(NUMBER, KIND, STATUS, SUBJECT, CATEGORY, AREA, UNIT, RECEIVED, DUE);

    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

    private final String heading;

    ListColumn(String heading) {
        this.heading = heading;
    }

    /** By which the address names it: {@code highestLevel}. */
    public String word() {
        return NEXT_WORD
                .matcher(name().toLowerCase(Locale.ROOT))
                .replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
    }

    /** Of the words over it. */
    public String heading() {
        return heading;
    }

    /** The number leads to the case, so it is there in any case: in front, where the address names it nowhere. */
    static List<ListColumn> shown(Collection<ListColumn> named) {
        if (named.isEmpty()) {
            return USUAL;
        }
        Set<ListColumn> shown = new LinkedHashSet<>();
        if (!named.contains(NUMBER)) {
            shown.add(NUMBER);
        }
        shown.addAll(named);
        return List.copyOf(shown);
    }

    /** Those that are not among them. */
    static List<ListColumn> besides(Collection<ListColumn> shown) {
        return Arrays.stream(values()).filter(one -> !shown.contains(one)).toList();
    }

    /** The same with the one at that place one further to the front. */
    static List<ListColumn> exchanged(List<ListColumn> columns, int place) {
        List<ListColumn> exchanged = new ArrayList<>(columns);
        Collections.swap(exchanged, place - 1, place);
        return exchanged;
    }
}
