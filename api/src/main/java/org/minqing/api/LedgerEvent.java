package org.minqing.api;

/** Something that happened to one case. Stored under a stable name and never changed. */
public sealed interface LedgerEvent extends StreamEvent
        permits CaseEvent, HandlingEvent, PetitionEvent, MediationEvent, HotlineRequestEvent {

    /** Which kind of case it happened to. */
    @Override
    CaseKind kind();
}
