package org.minqing.desk.work;

import java.util.Optional;
import org.minqing.api.CommandName;
import org.minqing.api.query.CaseStatus;
import org.minqing.command.handling.HandlingFile;
import org.minqing.desk.work.LineForms.InHand;
import org.minqing.http.ProblemException;
import org.minqing.http.cases.CaseOpening;
import org.minqing.http.cases.StandingCase;
import org.springframework.stereotype.Component;

/** Says how a case stands after its command, from its own stream: lists come a moment later. */
@Component
public class JustDone {

    private final CaseOpening cases;

    JustDone(CaseOpening cases) {
        this.cases = cases;
    }

    /** @param word of the command, or that it was registered; an address that somebody changed names no case */
    public Optional<Done> find(Optional<String> id, Optional<String> word, Seat seat) {
        return id.flatMap(one -> word.flatMap(what -> find(one, what, seat)));
    }

    private Optional<Done> find(String id, String word, Seat seat) {
        try {
            StandingCase standing = StandingCase.of(cases.open(id, seat.who()).stream());
            InHand inHand = new InHand(standing.handling().orElse(HandlingFile.none()), seat.ours());
            return Optional.of(new Done(
                            id,
                            standing.file().number(),
                            word,
                            standing.status(),
                            !CaseStatus.valueOf(standing.status()).concluded(),
                            inHand.awaited().isPresent()))
                    .filter(_ -> word.equals(Done.REGISTERED)
                            || CommandName.parse(standing.file().kind(), word).isPresent());
        } catch (ProblemException none) {
            return Optional.empty();
        }
    }
}
