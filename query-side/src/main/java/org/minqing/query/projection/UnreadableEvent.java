package org.minqing.query.projection;

import org.minqing.api.CaseId;

/** An event of which nothing but its place can be told: its name is not known here, or what stands in it is not what its name says. */
public record UnreadableEvent(CaseId caseId, long sequence, Fault fault) implements ReadEvent {}
