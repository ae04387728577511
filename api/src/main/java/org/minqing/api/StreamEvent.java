package org.minqing.api;

/** Something that happened, stored in the stream it happened to. Stored under a stable name and never changed. */
public sealed interface StreamEvent permits LedgerEvent, OccasionEvent {

    /** What it happened to. */
    StreamKind kind();

    /** Who did it and when it happened. */
    Act act();
}
