package org.minqing.api;

/** How a case ended. Which of them a kind knows stands in the domain's tables; the constants name those kinds. */
public enum ClosedAs {
    /** Petition. */
    REPLIED,
    /** Petition: 现场答疑. */
    ANSWERED_ON_THE_SPOT,
    /** Petition: 不予受理. */
    DECLINED,
    /** Petition: 转送, no reply due. */
    TRANSFERRED,
    /** All kinds. */
    WITHDRAWN,
    /** All kinds: registered in error. */
    VOID,
    /** Mediation. */
    AGREEMENT,
    /** Mediation. */
    NO_AGREEMENT,
    /** Mediation: a party clearly refused, which is not the same as a failed attempt. */
    REFUSED,
    /** Mediation. */
    OUT_OF_SCOPE,
    /** Hotline request. */
    HANDLED,
    /** Hotline request: answered in the call. */
    ANSWERED,
    /** Hotline request: another case carries the matter on. */
    CONVERTED,
    /** Hotline request: hung up, wrong number. */
    NO_CASE
}
