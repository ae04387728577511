package org.minqing.query.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.minqing.api.query.Scope;

/** Conditions of a statement, and the values they are about. */
public final class Conditions {

    private final StringJoiner sql = new StringJoiner(" and ", " where ", "").setEmptyValue("");
    private final Map<String, Object> values;

    public Conditions() {
        this(new LinkedHashMap<>());
    }

    private Conditions(Map<String, Object> values) {
        this.values = values;
    }

    /** Conditions of a statement within this one. */
    public Conditions nested() {
        return new Conditions(values);
    }

    /** @param condition names its one value {@code ?} */
    public Conditions and(String condition, Object value) {
        sql.add(condition.replace("?", name(value)));
        return this;
    }

    public Conditions and(String condition) {
        sql.add(condition);
        return this;
    }

    /** Any of these; nothing is no condition. */
    public Conditions anyOf(String column, Collection<?> some) {
        if (!some.isEmpty()) {
            and(column + " in (?)", some.stream().map(Object::toString).toList());
        }
        return this;
    }

    /** Areas that begin with any of these digits. */
    public Conditions within(String column, Collection<String> prefixes) {
        return alternatives(
                prefixes.stream().filter(prefix -> !prefix.isEmpty()).toList(),
                prefix -> column + " >= " + name(prefix) + " and " + column + " < " + name(prefix + ":"));
    }

    /** Categories of any of these paths, or below one. */
    public Conditions below(String column, Collection<String> paths) {
        return alternatives(
                paths,
                path -> column + " = " + name(path) + " or " + column + " >= " + name(path + "/") + " and " + column
                        + " < " + name(path + "0"));
    }

    /** What a scope says beside area, period and kind. */
    public Conditions sorted(Scope scope, Function<String, String> column) {
        return filed(scope, column)
                .anyOf(column.apply("nature"), scope.natures())
                .anyOf(column.apply("magnitude"), scope.magnitudes());
    }

    /** The same without nature and magnitude, which nothing that is kept for reports knows. */
    Conditions filed(Scope scope, Function<String, String> column) {
        return below(column.apply("category"), scope.categories())
                .anyOf(column.apply("channel"), scope.channels())
                .handledBy(scope, column);
    }

    private Conditions handledBy(Scope scope, Function<String, String> column) {
        if (scope.units().isEmpty() || scope.coUnits().isEmpty()) {
            return anyOf(column.apply("unit"), scope.units());
        }
        sql.add("(" + column.apply("unit") + " in (" + name(scope.units()) + ") or "
                + coHandledBy(scope, column.apply("co_units")) + ")");
        return this;
    }

    /** Of what {@link #sorted} means, the cases that another unit holds. */
    Conditions withOthers(Scope scope) {
        return sorted(scope.heldBy(List.of()), column -> column)
                .and("unit not in (?)", scope.units())
                .and(coHandledBy(scope, "co_units"));
    }

    private String coHandledBy(Scope scope, String column) {
        return column + " && " + name(scope.coUnits().toArray(String[]::new)) + "::text[]";
    }

    /** Any of these holds; nothing is no condition. */
    public <T> Conditions alternatives(Collection<T> some, Function<T, String> condition) {
        if (!some.isEmpty()) {
            StringJoiner any = new StringJoiner(" or ", "(", ")");
            some.forEach(one -> any.add("(" + condition.apply(one) + ")"));
            sql.add(any.toString());
        }
        return this;
    }

    /** Keeps a value and says how the statement names it. */
    public String name(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    public String sql() {
        return sql.toString();
    }

    public Map<String, Object> values() {
        return values;
    }

    /** Without those that lie within another of them. */
    static List<String> outermost(List<String> prefixes, String separator) {
        return prefixes.stream()
                .distinct()
                .filter(one ->
                        prefixes.stream().noneMatch(other -> !other.equals(one) && one.startsWith(other + separator)))
                .toList();
    }
}
