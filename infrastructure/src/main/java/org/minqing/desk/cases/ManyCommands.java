package org.minqing.desk.cases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandName;

/**
 * The commands that make sense for many cases at once. What they ask for is the same for each case: where it goes, why, until
 * when. Words that are for one person, or about one person's matter, are written case by case.
 */
public final class ManyCommands {

    /** In the order in which a case goes. */
    public static final List<String> WORDS = List.of(
            "accept",
            "dispatch",
            "confirm-receipt",
            "appoint-mediator",
            "hand-over",
            "appoint-agent",
            "escalate",
            "delegate",
            "progress",
            "reclassify",
            "mark-complex",
            "request-extension",
            "approve-extension",
            "pause-clock",
            "resume-clock",
            "supervise",
            "instruct",
            "close",
            "request-exclusion",
            "approve-exclusion",
            "refuse-exclusion",
            "archive-dossier");

    private ManyCommands() {}

    /**
     * What one form for cases of all these kinds asks for. A field that one kind alone knows is asked for once and goes to that
     * kind; it is needed where one of them needs it.
     */
    public static List<CommandField> fields(String word, Collection<CaseKind> kinds) {
        Map<String, CommandField> fields = new LinkedHashMap<>();
        kinds.stream()
                .distinct()
                .flatMap(kind -> CommandName.parse(kind, word).stream())
                .distinct()
                .flatMap(command -> CommandFields.of(command.type()).stream())
                .forEach(field -> fields.merge(field.path(), field, ManyCommands::both));
        return List.copyOf(fields.values());
    }

    private static CommandField both(CommandField one, CommandField other) {
        return one.required() ? one : other;
    }
}
