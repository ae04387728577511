package org.minqing.query.cases;

import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Intake;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;

/** What of a case can be read and searched, and where it is. */
record CaseText(String number, Optional<String> subject, Optional<String> content, Optional<String> area) {

    static Optional<CaseText> begunBy(LedgerEvent event) {
        return switch (event) {
            case PetitionEvent.Registered e -> Optional.of(of(e.intake()));
            case MediationEvent.Opened e -> Optional.of(of(e.intake()));
            case HotlineRequestEvent.Received e -> Optional.of(of(e.intake()));
            case PetitionEvent.Adopted e -> Optional.of(of(e.adoption()));
            case MediationEvent.Adopted e -> Optional.of(of(e.adoption()));
            case HotlineRequestEvent.Adopted e -> Optional.of(of(e.adoption()));
            case LedgerEvent other -> Optional.empty();
        };
    }

    /** Whether the event can change a text that stands already. */
    static boolean isMendedBy(LedgerEvent event) {
        return event instanceof CaseEvent.Corrected || event instanceof CaseEvent.Supplemented;
    }

    CaseText mended(LedgerEvent event) {
        return switch (event) {
            case CaseEvent.Corrected e ->
                new CaseText(
                        number,
                        e.changes().subject().or(() -> subject),
                        e.changes().content().or(() -> content),
                        e.changes().area().map(AreaCode::digits).or(() -> area));
            case CaseEvent.Supplemented e ->
                new CaseText(
                        number,
                        subject.or(() -> e.additions().subject()),
                        content.or(() -> e.additions().content()),
                        area.or(() -> e.additions().area().map(AreaCode::digits)));
            case LedgerEvent other -> this;
        };
    }

    private static CaseText of(Intake intake) {
        return new CaseText(
                intake.number(),
                Optional.of(intake.subject()),
                Optional.of(intake.content()),
                Optional.of(intake.area().digits()));
    }

    private static CaseText of(Adoption adoption) {
        return new CaseText(
                adoption.number(),
                adoption.subject(),
                adoption.content(),
                adoption.area().map(AreaCode::digits));
    }

    /** All of it, a line each. */
    String lines() {
        return number + "\n" + subject.orElse("") + "\n" + content.orElse("");
    }
}
