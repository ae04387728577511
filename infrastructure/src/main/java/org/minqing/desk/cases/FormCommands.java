package org.minqing.desk.cases;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandName;
import org.minqing.desk.FormRequest;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.Sentences;
import org.minqing.http.cases.CaseOpening;
import org.minqing.http.commands.Commanding;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gives a case the command whose form somebody filled in, wherever that form stood. */
@Component
public class FormCommands {

    /** The button that fills a form in and gives no command. */
    private static final String FILL = "fill";

    /** What every form holds: the proof of where it came from. */
    public static final String TOKEN = "_csrf";

    private final CaseOpening cases;
    private final Commanding commanding;
    private final Sentences sentences;
    private final TypedCommand typedCommand;

    FormCommands(CaseOpening cases, Commanding commanding, Sentences sentences, JsonMapper json, ZoneId zone) {
        this.cases = cases;
        this.commanding = commanding;
        this.sentences = sentences;
        this.typedCommand = new TypedCommand(json, zone);
    }

    /** @throws org.minqing.http.ProblemException where it is not carried out, with the reason */
    public void give(FormRequest form, String id, String word, MultiValueMap<String, String> typed) {
        CaseKind kind = cases.open(id, form.who()).stream().getFirst().event().kind();
        CommandName command = known(kind, word);
        commanding.give(
                form.upon(
                        typedCommand.body(CommandFields.of(command.type()), typed),
                        Optional.ofNullable(typed.getFirst("version"))),
                kind,
                id,
                word);
    }

    /**
     * A command of a case that was shown with others.
     *
     * @param version of the case as it was shown
     */
    public record Upon(CaseId id, CaseKind kind, String version, String word) {}

    /**
     * The same for one of many: whoever sends that form again, of a case that stood as it did, gives nothing twice.
     *
     * @throws org.minqing.http.ProblemException where it is not carried out, with the reason
     */
    public void giveOnce(FormRequest form, Upon upon, MultiValueMap<String, String> typed) {
        ObjectNode body = typedCommand.body(
                CommandFields.of(known(upon.kind(), upon.word()).type()), typed);
        String key = UUID.nameUUIDFromBytes((upon + " " + body).getBytes(StandardCharsets.UTF_8))
                .toString();
        commanding.giveOnce(
                form.onceUpon(body, upon.version(), key), upon.kind(), upon.id().toString(), upon.word());
    }

    private static CommandName known(CaseKind kind, String word) {
        return CommandName.parse(kind, word)
                .orElseThrow(() -> Problem.of(404, "request.unknown-command").asException());
    }

    /** What the page says of it, and what it keeps. */
    public Refused refused(String word, MultiValueMap<String, String> typed, Problem problem, Locale locale) {
        List<String> said = sentences.say(Language.of(() -> locale), problem);
        boolean stale = problem.code().equals(CaseRejection.CHANGED_MEANWHILE.code());
        return new Refused(word, kept(typed), said, stale);
    }

    /** Where nothing is to be done yet: the form as it stands once somebody has chosen between theirs and what others did. */
    public Optional<Refused> filled(String word, MultiValueMap<String, String> typed) {
        return Optional.of(typed)
                .filter(form -> form.containsKey(FILL))
                .map(form -> new Refused(word, kept(form), List.of(), false));
    }

    private static Map<String, String> kept(MultiValueMap<String, String> typed) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(typed);
        kept.remove(TOKEN);
        kept.remove(FILL);
        Map<String, String> together = new HashMap<>();
        kept.forEach((name, values) -> together.put(name, String.join("\n", values)));
        return together;
    }
}
