package org.minqing.notice;

import org.springframework.core.NestedExceptionUtils;

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
        this(NestedExceptionUtils.getMostSpecificCause(cause).getClass().getSimpleName());
    }

    String word() {
        return word;
    }
}
