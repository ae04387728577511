package org.minqing.query.projection;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why an event could not be taken in.
 *
 * @param told what was thrown and where, and nothing of what it says: that may be a resident's own words
 */
public record Fault(String told) {

    static final Fault UNKNOWN_NAME = new Fault("UnknownEventName");

    /** PostgreSQL's classes of errors that come from the values: data exceptions, constraints, limits of a row. */
    private static final Set<String> OF_VALUES = Set.of("22", "23", "54");

    private static final int FRAMES = 3;

    /**
     * @return the fault, where it lies in the event and would be the same at any other time
     * @throws RuntimeException the failure itself, where it does not: a database that is away, a lock that was not had
     */
    static Fault ofTheEvent(RuntimeException failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && !isOfValues(refused)) {
                throw failure;
            }
            root = cause;
        }
        return new Fault(root.getClass().getSimpleName()
                + (root instanceof SQLException refused ? " " + refused.getSQLState() : "")
                + places(root));
    }

    private static boolean isOfValues(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && OF_VALUES.stream().anyMatch(state::startsWith);
    }

    private static String places(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.minqing."))
                .limit(FRAMES)
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining());
    }
}
