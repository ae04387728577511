package org.minqing.api.query;

/**
 * Those who were promised a call and have not been called yet, the nearest promise first, whatever else is due earlier in
 * their cases.
 *
 * @param size at most 200
 */
public record CallBacksQuery(Scope scope, int size) implements ScopedQuery<CallBacks> {

    public static final int MAX_SIZE = 200;

    @Override
    public CallBacksQuery about(Scope other) {
        return new CallBacksQuery(other, size);
    }

    @Override
    public Class<CallBacks> answeredWith() {
        return CallBacks.class;
    }
}
