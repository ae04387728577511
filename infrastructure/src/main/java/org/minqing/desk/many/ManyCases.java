package org.minqing.desk.many;

import java.security.Principal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageWords;
import org.minqing.desk.cases.CaseActions;
import org.minqing.desk.cases.CodeNames;
import org.minqing.desk.cases.CommandField;
import org.minqing.desk.cases.FormCommands;
import org.minqing.desk.cases.ListedCase;
import org.minqing.desk.cases.ListedCases;
import org.minqing.desk.cases.ManyCommands;
import org.minqing.http.Asking;
import org.minqing.http.Faults;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.Sentences;
import org.minqing.http.cases.CaseStreams;
import org.minqing.http.cases.StandingCase;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * One command for many cases. Each is decided by itself: what one case refuses stops no other. To choose cases is no look into
 * them: which there are says the list, within the reach of whoever chooses, and how they stand is said without what is in them.
 */
@Component
class ManyCases {

    private final Asking asking;
    private final CaseStreams streams;
    private final ListedCases lines;
    private final CaseActions actions;
    private final FormCommands commands;
    private final CodeNames codes;
    private final Sentences sentences;
    private final MessageSource messages;
    private final ZoneId zone;

    ManyCases(
            Asking asking,
            CaseStreams streams,
            ListedCases lines,
            CaseActions actions,
            FormCommands commands,
            CodeNames codes,
            Sentences sentences,
            MessageSource messages,
            ZoneId zone) {
        this.asking = asking;
        this.streams = streams;
        this.lines = lines;
        this.actions = actions;
        this.commands = commands;
        this.codes = codes;
        this.sentences = sentences;
        this.messages = messages;
        this.zone = zone;
    }

    /** Somebody in front of a page. */
    record Seat(Principal who, Locale locale) {}

    /**
     * A case that was chosen, as it stands now.
     *
     * @param version how much has happened to it
     */
    record Chosen(ListedCase line, StandingCase standing, long version) {

        public CaseId id() {
            return line.item().id();
        }
    }

    /** Those of them that lie within reach, in the order in which they were chosen. */
    List<Chosen> find(Seat seat, Collection<CaseId> ids) {
        Map<CaseId, CasePage.Item> found = new HashMap<>();
        asking.ask(seat.who(), NamedCasesQuery.of(List.copyOf(ids)))
                .items()
                .forEach(item -> found.put(item.id(), item));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .map(item -> {
                    List<CaseHistory.Recorded> stream = streams.read(item.id());
                    return new Chosen(lines.line(item, seat.locale()), StandingCase.of(stream), stream.size());
                })
                .toList();
    }

    /** A command, and how many of the chosen cases allow it. */
    record Offer(String word, String name, long possible) {}

    /** Those that at least one of the cases allows. */
    List<Offer> offers(Seat seat, List<Chosen> chosen) {
        PageWords words = words(seat);
        return ManyCommands.WORDS.stream()
                .map(word -> new Offer(
                        word,
                        words.say("command." + word),
                        chosen.stream()
                                .filter(one -> whyNot(seat, word, one).isEmpty())
                                .count()))
                .filter(offer -> offer.possible() > 0)
                .toList();
    }

    /** A case on the page that asks whether it is meant. */
    record Asked(Chosen chosen, Optional<String> whyNot) {}

    /** @param fields of the form, which is there once for all of them */
    record Question(String word, String name, List<Asked> cases, List<CommandField> fields) {

        public long possible() {
            return cases.stream().filter(one -> one.whyNot().isEmpty()).count();
        }
    }

    /** @throws org.minqing.http.ProblemException 404 where no such command is given to many */
    Question question(Seat seat, String word, Choice choice) {
        demandKnown(word);
        List<Asked> cases = find(seat, choice.ids()).stream()
                .map(chosen -> new Asked(chosen, whyNot(seat, word, chosen)))
                .toList();
        List<CaseKind> kinds = cases.stream()
                .filter(one -> one.whyNot().isEmpty())
                .map(one -> one.chosen().line().item().kind())
                .toList();
        return new Question(word, words(seat).say("command." + word), cases, ManyCommands.fields(word, kinds));
    }

    /**
     * What became of a case.
     *
     * @param chosen as it was listed before; empty where it is none that they see
     * @param status in which it is now
     * @param why it was not done; empty where it was
     */
    record Outcome(CaseId id, Optional<Chosen> chosen, String status, List<String> why) {

        public boolean done() {
            return why.isEmpty();
        }
    }

    /** A way back for some of them. */
    record Back(String word, String name, Map<String, String> typed, List<CaseId> cases) {}

