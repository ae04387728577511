package org.minqing.desk.many;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.command.handling.HandlingFile;
import org.minqing.http.cases.StandingCase;

/**
 * The command that takes one back, as far as the domain has one: nothing that happened is unsaid, a second act says
 * otherwise.
 *
 * @param typed what its form begins with
 */
record Undo(String word, Map<String, String> typed) {

    /** @param before how the case stood */
    static Optional<Undo> of(String word, StandingCase before) {
        return switch (word) {
            case "hand-over" ->
                before.file().firstContactOwner().map(owner -> new Undo("hand-over", Map.of("to", owner)));
            case "dispatch" -> before.handling().map(Undo::toWhomItWas);
            case "pause-clock" -> Optional.of(new Undo("resume-clock", Map.of()));
            default -> Optional.empty();
        };
    }

    /** Where nobody had it before, whoever dispatches it anew says to whom. */
    private static Undo toWhomItWas(HandlingFile before) {
        Map<String, String> typed = new LinkedHashMap<>();
        before.units().stream().findFirst().ifPresent(lead -> {
            typed.put("leadUnit", lead);
            Stream.of(String.join("\n", before.coUnits()))
                    .filter(units -> !units.isEmpty())
                    .forEach(units -> typed.put("coUnits", units));
        });
        return new Undo("dispatch", typed);
    }

    /** Of the words for it. */
    String code() {
        return "many.undo." + word + (word.equals("dispatch") && typed.isEmpty() ? ".anew" : "");
    }

    /** Whoever it goes back to; empty where it goes to nobody. */
    Optional<Map.Entry<String, String>> toWhom() {
        return typed.entrySet().stream()
                .filter(field -> field.getKey().equals("to") || field.getKey().equals("leadUnit"))
                .findFirst();
    }
}
