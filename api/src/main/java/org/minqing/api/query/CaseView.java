package org.minqing.api.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Explanation;
import org.minqing.api.HotlineDetails;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.Paper;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionCommand.Notice;
import org.minqing.api.PetitionCommand.Reply;
import org.minqing.api.PetitionDetails;
import org.minqing.api.Place;
import org.minqing.api.Resolution;
import org.minqing.api.Satisfaction;

/**
 * A case as it stands, with everything its events tell. Persons stand here by their ids alone.
 *
 * @param version how many events its stream holds
 * @param unit who handles it; absent while it is with the first-contact owner
 * @param resolution absent while nothing has been said of it
 * @param attributes what a register told that has no place here
 * @param petition of a petition; likewise the other two
 */
public record CaseView(
        CaseId id,
        String number,
        Optional<String> queryCode,
        CaseKind kind,
        CaseStatus status,
        Optional<ClosedAs> closedAs,
        Optional<Resolution> resolution,
        long version,
        boolean adopted,
        boolean takenOver,
        Optional<String> source,
        Optional<String> externalId,
        Optional<String> channel,
        Optional<String> areaCode,
        Optional<Place> place,
        Optional<String> category,
        Optional<String> subject,
        Optional<String> content,
        Optional<Nature> nature,
        Optional<Magnitude> magnitude,
        Moment receivedAt,
        Optional<Moment> repliedAt,
        Optional<Moment> concludedAt,
        Optional<Moment> closedAt,
        Optional<String> firstContactOwner,
        List<HandOver> handOvers,
        Optional<Level> intakeLevel,
        Optional<Level> level,
        Optional<Level> highestLevel,
        int hops,
        int round,
        boolean confidential,
        boolean excluded,
        Optional<Instant> dueAt,
        List<DeadlineView> deadlines,
        Optional<String> unit,
        List<String> coUnits,
        DispatchState dispatch,
        List<DispatchView> dispatches,
        List<PersonView> persons,
        List<Paper> papers,
        List<FollowUpView> followUps,
        List<NoteView> notes,
        List<LinkedCase> linkedCases,
        Optional<CaseId> mergeGroup,
        Map<String, String> attributes,
        Optional<PetitionView> petition,
        Optional<HotlineDetails> hotlineRequest,
        Optional<MediationView> mediation) {

    public enum DispatchState {
        NONE,
        SENT,
        RECEIVED,
        OBJECTED
    }

    public record HandOver(String from, String to, String reason, Moment at) {}

    /**
     * @param key tells several of one kind apart
     * @param metAt when what it waited for happened
     * @param explanation why it is this date, line by line
     */
    public record DeadlineView(
            DeadlineKind which,
            String key,
            Instant dueAt,
            DeadlineState state,
            Optional<Moment> metAt,
            Optional<Boolean> inTime,
            String ruleSet,
            String rule,
            boolean unconfirmed,
            List<Explanation> explanation) {}

    public enum DeadlineState {
        RUNNING,
        PASSED,
        MET,
        LIFTED
    }

    public record DispatchView(Moment at, String leadUnit, List<String> coUnits, Optional<String> reason) {}

    public record PersonView(PersonId personId, PersonRole role) {}

    public record FollowUpView(
            Moment at,
            Optional<PersonId> personId,
            int round,
            boolean reached,
            boolean valid,
            Optional<Boolean> contacted,
            Optional<Boolean> solved,
            Optional<Satisfaction> satisfaction,
            Optional<String> said) {}

    /**
     * What people wrote on the way.
     *
     * @param what the word of the event: {@code progressed}, {@code supervised}, {@code reminded}, {@code instructed}
     */
    public record NoteView(String what, Moment at, String by, String text, Visibility visibility) {}

    /** @param relation what the other case is to this one */
    public record LinkedCase(CaseId id, Optional<CaseKind> kind, Relation relation) {}

    public enum Relation {
        /** This one carries on what the other began. */
        CONTINUES,
        /** The other carries this one on. */
        CONTINUED_BY,
        /** Registered in error: the other is the one. */
        DUPLICATE_OF,
        /** Declined, being the same matter. */
        SAME_MATTER_AS
    }

    /** @param review NONE, REVIEW, REVIEWED, RE_REVIEW or FINAL */
    public record PetitionView(
            Optional<PetitionDetails> details,
            String waitingFor,
            String review,
            List<NoticeView> notices,
            List<ReplyView> replies,
            List<PromiseView> promises,
            Optional<String> agent) {}

    public record NoticeView(Notice about, String form, Moment at) {}

    /** @param delivered absent until it was, or was found to be undeliverable */
    public record ReplyView(Reply reply, Moment at, boolean approved, int round, Optional<Moment> delivered) {}

    public record PromiseView(String promiseId, String what, LocalDate by, String state) {}
}
