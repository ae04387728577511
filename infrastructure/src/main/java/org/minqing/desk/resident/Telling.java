package org.minqing.desk.resident;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.query.Labels;
import org.minqing.query.Labels.Vocabulary;

/**
 * Which events tell the resident something, and what. A list of those that do, so that an event nobody thought of stays
 * unseen.
 *
 * @param what of the word for it
 */
record Telling(LedgerEvent event, String what, List<String> texts) {

    static Optional<Telling> of(LedgerEvent event, Labels labels) {
        return switch (event) {
            case CaseEvent.Progressed note
            when note.visibility() == Visibility.RESIDENT -> telling(event, "PROGRESS", note.text());
            case PetitionEvent.Replied reply ->
                telling(event, "ANSWER", reply.reply().text());
            case PetitionEvent.AnsweredOnTheSpot answer -> telling(event, "ANSWER", answer.text());
            case HotlineRequestEvent.Answered answer -> telling(event, "ANSWER", answer.text());
            case HotlineRequestEvent.Resolved result -> telling(event, "ANSWER", result.text());
            case PetitionEvent.Declined no -> telling(event, "DECLINED", no.reason(), no.guidance());
            case PetitionEvent.Transferred on -> telling(event, "TRANSFERRED", labels.of(Vocabulary.UNIT, on.body()));
            case PetitionEvent.ReviewConcluded review -> telling(event, "REVIEW", review.text());
            case PetitionEvent.ReReviewConcluded review -> telling(event, "RE_REVIEW", review.text());
            case MediationEvent.Terminated end -> telling(event, "ENDED", end.guidance());
            default -> Optional.empty();
        };
    }

    private static Optional<Telling> telling(LedgerEvent event, String what, String... texts) {
        return Optional.of(new Telling(
                event, what, Stream.of(texts).filter(text -> !text.isBlank()).toList()));
    }
}
