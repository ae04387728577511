package org.minqing.access;

import java.time.Instant;
import java.util.List;

/** How far all writers had come at a time, as it was kept elsewhere. */
public record AccessSeal(Instant at, List<AccessHead> heads) {}
