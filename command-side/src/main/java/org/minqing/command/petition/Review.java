package org.minqing.command.petition;

/** 复查、复核: how far the petitioner has taken the reply to the bodies above. */
public enum Review {
    NONE,
    /** 复查 was asked for and waits for its answer. */
    REVIEW,
    REVIEWED,
    /** 复核 was asked for and waits for its answer. */
    RE_REVIEW,
    /** 终结: the same matter is declined from now on. */
    FINAL
}
