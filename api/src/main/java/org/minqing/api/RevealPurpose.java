package org.minqing.api;

/**
 * What for the identity of a person is shown, where it follows from the task at hand. Any other purpose is said in words.
 * The names are stored.
 */
public enum RevealPurpose {
    /** 回电. */
    CALL_BACK,
    /** 上门. */
    HOME_VISIT,
    /** 告知、送达. */
    NOTICE,
    /** 约请调解. */
    MEDIATION,
    /** 回访. */
    FOLLOW_UP,
    /** 核对身份. */
    CHECK_IDENTITY
}
