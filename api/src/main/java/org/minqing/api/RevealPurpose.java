package org.minqing.api;

import java.util.Arrays;

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
    CHECK_IDENTITY,
    /** 转送、报告其他机关. */
    FORWARDING;

    /** Whether it follows from the task, or somebody found words of their own, which an auditor may want to read. */
    public static boolean isPreset(String purpose) {
        return Arrays.stream(values()).anyMatch(preset -> preset.name().equals(purpose));
    }
}
