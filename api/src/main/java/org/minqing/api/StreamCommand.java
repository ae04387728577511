package org.minqing.api;

/**
 * Something that somebody, a register or the ledger itself wants done. To which stream, who asks and when it happened
 * travel beside it as message metadata, so that a command holds nothing but its own words.
 */
public sealed interface StreamCommand permits LedgerCommand, OccasionCommand {}
