package org.minqing.query.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand.Reply;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionEvent;
import org.minqing.api.query.CaseView.NoticeView;
import org.minqing.api.query.CaseView.PetitionView;
import org.minqing.api.query.CaseView.PromiseView;
import org.minqing.api.query.CaseView.ReplyView;

/** What only a petition has: notices, replies, reviews, promises. */
final class PetitionStory {

    private Optional<PetitionDetails> details = Optional.empty();
    private String waitingFor = "NONE";
    private String review = "NONE";
    private int round = 1;
    private Optional<String> agent = Optional.empty();
    private final List<NoticeView> notices = new ArrayList<>();
    private final List<ReplyView> replies = new ArrayList<>();
    private final Map<String, PromiseView> promises = new LinkedHashMap<>();

    void tell(PetitionEvent event) {
        Moment at = event.act().occurredAt();
        switch (event) {
            case PetitionEvent.Registered e -> details = Optional.of(e.details());
            case PetitionEvent.Notified e -> notices.add(new NoticeView(e.about(), e.form(), e.at()));
            case PetitionEvent.Transferred e -> waitingFor = e.replyDue().isPresent() ? "OTHER_BODY" : waitingFor;
            case PetitionEvent.MediationReferred e -> waitingFor = "MEDIATION";
            case PetitionEvent.MediationRefused e -> waitingFor = "NONE";
            case PetitionEvent.MediationConcluded e -> waitingFor = "NONE";
            case PetitionEvent.ReplySubmitted e ->
                replies.add(new ReplyView(e.reply(), at, false, round, Optional.empty()));
            case PetitionEvent.Replied e -> approved(e.reply(), at, e.round());
            case PetitionEvent.ReplyDelivered e -> delivered(e.at());
            case PetitionEvent.Redone e -> round = e.round();
            case PetitionEvent.ReviewRequested e -> review = "REVIEW";
            case PetitionEvent.ReviewConcluded e -> review = "REVIEWED";
            case PetitionEvent.ReReviewRequested e -> review = "RE_REVIEW";
            case PetitionEvent.ReReviewConcluded e -> review = "FINAL";
            case PetitionEvent.OutcomePromised e ->
                promises.put(e.promiseId(), new PromiseView(e.promiseId(), e.what(), e.by(), "OPEN"));
            case PetitionEvent.PromiseKept e -> promise(e.promiseId(), "KEPT");
            case PetitionEvent.PromiseBroken e -> promise(e.promiseId(), "BROKEN");
            case PetitionEvent.AgentAppointed e -> agent = Optional.of(e.staff());
            case PetitionEvent.Adopted _,
                    PetitionEvent.Accepted _,
                    PetitionEvent.Declined _,
                    PetitionEvent.Withdrawn _,
                    PetitionEvent.AnsweredOnTheSpot _,
                    PetitionEvent.HearingOpened _,
                    PetitionEvent.HearingClosed _,
                    PetitionEvent.MediationOpened _,
                    PetitionEvent.Closed _ -> {}
        }
    }

    private void approved(Reply reply, Moment at, int ofRound) {
        boolean submitted = !replies.isEmpty()
                && !replies.getLast().approved()
                && replies.getLast().reply().equals(reply);
        if (submitted) {
            replies.removeLast();
        }
        replies.add(new ReplyView(reply, at, true, ofRound, Optional.empty()));
    }

    private void delivered(Moment at) {
        if (!replies.isEmpty()) {
            ReplyView last = replies.removeLast();
            replies.add(new ReplyView(last.reply(), last.at(), last.approved(), last.round(), Optional.of(at)));
        }
    }

    private void promise(String id, String state) {
        promises.computeIfPresent(id, (same, was) -> new PromiseView(id, was.what(), was.by(), state));
    }

    Optional<PetitionView> view(CaseKind kind) {
        return kind == CaseKind.PETITION
                ? Optional.of(new PetitionView(
                        details,
                        waitingFor,
                        review,
                        List.copyOf(notices),
                        List.copyOf(replies),
                        List.copyOf(promises.values()),
                        agent))
                : Optional.empty();
    }
}
