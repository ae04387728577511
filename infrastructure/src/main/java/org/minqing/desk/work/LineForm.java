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
    ESCALATE("escalate", 'U'),
    NOT_REACHED("follow-up", 'N', "follow-up.not-reached"),
    REACHED("follow-up", 'F', "follow-up.reached"),
    REDO("redo", 'D'),
    DECLINE_REDO("decline-redo", 'X'),
    APPROVE_EXTENSION("approve-extension", 'A'),
    REFUSE_EXTENSION("refuse-extension", 'R'),
    ACCEPT_OBJECTION("accept-objection", 'B'),
    REJECT_OBJECTION("reject-objection", 'X'),
    APPROVE_EXCLUSION("approve-exclusion", 'E'),
    REFUSE_EXCLUSION("refuse-exclusion", 'D'),
    APPROVE_REPLY("approve-reply", 'S');

    /** 承办单位. */
    public static final List<LineForm> OF_UNIT = List.of(CONFIRM, RETURN, ACCEPT, PROGRESS, RESOLVE, REPLY, EXTEND);

    /** 网格员. */
    public static final List<LineForm> OF_GRID = List.of(ANSWER, ANSWER_ON_THE_SPOT, RESOLVE, ESCALATE, PROGRESS);

    /** 回访. */
    public static final List<LineForm> OF_FOLLOW_UPS = List.of(NOT_REACHED, REACHED, REDO, DECLINE_REDO);

    /** 审批. */
    public static final List<LineForm> OF_APPROVALS = List.of(
            APPROVE_EXTENSION,
            REFUSE_EXTENSION,
            ACCEPT_OBJECTION,
            REJECT_OBJECTION,
            APPROVE_EXCLUSION,
            REFUSE_EXCLUSION,
            APPROVE_REPLY);

    private final String word;
    private final char key;
    private final String label;

    LineForm(String word, char key) {
        this(word, key, "command." + word);
    }

    LineForm(String word, char key, String label) {
        this.word = word;
        this.key = key;
        this.label = label;
    }

    /** Of the command. */
    public String word() {
        return word;
    }

    /** Of what it is called on the page. */
    public String label() {
        return label;
    }

    /** Whether its key alone sends it, where there is nothing to fill in. */
    public boolean isSentAtOnce() {
        return this == NOT_REACHED;
    }

    /** Pressed alone, where nobody is typing. */
    public char key() {
        return key;
    }
}
