package org.minqing.desk.hotline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a call: each has one key. */
public enum WhatToDo {
    /** Registered, and nothing yet. */
    SAVE('S', Optional.empty()),
    /** 即时答复: with the registration, in one step. */
    ANSWER('A', Optional.empty()),
    DISPATCH('G', Optional.of("dispatch")),
    CALL_BACK('B', Optional.of("promise-callback")),
    PETITION('P', Optional.of("convert-to-petition")),
    MEDIATION('M', Optional.of("convert-to-mediation")),
    /** 并案: with the first of those that are like it; each of them has its number for a key. */
    JOIN('1', Optional.of("join-merge-group"));

    private final char key;
    private final Optional<String> command;

    WhatToDo(char key, Optional<String> command) {
        this.key = key;
        this.command = command;
    }

    /** Pressed with Alt. */
    public char key() {
        return key;
    }

    /** What is asked of the request once it stands. */
    Optional<String> command() {
        return command;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static WhatToDo of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElse(SAVE);
    }
}
