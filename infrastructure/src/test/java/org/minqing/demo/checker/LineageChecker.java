package org.minqing.demo.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.HotlineRequestEvent.Converted;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;

/** A case that continues another names it, and the other says so too. */
public final class LineageChecker {

    private LineageChecker() {}

    /** @param streams of all cases of one matter, at the end of what is known of it */
    public static List<String> violations(Map<CaseId, List<Recorded>> streams) {
        List<String> broken = new ArrayList<>();
        streams.forEach((caseId, stream) -> inheritance(stream).ifPresent(from -> {
            boolean known = streams.containsKey(from.from())
                    && streams.get(from.from()).stream().anyMatch(recorded -> carriedOnBy(caseId, recorded.event()));
            if (!known) {
                broken.add(caseId + " continues " + from.from() + ", which does not know of it");
            }
        }));
        streams.forEach((caseId, stream) -> stream.stream()
                .map(Recorded::event)
                .filter(Converted.class::isInstance)
                .map(event -> ((Converted) event).successor())
                .filter(successor -> !streams.containsKey(successor))
                .forEach(missing -> broken.add(caseId + " was converted into nothing: " + missing)));
        return broken;
    }

    private static boolean carriedOnBy(CaseId successor, LedgerEvent event) {
        return switch (event) {
            case Converted e -> e.successor().equals(successor);
            case PetitionEvent.MediationOpened e -> e.mediation().equals(successor);
            default -> false;
        };
    }

    private static Optional<Inheritance> inheritance(List<Recorded> stream) {
        Optional<Intake> intake = switch (stream.getFirst().event()) {
            case PetitionEvent.Registered e -> Optional.of(e.intake());
            case MediationEvent.Opened e -> Optional.of(e.intake());
            default -> Optional.empty();
        };
        return intake.flatMap(Intake::inherits).filter(from -> from.fromKind() != CaseKind.MEDIATION);
    }
}
