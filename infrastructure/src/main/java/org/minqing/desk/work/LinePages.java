package org.minqing.desk.work;

import java.util.Optional;
import java.util.function.Function;
import org.minqing.api.CaseCommand;
import org.minqing.desk.AfterSaving;
import org.minqing.desk.FormRequest;
import org.minqing.desk.cases.Acted;
import org.minqing.desk.cases.Conflicts;
import org.minqing.desk.cases.FormCommands;
import org.minqing.desk.cases.JustActed;
import org.minqing.desk.cases.Refused;
import org.minqing.http.ProblemException;
import org.minqing.security.right.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;

/** What happens on the line of a case, at whichever desk: it opens, and one of its forms is sent. */
@Component
public class LinePages {

    private final LineForms forms;
    private final JustActed justActed;
    private final FormCommands commands;
    private final Conflicts conflicts;
    private final Rights rights;

    LinePages(LineForms forms, JustActed justActed, FormCommands commands, Conflicts conflicts, Rights rights) {
        this.forms = forms;
        this.justActed = justActed;
        this.commands = commands;
        this.conflicts = conflicts;
        this.rights = rights;
    }

    /** The forms of one line, alone. */
    public Rendering line(Seat seat, String id) {
        return Rendering.view("work/forms :: forms")
                .modelAttribute("opened", Optional.of(forms.open(id, seat)))
                .modelAttribute("refused", Refused.NOTHING)
                .modelAttribute("conflict", Optional.empty())
                .modelAttribute("unit", seat.unit().orElse(""))
                .modelAttribute("place", seat.desk().word())
                .build();
    }

    /** Everything that the lines of a page need. */
    public Rendering.Builder<?> page(String template, Seat seat, WorkLists lists, Asked asked) {
        Optional<Done> done =
                justActed.find(asked.did(), asked.what(), seat.who()).map(acted -> done(acted, seat));
        WorkLists now = done.map(lists::after).orElse(lists);
        Optional<OpenedLine> opened = asked.open().flatMap(id -> find(seat, id));
        Refused refused = asked.refused();
        return Rendering.view(template)
                .modelAttribute("lists", now)
                .modelAttribute("ours", seat.ours())
                .modelAttribute("unit", seat.unit().orElse(""))
                .modelAttribute("place", seat.desk().word())
                .modelAttribute("keys", seat.forms())
                .modelAttribute("done", done)
                .modelAttribute("focus", now.focus(asked.open().or(asked::focus)))
                .modelAttribute("opened", opened)
                .modelAttribute(
                        "conflict",
                        opened.flatMap(
                                line -> conflicts.of(line.shown(), line.has(refused.word()), refused, seat.locale())))
                .modelAttribute("refused", refused);
    }

    private Done done(Acted acted, Seat seat) {
        return Done.of(acted, seat, rights.may(seat.who(), CaseCommand.DeclineRedo.class));
    }

    /** A case that went elsewhere meanwhile leaves the desk as it is. */
    private Optional<OpenedLine> find(Seat seat, String id) {
        try {
            return Optional.of(forms.open(id, seat));
        } catch (ProblemException gone) {
            return Optional.empty();
        }
    }

    /**
     * Sends a form. Where it is refused, its line stays open with all that was typed.
     *
     * @param page the desk with that line open, and in it the form as it came
     */
    public Rendering give(Seat seat, Sent sent, FormRequest form, Function<Refused, Rendering.Builder<?>> page) {
        Optional<Refused> filled = commands.filled(sent.command(), sent.typed());
        if (filled.isPresent()) {
            return page.apply(filled.get()).build();
        }
        try {
            commands.give(form, sent.id(), sent.command(), sent.typed());
            return switch (AfterSaving.of(form.exchange())) {
                case NEXT ->
                    done(seat, sent, "focus", Optional.ofNullable(sent.typed().getFirst("next")));
                case STAY -> done(seat, sent, "open", Optional.of(sent.id()));
                case CLOSE -> done(seat, sent.id(), sent.command());
            };
        } catch (ProblemException refused) {
            return page.apply(commands.refused(sent.command(), sent.typed(), refused.problem(), seat.locale()))
                    .status(HttpStatus.valueOf(refused.problem().status()))
                    .build();
        }
    }

    /** Back to the desk, which says what was done. */
    public static Rendering done(Seat seat, String id, String word) {
        return goTo(address(seat, id, word));
    }

    private static Rendering done(Seat seat, Sent sent, String place, Optional<String> line) {
        return goTo(address(seat, sent.id(), sent.command()).queryParamIfPresent(place, line));
    }

    private static UriComponentsBuilder address(Seat seat, String id, String word) {
        return JustActed.told(
                UriComponentsBuilder.fromPath(seat.path()).queryParamIfPresent("unit", seat.unit()), id, word);
    }

    private static Rendering goTo(UriComponentsBuilder address) {
        return Rendering.redirectTo(address.encode().toUriString())
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    /** A form of a line, filled in. */
    public record Sent(String id, String command, MultiValueMap<String, String> typed) {}

    /**
     * What the address of a desk says.
     *
     * @param open the case whose line is open
     * @param did the case that something was done with, and what
     * @param focus the line to go on with
     * @param refused a form of the open line that was not carried out; stands in no address
     */
    public record Asked(
            Optional<String> open,
            Optional<String> did,
            Optional<String> what,
            Optional<String> focus,
            Refused refused) {

        public static final Asked NOTHING =
                new Asked(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Refused.NOTHING);

        /** The line of a form that was not carried out. */
        public static Asked toOpen(String id, Refused refused) {
            return new Asked(Optional.of(id), Optional.empty(), Optional.empty(), Optional.empty(), refused);
        }

        /** As it stands in the address. */
        public static Asked of(MultiValueMap<String, String> parameters) {
            return new Asked(
                    Optional.ofNullable(parameters.getFirst("open")),
                    Optional.ofNullable(parameters.getFirst("did")),
                    Optional.ofNullable(parameters.getFirst("what")),
                    Optional.ofNullable(parameters.getFirst("focus")),
                    Refused.NOTHING);
        }
    }
}
