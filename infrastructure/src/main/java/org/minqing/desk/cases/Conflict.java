package org.minqing.desk.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that came too late, beside what others did meanwhile.
 *
 * @param word of the command
 * @param name of it
 * @param whyNot why it is not done any more; empty where it still may be
 * @param since what happened after the form was made, the latest first
 * @param fields what was typed into it
 * @param kept what its form sends along without a choice
 */
public record Conflict(
        String word,
        String name,
        Optional<String> whyNot,
        List<CaseView.Line> since,
        List<Field> fields,
        Map<String, String> kept) {

    /**
     * @param mine as it was typed
     * @param said the same in words
     * @param other what stands there now and is something else
     */
    public record Field(String path, String name, String mine, String said, Optional<Other> other) {}

    /**
     * @param value as a form sends it
     * @param changed it was changed after the form was made
     */
    public record Other(String value, String said, boolean changed) {}
}
