package org.minqing.keys;

/** Something sealed was changed, belongs to something else or to another key: nothing of it can be told. */
public final class SealBrokenException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SealBrokenException(String message) {
        super(message);
    }

    SealBrokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
