package org.minqing.api;

/**
 * The answer to a command that was accepted; its events are durable.
 *
 * @param version how many events the case's stream holds now
 * @param created whether this command began the case
 */
public record CommandResult(CaseId caseId, String number, long version, boolean created) {}
