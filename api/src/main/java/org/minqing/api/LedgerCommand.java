package org.minqing.api;

/**
 * Something a person, a register or the ledger itself wants done to one case. Which case, who asks and when it
 * happened travel beside it as message metadata, so that a command holds nothing but its own words.
 */
public sealed interface LedgerCommand extends StreamCommand
        permits CaseCommand, HandlingCommand, PetitionCommand, MediationCommand, HotlineRequestCommand {}
