package org.minqing.desk.work;

import java.util.Optional;
import org.minqing.api.CaseCommand;
import org.minqing.api.CommandName;
import org.minqing.api.query.CaseStatus;
import org.minqing.command.handling.HandlingFile;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.work.LineForms.InHand;
import org.minqing.http.ProblemException;
import org.minqing.http.cases.CaseOpening;
import org.minqing.http.cases.StandingCase;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/** Says how a case stands after its command, from its own stream: lists come a moment later. */
@Component
public class JustDone {

    private final CaseOpening cases;
    private final Rights rights;

    JustDone(CaseOpening cases, Rights rights) {
        this.cases = cases;
        this.rights = rights;
    }

    /** @param word of the command, or that it was registered; an address that somebody changed names no case */
    public Optional<Done> find(Optional<String> id, Optional<String> word, Seat seat) {
        return id.flatMap(one -> word.flatMap(what -> find(one, what, seat)));
    }

    private Optional<Done> find(String id, String word, Seat seat) {
        try {
            StandingCase standing = StandingCase.of(cases.open(id, seat.who()).stream());
            InHand inHand = new InHand(standing.handling().orElse(HandlingFile.none()), seat.ours());
            Called called = Called.of(standing);
            boolean asking = seat.desk() == Desk.FOLLOW_UP;
            boolean concluded = CaseStatus.valueOf(standing.status()).concluded();
            boolean first = asking
                    ? concluded && isToDecide(called, seat)
                    : inHand.awaited().isPresent();
            return Optional.of(new Done(
                            id,
                            standing.file().number(),
                            word,
                            standing.status(),
                            asking ? concluded && (first || called.isAwaited()) : !concluded,
                            first))
                    .filter(_ -> word.equals(Done.REGISTERED)
                            || CommandName.parse(standing.file().kind(), word).isPresent());
        } catch (ProblemException none) {
            return Optional.empty();
        }
    }

    private boolean isToDecide(Called called, Seat seat) {
        return called.tally().isRedoProposed() && rights.may(seat.who(), CaseCommand.DeclineRedo.class);
    }
}
