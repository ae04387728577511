package org.minqing.api;

/** What a caller wants: 咨询, 求决, 投诉, 举报, 建议, 感谢, 其他. */
public enum Nature {
    CONSULTATION,
    HELP,
    COMPLAINT,
    REPORT,
    SUGGESTION,
    PRAISE,
    OTHER
}