    /** What became of all of them. */
    record Result(String word, String name, List<Outcome> cases, List<Back> back) {

        public List<Outcome> done() {
            return cases.stream().filter(Outcome::done).toList();
        }

        public List<Outcome> refused() {
            return cases.stream().filter(one -> !one.done()).toList();
        }
    }

    /** @throws org.minqing.http.ProblemException 404 where no such command is given to many */
    Result give(Seat seat, String word, Choice choice, FormRequest form) {
        demandKnown(word);
        Map<CaseId, Chosen> before = new HashMap<>();
        find(seat, choice.ids()).forEach(chosen -> before.put(chosen.id(), chosen));
        List<Outcome> outcomes = new ArrayList<>();
        Map<Undo, List<CaseId>> back = new LinkedHashMap<>();
        choice.cases().forEach((id, version) -> {
            Optional<Chosen> chosen = Optional.ofNullable(before.get(id));
            List<String> why = give(seat, word, choice, form, id);
            List<CaseHistory.Recorded> stream = why.isEmpty() ? streams.read(id) : List.of();
            outcomes.add(new Outcome(
                    id,
                    chosen,
                    stream.isEmpty()
                            ? chosen.map(one -> one.standing().status()).orElse("")
                            : StandingCase.of(stream).status(),
                    why));
            undo(word, version.map(Integer::parseInt).orElse(0), stream)
                    .ifPresent(undo ->
                            back.computeIfAbsent(undo, _ -> new ArrayList<>()).add(id));
        });
        choice.left().forEach(id -> {
            Optional<Chosen> chosen = Optional.ofNullable(before.get(id));
            outcomes.add(new Outcome(
                    id,
                    chosen,
                    chosen.map(one -> one.standing().status()).orElse(""),
                    List.of(chosen.map(one -> whyNot(seat, word, one)
                                    .orElseGet(() -> words(seat).say("many.not-sent")))
                            .orElseGet(() -> notFound(seat)))));
        });
        return new Result(word, words(seat).say("command." + word), outcomes, ways(seat, back));
    }

    /** @return why not; empty where it was done, now or by this very form before */
    private List<String> give(Seat seat, String word, Choice choice, FormRequest form, CaseId id) {
        try {
            CaseKind kind = streams.kindOf(id)
                    .orElseThrow(() ->
                            Problem.of(404, CaseRejection.NOT_FOUND.code()).asException());
            String version = choice.cases()
                    .getOrDefault(id, Optional.empty())
                    .orElseThrow(() -> Problem.of(409, CaseRejection.CHANGED_MEANWHILE.code())
                            .asException());
            commands.giveOnce(form, new FormCommands.Upon(id, kind, version, word), choice.typed());
            return List.of();
        } catch (RuntimeException refused) {
            // Whatever it was, it was this case alone: those before it are done, and those behind it may be.
            return sentences.say(Language.of(seat::locale), Faults.problemOf(refused));
        }
    }

    /** @param stream as it is now; one to which nothing happened needs no way back */
    private static Optional<Undo> undo(String word, int version, List<CaseHistory.Recorded> stream) {
        return version > 0 && version < stream.size()
                ? Undo.of(word, StandingCase.of(stream.subList(0, version)))
                        .filter(undo -> StandingCase.of(stream).allowed().contains(undo.word()))
                : Optional.empty();
    }

    private List<Back> ways(Seat seat, Map<Undo, List<CaseId>> back) {
        PageWords words = words(seat);
        return back.entrySet().stream()
                .map(way -> new Back(
                        way.getKey().word(),
                        words.say(
                                way.getKey().code(),
                                way.getKey()
                                        .toWhom()
                                        .map(whom -> codes.find(whom.getKey(), whom.getValue())
                                                .orElse(whom.getValue()))
                                        .orElse(""),
                                way.getValue().size()),
                        way.getKey().typed(),
                        way.getValue()))
                .toList();
    }

    private Optional<String> whyNot(Seat seat, String word, Chosen chosen) {
        return actions.whyNot(word, chosen.standing(), seat.who(), words(seat));
    }

    private String notFound(Seat seat) {
        return sentences.say(Language.of(seat::locale), CaseRejection.NOT_FOUND.code(), Map.of());
    }

    private PageWords words(Seat seat) {
        return new PageWords(messages, seat.locale(), zone);
    }

    private static void demandKnown(String word) {
        if (!Set.copyOf(ManyCommands.WORDS).contains(word)) {
            throw Problem.of(404, "request.unknown-command").asException();
        }
    }
}
