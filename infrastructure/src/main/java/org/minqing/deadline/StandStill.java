package org.minqing.deadline;

/** Says while time stands still: as long as it holds, no deadline is looked for, and no day is sealed. */
public interface StandStill {

    boolean holds();
}
