package org.minqing.api;

/** Keys of the message metadata that travels beside a command. All values are text. */
public final class CommandHeaders {

    /** Which case: the aggregate's identifier. */
    public static final String CASE_ID = "caseId";

    /** The account that sent it; {@link Act#SYSTEM} where the ledger itself did, {@link Act#RESIDENT} on the residents' page. */
    public static final String ACTOR = "actor";

    /** How far the account sees, as {@link Reach} writes it; put there by the bus, absent where the ledger itself acts. */
    public static final String REACH = "reach";

    /** Who acted, where it is not the account itself. */
    public static final String BY = "by";

    /** When it happened, as a {@link Moment}; absent means now. */
    public static final String OCCURRED_AT = "occurredAt";

    /**
     * When it is recorded, as an instant, where the ledger lives through invented time; nothing else heeds it, and nobody
     * can send it from outside.
     */
    public static final String RECORDED_AT = "recordedAt";

    public static final String NOTE = "note";

    /** {@code true} where a register tells it. */
    public static final String IMPORTED = "imported";

    /**
     * {@code true} where the sender has just made up the case's id or has looked, so that there is no stream to read. The
     * store holds it to that.
     */
    public static final String NEW_CASE = "newCase";

    /** {@code true} where the sender's thread has nothing else to do until the command is answered, and so may carry it out. */
    public static final String SENDER_WAITS = "senderWaits";

    /** The version the sender has seen; another one is refused. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /** JSON array of {@link PersonalData} to be stored in the same transaction; never copied to an event. */
    public static final String PERSONS = "persons";

    /** The Idempotency-Key, where the sender gave one; stands in the metadata of the events too. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    /**
     * {@code true} where the same command, in a message with the same identifier, may have been carried out before: it is
     * looked for in its stream first.
     */
    public static final String ASKED_AGAIN = "askedAgain";

    /** The instant up to which nobody else carries out the same command; beside it always stands its Idempotency-Key. */
    public static final String ALONE_UNTIL = "aloneUntil";

    private CommandHeaders() {}
}
