package org.minqing.notice;

/** How somebody is told. */
public enum Way {
    /** The list and the bell of the application. */
    APPLICATION,
    EMAIL,
    /** To the one address that whoever runs this set up. */
    WEBHOOK,
    SMS;

    /** Whether it rings somewhere outside, where it may wake somebody. */
    public boolean leavesTheHouse() {
        return this != APPLICATION;
    }
}
