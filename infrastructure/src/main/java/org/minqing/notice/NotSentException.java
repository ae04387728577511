package org.minqing.notice;

/** The other side did not take a notice; it is tried again. */
final class NotSentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String word;

    /** @param word what went wrong, in one word or number: {@code 503}, {@code ConnectException} */
    NotSentException(String word) {
        super(word);
        this.word = word;
    }

    /** The name of what happened alone: what it says may quote to whom it went. */
    NotSentException(Throwable cause) {
        this(innermost(cause).getClass().getSimpleName());
    }

    private static Throwable innermost(Throwable failure) {
        Throwable inner = failure.getCause();
        return inner == null || inner == failure ? failure : innermost(inner);
    }

    String word() {
        return word;
    }
}
