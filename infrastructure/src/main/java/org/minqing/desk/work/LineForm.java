package org.minqing.desk.work;

import java.util.List;

/** What is done with a case on its line: each form opens by one key. */
public enum LineForm {
    CONFIRM("confirm-receipt", 'C'),
    RETURN("object-to-dispatch", 'R'),
    ACCEPT("accept", 'A'),
    ANSWER("answer", 'A'),
    ANSWER_ON_THE_SPOT("answer-on-the-spot", 'A'),
    PROGRESS("progress", 'P'),
    RESOLVE("resolve", 'S'),
    REPLY("submit-reply", 'S'),
    EXTEND("request-extension", 'E'),
    ESCALATE("escalate", 'U');

    /** 承办单位. */
    public static final List<LineForm> OF_UNIT = List.of(CONFIRM, RETURN, ACCEPT, PROGRESS, RESOLVE, REPLY, EXTEND);

    /** 网格员. */
    public static final List<LineForm> OF_GRID = List.of(ANSWER, ANSWER_ON_THE_SPOT, RESOLVE, ESCALATE, PROGRESS);

    private final String word;
    private final char key;

    LineForm(String word, char key) {
        this.word = word;
        this.key = key;
    }

    /** Of the command. */
    public String word() {
        return word;
    }

    /** Pressed alone, where nobody is typing. */
    public char key() {
        return key;
    }
}
