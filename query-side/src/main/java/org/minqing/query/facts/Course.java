package org.minqing.query.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand.Respondent;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;

/**
 * What a year's report tells of a case beside how it stands.
 *
 * @param matter of a petition, where it is known
 * @param body that a petition complains about, where it is one; a person stands nowhere here
 */
public record Course(Optional<Matter> matter, Optional<String> body, List<Step> steps) {

    static final Course NONE = new Course(Optional.empty(), Optional.empty(), List.of());

    /** What happened. */
    public enum Happening {
        ACCEPTED,
        TRANSFERRED,
        ASSIGNED,
        SUPERVISED,
        SUGGESTION_ANSWERED,
        REVIEW_ASKED,
        REVIEWED,
        RE_REVIEW_ASKED,
        RE_REVIEWED,
        REPORTED_TO_POLICE
    }

    /** Why somebody looks over the shoulder of whoever handles a case (督办). */
    public enum Supervision {
        DEADLINE_PASSED,
        BY_SUPERVISOR
    }

    /** @param about to whom, why or with what result, by {@code what}; empty where there is nothing to say */
    public record Step(Happening what, String about, Moment at) {}

    static Course of(PetitionDetails details) {
        return new Course(Optional.of(details.matter()), details.respondent().flatMap(Respondent::unit), List.of());
    }

    Course about(Optional<Matter> known) {
        return new Course(known, body, steps);
    }

    Course and(Happening what, String about, Moment at) {
        List<Step> now = new ArrayList<>(steps);
        now.add(new Step(what, about, at));
        return new Course(matter, body, List.copyOf(now));
    }

    Course and(Supervision why, Moment at) {
        return and(Happening.SUPERVISED, why.name(), at);
    }

    /** It happened in vain: what is said next takes its place. */
    Course without(Happening what) {
        return new Course(
                matter, body, steps.stream().filter(step -> step.what() != what).toList());
    }
}
