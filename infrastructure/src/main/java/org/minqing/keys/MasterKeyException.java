package org.minqing.keys;

/** Without the right master key nothing can be opened, so the application does not start. Nothing was changed. */
public final class MasterKeyException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /** @param action what whoever starts it can do */
    MasterKeyException(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
