package org.minqing.api.query;

/**
 * Where somebody is to go: each grid cell of the directory and each key person, with the day somebody was there last, and each talk point,
 * with the day something was heard of it. Of the scope the area is heeded; no unit visits, so whoever sees the cases of some units only sees none.
 */
public record VisitsToMakeQuery(Scope scope) implements ScopedQuery<VisitsToMake> {

    @Override
    public VisitsToMakeQuery about(Scope other) {
        return new VisitsToMakeQuery(other);
    }

    @Override
    public Class<VisitsToMake> answeredWith() {
        return VisitsToMake.class;
    }
}
