package org.minqing.http;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.NestedExceptionUtils;

/** Where whoever calls the application for one piece of work is told in a sentence how it ended. */
public final class Terminal {

    private final PrintStream out;
    private final Language language;
    private final Sentences sentences = new Sentences();

    /** @param machine what it speaks */
    public Terminal(PrintStream out, Locale machine) {
        this.out = out;
        this.language = Language.at(out, machine);
    }

    /** @param code of the sentence */
    public void say(String code, Map<String, String> facts) {
        out.println(sentences.say(language, code, facts));
    }

    /** @param code of a sentence with a {@code reason} */
    public void sayWhy(String code, Exception failure) {
        String reason = NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
        say(code, Map.of("reason", Objects.requireNonNullElse(reason, failure.toString())));
    }
}
