package org.minqing.desk.cases;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseId;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.LikelyRepeats;
import org.minqing.desk.PageWords;
import org.minqing.http.Asking;
import org.minqing.http.cases.CaseIds;
import org.minqing.http.cases.CaseList;
import org.minqing.http.cases.SimilarCases;
import org.minqing.http.cases.StandingCase;
import org.minqing.security.right.Rights;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the page of a case shows as perhaps the same matter (重复诉求). */
@Component
class RepeatViews {

    private static final int MOST = 5;

    private final SimilarCases alike;
    private final Asking asking;
    private final Rights rights;
    private final MessageSource messages;
    private final ZoneId zone;

    RepeatViews(SimilarCases alike, Asking asking, Rights rights, MessageSource messages, ZoneId zone) {
        this.alike = alike;
        this.asking = asking;
        this.rights = rights;
        this.messages = messages;
        this.zone = zone;
    }

    /** The likeliest first, without those that stand under it already. */
    RepeatView view(String id, long version, Principal who, Locale locale) {
        PageWords words = new PageWords(messages, locale, zone);
        List<Likely> likely = CaseIds.parsed(id).stream()
                .flatMap(self -> alike.of(who, self, MOST).all().stream()
                        .map(repeat -> Likely.of(repeat, leadOf(repeat.item().id()), words))
                        .filter(one -> !one.lead().equals(self)))
                .toList();
        return new RepeatView(id, version, likely, rights.may(who, CaseCommand.JoinMergeGroup.class));
    }

    /** Under which it stands: itself, where under none. The ledger asks itself, so that nobody is said to have looked. */
    private CaseId leadOf(CaseId id) {
        List<CaseHistory.Recorded> stream =
                asking.askForAll(new CaseHistoryQuery(id)).events();
        return stream.isEmpty()
                ? id
                : StandingCase.of(stream).file().mergeLead().orElse(id);
    }

    /**
     * @param version of the case that is looked at
     * @param mayJoin whether whoever looks puts cases together
     */
    public record RepeatView(String id, long version, List<Likely> likely, boolean mayJoin) {}

    /**
     * @param lead what is joined: itself, or the case under which it stands
     * @param reasons why it may be the same
     */
    public record Likely(
            CaseId id,
            CaseId lead,
            String number,
            String status,
            String subject,
            String received,
            List<LikelyRepeats.Reason> reasons) {

        static Likely of(LikelyRepeats.LikelyRepeat repeat, CaseId lead, PageWords words) {
            CasePage.Item item = repeat.item();
            return new Likely(
                    item.id(),
                    lead,
                    item.number(),
                    item.status().name(),
                    item.subject().map(CaseList::withoutPersons).orElse(""),
                    words.value(item.receivedAt().toString()),
                    repeat.reasons());
        }
    }
}
