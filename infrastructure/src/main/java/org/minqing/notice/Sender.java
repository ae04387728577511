package org.minqing.notice;

/** One way out. */
sealed interface Sender permits EmailSender, WebhookSender, ShortMessages {

    /**
     * Returns once the other side has taken it. What was sent before may come again, after a crash or where an answer was lost: it carries
     * the notice's id, by which it is known.
     */
    void send(Letter letter) throws NotSentException;
}
