package org.minqing.api;

/** What a person said in a follow-up: 满意, 基本满意, 不满意. */
public enum Satisfaction {
    SATISFIED,
    BASICALLY_SATISFIED,
    DISSATISFIED
}
