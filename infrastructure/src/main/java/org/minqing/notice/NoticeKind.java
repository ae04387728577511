package org.minqing.notice;

/** What somebody is told; each chooses by which ways for each kind. */
public enum NoticeKind {
    /** An emergency was taken in. */
    EMERGENCY,
    /** 派单、上报、下派: a case came to a unit. */
    DISPATCHED,
    /** 异议: a unit says that a case is not theirs, and somebody has to answer. */
    OBJECTION,
    /** The answer to it. */
    OBJECTION_ANSWERED,
    /** 移交: somebody became the first-contact owner. */
    HANDED_OVER,
    /** 提醒: a deadline comes near. */
    DEADLINE_NEAR,
    /** A deadline passed unmet. */
    DEADLINE_PASSED,
    /** 督办: a deadline passed unmet some time ago, and a level is told. */
    DEADLINE_SUPERVISED,
    /** 督办 by a supervisor, or 批示. */
    SUPERVISED,
    /** 催办: a resident asked again. */
    REMINDED,
    /** 重办: a case has to be handled again. */
    REDONE,
    /** Something waits for a second account: an extension, an exclusion, a reply. */
    APPROVAL_ASKED,
    /** The answer to it. */
    APPROVAL_ANSWERED,
    /** Somebody said that it was not solved, or was dissatisfied: whether it is redone a supervisor decides. */
    NOT_SOLVED,
    /** 激化风险: a dispute may flare up. */
    FLARE_UP,
    /** An outcome or an obligation that was promised is not coming. */
    PROMISE_BROKEN,
    /** What a case had become elsewhere came back, or was not taken there. */
    CAME_BACK,
    /** 值班: somebody was put on duty, or the shift was taken from them. */
    SHIFT,
    /** Somebody is asked to stand in. */
    SWAP_ASKED,
    /** 无人在岗: a shift is under way and nobody is there. */
    SHIFT_EMPTY
}
