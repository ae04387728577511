package org.minqing.erasure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long the persons of each kind of case are kept. A kind without a term is kept until somebody asks. */
@Component
final class Keeping {

    private final Map<CaseKind, KeepingTerm> terms = new EnumMap<>(CaseKind.class);
    private final ZoneId zone;

    @Autowired
    Keeping(
            @Value("${minqing.keeping.petition}") String petition,
            @Value("${minqing.keeping.mediation}") String mediation,
            @Value("${minqing.keeping.hotline-request}") String hotlineRequest,
            ZoneId zone) {
        this.zone = zone;
        KeepingTerm.read(petition).ifPresent(term -> terms.put(CaseKind.PETITION, term));
        KeepingTerm.read(mediation).ifPresent(term -> terms.put(CaseKind.MEDIATION, term));
        KeepingTerm.read(hotlineRequest).ifPresent(term -> terms.put(CaseKind.HOTLINE_REQUEST, term));
    }

    /** Kinds whose persons are due some day. */
    List<CaseKind> kinds() {
        return List.copyOf(terms.keySet());
    }

    int shortestYears() {
        return terms.values().stream().mapToInt(KeepingTerm::years).min().orElse(0);
    }

    Optional<KeepingTerm> term(CaseKind kind) {
        return Optional.ofNullable(terms.get(kind));
    }

    /** When the term of a closed case is over; empty where it is open or has none. */
    Optional<Instant> over(CaseOfPerson one) {
        return term(one.kind())
                .flatMap(term -> one.closedAt()
                        .map(closed ->
                                closed.atZone(zone).plusYears(term.years()).toInstant()));
    }
}
