package org.minqing.command.hotline;

/** Where a hotline request stands (domain, section 4.3). */
public enum HotlineStatus {
    RECEIVED,
    DISPATCHED,
    HANDLED,
    CLOSED
}
