package org.minqing.api;

/** The three kinds of case (案件) the ledger keeps. Each is a stream and a state machine of its own. */
public enum CaseKind implements StreamKind {
    PETITION("petition", 'P'),
    MEDIATION("mediation", 'M'),
    HOTLINE_REQUEST("hotline-request", 'H');

    private final String word;
    private final char letter;

    CaseKind(String word, char letter) {
        this.word = word;
        this.letter = letter;
    }

    @Override
    public String word() {
        return word;
    }

    /** The letter that starts a case number: {@code P-440310-2026-000017}. */
    public char letter() {
        return letter;
    }
}
