package org.minqing.api.query;

/** 琐事不出网格、小事不出社区: did matters stay where they belong? */
public record LadderQuery(Scope scope) {}
