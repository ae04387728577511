package org.minqing.command.hotline;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.HotlineDetails;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.PersonId;
import org.minqing.api.Urgency;
import org.minqing.command.common.CaseFile;
import org.minqing.command.handling.HandlingFile;

/**
 * What a hotline request holds in every status.
 *
 * @param nature absent where a register does not say
 * @param urgency absent where a register does not say; it then counts as ordinary
 * @param complex a supervisor gave it the longer limit
 * @param handlingFrom when the handling clock of this round started
 * @param redoneFor why the present round was begun, from the second round on
 * @param conversion asked for and not answered yet
 * @param conversionRefused what the latest refusal said, so that the same told again is known as a repeat
 */
public record HotlineFile(
        CaseFile base,
        HandlingFile handling,
        Optional<Nature> nature,
        Optional<Urgency> urgency,
        boolean complex,
        Optional<Moment> handlingFrom,
        Optional<String> redoneFor,
        Optional<ConversionAsked> conversion,
        Optional<ConversionRefused> conversionRefused) {

    /** Why the case that was to carry the request on did not begin. */
    public record ConversionRefused(String code, String reason) {}

    static HotlineFile received(CaseFile base, HotlineDetails details) {
        return begun(base, Optional.of(details.nature()), Optional.of(details.urgency()));
    }

    static HotlineFile adopted(CaseFile base, Adoption adoption, Optional<Urgency> urgency) {
        return begun(base, adoption.nature(), urgency);
    }

    private static HotlineFile begun(CaseFile base, Optional<Nature> nature, Optional<Urgency> urgency) {
        return new HotlineFile(
                base,
                HandlingFile.none(),
                nature,
                urgency,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** 大事 and 难事 are, and what a supervisor says is. */
    boolean countsAsComplex() {
        return complex
                || base.magnitude()
                        .filter(m -> m == Magnitude.MAJOR || m == Magnitude.HARD)
                        .isPresent();
    }

    /** In an order of their own, so that deciding twice gives the same. */
    List<PersonId> requesters() {
        return personsAs(PersonRole.REQUESTER);
    }

    List<PersonId> personsAs(PersonRole role) {
        return base.persons().entrySet().stream()
                .filter(entry -> entry.getValue() == role)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(PersonId::toString))
                .toList();
    }

    HotlineFile with(CaseFile next) {
        return new HotlineFile(
                next, handling, nature, urgency, complex, handlingFrom, redoneFor, conversion, conversionRefused);
    }

    HotlineFile with(HandlingFile next) {
        return new HotlineFile(
                base, next, nature, urgency, complex, handlingFrom, redoneFor, conversion, conversionRefused);
    }

    HotlineFile actedAt(Moment moment) {
        return with(base.actedAt(moment));
    }

    HotlineFile natureTold(Optional<Nature> told) {
        return new HotlineFile(
                base,
                handling,
                nature.or(() -> told),
                urgency,
                complex,
                handlingFrom,
                redoneFor,
                conversion,
                conversionRefused);
    }

    HotlineFile nowComplex() {
        return new HotlineFile(
                base, handling, nature, urgency, true, handlingFrom, redoneFor, conversion, conversionRefused);
    }

    HotlineFile handledFrom(Moment moment) {
        return new HotlineFile(
                base,
                handling,
                nature,
                urgency,
                complex,
                Optional.of(moment),
                redoneFor,
                conversion,
                conversionRefused);
    }

    HotlineFile converting(Optional<ConversionAsked> next) {
        return new HotlineFile(
                base, handling, nature, urgency, complex, handlingFrom, redoneFor, next, conversionRefused);
    }

    /** The other case did not begin, for that reason. */
    HotlineFile notConverted(ConversionRefused why) {
        return new HotlineFile(
                base, handling, nature, urgency, complex, handlingFrom, redoneFor, Optional.empty(), Optional.of(why));
    }

    /** 重办: the last lead unit holds it again, where there was one: of an adopted request, who held it by its register. */
    HotlineFile nextRound(String reason) {
        Optional<String> lead = handling.leadUnit()
                .or(() -> base.adoption().flatMap(told -> base.standing().unit()));
        CaseFile held =
                lead.map(unit -> base.with(base.standing().heldBy(unit))).orElse(base);
        return new HotlineFile(
                held.nextRound(),
                lead.map(handling::nextRound).orElseGet(handling::nextRound),
                nature,
                urgency,
                complex,
                Optional.empty(),
                Optional.of(reason),
                Optional.empty(),
                conversionRefused);
    }
}
