package org.minqing.api;

/**
 * The answer to a command that was accepted; its events are durable.
 *
 * @param number of a case; empty of an occasion, and where the same command had been carried out before
 * @param version how many events the case's stream holds now, or held when the same command had been carried out
 * @param created whether this command began the case
 */
public record CommandResult(CaseId caseId, String number, long version, boolean created) {}
