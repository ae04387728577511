package org.minqing.desk.hotline;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import org.minqing.api.query.LikelyRepeats;
import org.minqing.desk.PageWords;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.cases.CaseOpening;
import org.minqing.http.cases.SimilarCases;
import org.minqing.http.cases.StandingCase;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What may be told again: cases that are like the call at hand, and what it is put together with (并案). */
@Component
class Duplicates {

    private static final int MOST = 6;

    private final SimilarCases alike;
    private final CaseOpening cases;
    private final DirectoryNames names;
    private final MessageSource messages;
    private final ZoneId zone;

    Duplicates(SimilarCases alike, CaseOpening cases, DirectoryNames names, MessageSource messages, ZoneId zone) {
        this.alike = alike;
        this.cases = cases;
        this.names = names;
        this.messages = messages;
        this.zone = zone;
    }

    /** The likeliest first; before a word is typed what is open of that kind in the same street. Nothing without a place. */
    List<LikelyMatter> similar(Principal who, TypedCall typed, Locale locale) {
        Optional<String> area = typed.get("areaCode").flatMap(names::areaCode);
        if (area.isEmpty()) {
            return List.of();
        }
        SimilarCases.Draft draft = new SimilarCases.Draft(
                typed.get("subject"),
                typed.get("content"),
                area,
                typed.get("category").flatMap(names::category),
                typed.get("personId").flatMap(Duplicates::person));
        PageWords words = new PageWords(messages, locale, zone);
        return alike.of(who, draft, MOST).all().stream()
                .map(likely -> new LikelyMatter(Caller.Matter.of(likely.item(), words), likely.reasons()))
                .toList();
    }

    /** A form that somebody changed names nobody. */
    private static Optional<PersonId> person(String typed) {
        try {
            return Optional.of(PersonId.of(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** @param reasons why it may be the same */
    public record LikelyMatter(Caller.Matter matter, List<LikelyRepeats.Reason> reasons) {}

    /**
     * The case under which others about the same matter stand: a duplicate may itself stand under another.
     *
     * @throws org.minqing.http.ProblemException 404 where there is no such case within their reach
     */
    CaseId leadOf(Principal who, String duplicate) {
        return StandingCase.of(cases.open(duplicate, who).stream())
                .file()
                .mergeLead()
                .orElseGet(() -> CaseId.of(duplicate));
    }
}
