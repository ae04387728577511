package org.minqing.api;

/** How soon a hotline request must be dispatched: 1 h, 2 h, 24 h in the default rule set. */
public enum Urgency {
    EMERGENCY,
    LIVELIHOOD,
    ORDINARY
}
