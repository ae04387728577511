package org.minqing.command.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand.Notice;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionDetails.Route;
import org.minqing.command.common.CaseFile;
import org.minqing.command.handling.HandlingFile;

/**
 * What a petition holds in every status.
 *
 * @param details absent where a register told of it
 * @param matter absent where a register does not say
 * @param route where the law sends it; absent where a register does not say and nobody has said since
 * @param handlingFrom when the handling of this round began
 * @param mediations how many times it was referred to mediation; numbers the next one
 * @param agent 代办: who runs the errand to the end
 * @param hearing the latest, in handling or at re-review
 */
public record PetitionFile(
        CaseFile base,
        HandlingFile handling,
        Optional<PetitionDetails> details,
        Optional<Matter> matter,
        Optional<Route> route,
        Optional<Moment> handlingFrom,
        ReviewFile review,
        int mediations,
        List<Promise> promises,
        List<NoticeGiven> notices,
        Optional<Hearing> hearing,
        Optional<String> agent) {

    /** 告知: what the petitioner was told, how and when. */
    public record NoticeGiven(Notice about, String form, Moment at) {}

    static PetitionFile registered(CaseFile base, PetitionDetails details) {
        return begun(base, Optional.of(details), Optional.of(details.matter()), Optional.of(details.route()));
    }

    static PetitionFile adopted(CaseFile base, Optional<Matter> matter) {
        return begun(base, Optional.empty(), matter, Optional.empty());
    }

    private static PetitionFile begun(
            CaseFile base, Optional<PetitionDetails> details, Optional<Matter> matter, Optional<Route> route) {
        return new PetitionFile(
                base,
                HandlingFile.none(),
                details,
                matter,
                route,
                Optional.empty(),
                ReviewFile.none(),
                0,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    Optional<Hearing> openHearing() {
        return hearing.filter(Hearing::isOpen);
    }

    boolean isAbout(Matter what) {
        return matter.filter(what::equals).isPresent();
    }

    Optional<Promise> promise(String promiseId) {
        return promises.stream()
                .filter(promise -> promise.promiseId().equals(promiseId))
                .findFirst();
    }

    PetitionFile with(CaseFile next) {
        return new PetitionFile(
                next,
                handling,
                details,
                matter,
                route,
                handlingFrom,
                review,
                mediations,
                promises,
                notices,
                hearing,
                agent);
    }

    PetitionFile base(UnaryOperator<CaseFile> change) {
        return with(change.apply(base));
    }

    PetitionFile with(HandlingFile next) {
        return new PetitionFile(
                base,
                next,
                details,
                matter,
                route,
                handlingFrom,
                review,
                mediations,
                promises,
                notices,
                hearing,
                agent);
    }

    PetitionFile with(ReviewFile next) {
        return new PetitionFile(
                base,
                handling,
                details,
                matter,
                route,
                handlingFrom,
                next,
                mediations,
                promises,
                notices,
                hearing,
                agent);
    }

    /** @param said the route, where it is said now and was not known before */
    PetitionFile handledFrom(Moment moment, Optional<Route> said) {
        return new PetitionFile(
                base,
                handling,
                details,
                matter,
                route.or(() -> said),
                Optional.of(moment),
                review,
                mediations,
                promises,
                notices,
                hearing,
                agent);
    }

    PetitionFile referredOnceMore() {
        return new PetitionFile(
                base,
                handling,
                details,
                matter,
                route,
                handlingFrom,
                review,
                mediations + 1,
                promises,
                notices,
                hearing,
                agent);
    }

    PetitionFile promised(Promise promise) {
        List<Promise> all = new ArrayList<>(promises);
        all.add(promise);
        return withPromises(all);
    }

    PetitionFile promiseIn(String promiseId, Promise.State state) {
        return withPromise(promiseId, promise -> promise.in(state));
    }

    PetitionFile promiseMissed(String promiseId) {
        return withPromise(promiseId, Promise::nowMissed);
    }

    private PetitionFile withPromise(String promiseId, UnaryOperator<Promise> change) {
        return withPromises(promises.stream()
                .map(promise -> promise.promiseId().equals(promiseId) ? change.apply(promise) : promise)
                .toList());
    }

    private PetitionFile withPromises(List<Promise> all) {
        return new PetitionFile(
                base,
                handling,
                details,
                matter,
                route,
                handlingFrom,
                review,
                mediations,
                List.copyOf(all),
                notices,
                hearing,
                agent);
    }

    PetitionFile told(NoticeGiven notice) {
        List<NoticeGiven> all = new ArrayList<>(notices);
        all.add(notice);
        return new PetitionFile(
                base,
                handling,
                details,
                matter,
                route,
                handlingFrom,
                review,
                mediations,
                promises,
                List.copyOf(all),
                hearing,
                agent);
    }

    PetitionFile hearing(Optional<Hearing> next) {
        return new PetitionFile(
                base,
                handling,
                details,
                matter,
                route,
                handlingFrom,
                review,
                mediations,
                promises,
                notices,
                next,
                agent);
    }

    PetitionFile accompaniedBy(String staff) {
        return new PetitionFile(
                base,
                handling,
                details,
                matter,
                route,
                handlingFrom,
                review,
                mediations,
                promises,
                notices,
                hearing,
                Optional.of(staff));
    }

    /** 重办: what the last round asked of others is over; what review made final stays final. */
    PetitionFile nextRound(Moment from) {
        PetitionFile held = handling.leadUnit()
                .filter(unit -> base.standing().unit().isEmpty())
                .map(unit -> base(file -> file.with(file.standing().heldBy(unit))))
                .orElse(this);
        return held.base(CaseFile::nextRound)
                .with(handling.nextRound())
                .with(review.nextRound())
                .hearing(Optional.empty())
                .handledFrom(from, Optional.empty());
    }
}
