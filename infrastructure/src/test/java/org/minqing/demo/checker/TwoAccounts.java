package org.minqing.demo.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseEvent.ExclusionApproved;
import org.minqing.api.CaseEvent.ExclusionRefused;
import org.minqing.api.CaseEvent.ExclusionRequested;
import org.minqing.api.HandlingEvent.ExtensionApproved;
import org.minqing.api.HandlingEvent.ExtensionRefused;
import org.minqing.api.HandlingEvent.ExtensionRequested;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PetitionEvent.Replied;
import org.minqing.api.PetitionEvent.ReplySubmitted;

/** Who asks does not approve. */
final class TwoAccounts implements Invariant {

    @Override
    public List<String> brokenIn(List<Recorded> stream) {
        List<String> broken = new ArrayList<>();
        Optional<String> extension = Optional.empty();
        Optional<String> exclusion = Optional.empty();
        Optional<ReplySubmitted> submitted = Optional.empty();
        for (Recorded recorded : stream) {
            LedgerEvent event = recorded.event();
            switch (event) {
                case ExtensionRequested e -> extension = Optional.of(e.act().by());
                case ExtensionApproved e -> {
                    another(extension, event, broken);
                    extension = Optional.empty();
                }
                case ExtensionRefused e -> {
                    another(extension, event, broken);
                    extension = Optional.empty();
                }
                case ExclusionRequested e -> exclusion = Optional.of(e.act().by());
                case ExclusionApproved e -> another(exclusion, event, broken);
                case ExclusionRefused e -> {
                    another(exclusion, event, broken);
                    exclusion = Optional.empty();
                }
                case ReplySubmitted e -> submitted = Optional.of(e);
                case Replied e -> {
                    submitted
                            .filter(waiting -> waiting.reply().equals(e.reply()))
                            .ifPresent(
                                    waiting -> another(Optional.of(waiting.act().by()), event, broken));
                    submitted = Optional.empty();
                }
                default -> {
                    // Needs no second account.
                }
            }
        }
        return broken;
    }

    private static void another(Optional<String> requestedBy, LedgerEvent answer, List<String> broken) {
        if (requestedBy.isEmpty() || requestedBy.get().equals(answer.act().by())) {
            broken.add("answered by " + answer.act().by() + " what " + requestedBy + " asked: " + answer);
        }
    }
}
