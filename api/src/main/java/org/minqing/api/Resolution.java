package org.minqing.api;

/** 解决: whether the matter itself was settled. Never the same thing as a closure. */
public enum Resolution {
    SOLVED,
    PARTLY_SOLVED,
    NOT_SOLVED,
    NOT_APPLICABLE,
    UNKNOWN
}
