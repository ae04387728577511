package org.minqing.deadline;

/** Says while time stands still: as long as it holds, no deadline is looked for. */
public interface StandStill {

    boolean holds();
}
