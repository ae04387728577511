package org.minqing;

/** The application does not start, for a reason that whoever starts it can do something about. */
public class StartRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param message what is wrong, without a full stop
     * @param action what whoever starts it can do, without one
     */
    public StartRefusedException(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
