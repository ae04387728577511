package org.minqing.desk.cases;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minqing.api.CommandName;
import org.minqing.api.HandlingCommand;
import org.minqing.command.handling.HandlingFile;
import org.minqing.desk.PageWords;
import org.minqing.http.cases.StandingCase;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/** Which commands of a case whoever looks may give now, and why not the others. */
@Component
public class CaseActions {

    /** What people at the counter, in a unit and in the mediation room do every day, in the order in which a case goes. */
    private static final List<String> USUAL = List.of(
            "accept",
            "answer",
            "answer-on-the-spot",
            "dispatch",
            "confirm-receipt",
            "object-to-dispatch",
            "accept-objection",
            "reject-objection",
            "progress",
            "remind",
            "promise-callback",
            "contact-requester",
            "request-extension",
            "approve-extension",
            "notify",
            "resolve",
            "submit-reply",
            "reply",
            "approve-reply",
            "reply-delivered",
            "consent",
            "appoint-mediator",
            "schedule-session",
            "hold-session",
            "reach-agreement",
            "sign",
            "seal",
            "perform",
            "apply-for-confirmation",
            "record-confirmation",
            "escalate",
            "follow-up",
            "decline-redo",
            "close");

    private final Rights rights;

    CaseActions(Rights rights) {
        this.rights = rights;
    }

    /** Those of each day first, in the order in which a case goes. */
    List<CaseView.Action> now(StandingCase standing, Principal who, PageWords words) {
        return known(standing)
                .filter(command -> whyNot(command, standing, who).isEmpty())
                .map(command -> new CaseView.Action(
                        command.word(),
                        named(command, words),
                        USUAL.contains(command.word()),
                        CommandFields.of(command.type(), standing.file().kind())))
                .sorted(Comparator.comparingInt(action -> place(action.word())))
                .toList();
    }

    List<CaseView.Blocked> notNow(StandingCase standing, Principal who, PageWords words) {
        return known(standing)
                .flatMap(command -> whyNot(command, standing, who)
                        .map(why -> new CaseView.Blocked(
                                command.word(),
                                named(command, words),
                                words.say("case.notNow." + why, words.value(standing.status()))))
                        .stream())
                .toList();
    }

    /** What stands in the way of one of them, said to whoever looks; empty where they may give it. */
    public Optional<String> whyNot(String word, StandingCase standing, Principal who, PageWords words) {
        return CommandName.parse(standing.file().kind(), word)
                .map(command -> whyNot(command, standing, who))
                .orElse(Optional.of("kind"))
                .map(why -> words.say("case.notNow." + why, words.value(standing.status())));
    }

    /** Whether there is anything that they may do with many cases at once. */
    public boolean givesMany(Principal who) {
        return CommandName.all().stream()
                .anyMatch(command -> ManyCommands.WORDS.contains(command.word()) && rights.may(who, command.type()));
    }

    /** What stands in its way, as the words of the page call it. */
    private Optional<String> whyNot(CommandName command, StandingCase standing, Principal who) {
        if (!rights.may(who, command.type())) {
            return Optional.of("role");
        }
        if (!standing.known().contains(command.word())) {
            return Optional.of("status");
        }
        if (!standing.allowed().contains(command.word())) {
            return Optional.of("nothing");
        }
        return command.type() == HandlingCommand.ObjectToDispatch.class && !actsForTheLead(standing, who)
                ? Optional.of("lead")
                : Optional.empty();
    }

    /** Whoever has no units of their own acts for whoever has the case. */
    private boolean actsForTheLead(StandingCase standing, Principal who) {
        Set<String> units = rights.sightOf(who).reach().units();
        return units.isEmpty()
                || standing.handling()
                        .flatMap(HandlingFile::leadUnit)
                        .filter(lead -> !units.contains(lead))
                        .isEmpty();
    }

    private static Stream<CommandName> known(StandingCase standing) {
        return CommandName.all().stream()
                .filter(command -> command.kinds().contains(standing.file().kind()));
    }

    private static String named(CommandName command, PageWords words) {
        return words.say("command." + command.word());
    }

    /** Whatever is not usual comes after all that is. */
    private static int place(String word) {
        int place = USUAL.indexOf(word);
        return place < 0 ? USUAL.size() : place;
    }
}
