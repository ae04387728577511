package org.minqing.api;

/**
 * Occasions on which the office goes out to people, opens its door to them or is there for them. None is a case; cases may come of one. Each
 * is a stream of its own.
 */
public enum OccasionKind implements StreamKind {
    /** 走访, noted in the 民情日志. */
    HOME_VISIT("home-visit"),
    /** 重点人员: somebody who is to be visited every half month. */
    KEY_PERSON("key-person"),
    /** 排查: the cells of an area are looked through in a month. */
    SCREENING_ROUND("screening-round"),
    /** 民生工作站: the reception sessions (接待场次) of one place, by a rule. */
    RECEPTION_SERIES("reception-series"),
    /** 百姓说事点: where people come and talk. */
    TALK_POINT("talk-point"),
    /** What somebody said there, in its notebook. */
    NOTEBOOK_ENTRY("notebook-entry"),
    /** 百姓点菜: proposals put to the households of an area. */
    RESIDENTS_CHOICE("residents-choice"),
    /** 值班: one shift of the duty roster. */
    DUTY_SHIFT("duty-shift");

    private final String word;

    OccasionKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
