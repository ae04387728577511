package org.minqing.demo.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.minqing.api.Adoption;
import org.minqing.api.Adoption.FollowUpAnswers;
import org.minqing.api.CaseEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.PetitionEvent;

/** What the files of a register tell of an adopted case: what the first does not know, the next may add (4.4). */
record Register(List<Adoption> files) {

    static Optional<Register> of(History history) {
        return adopted(history.events().getFirst()).map(first -> {
            List<Adoption> files = new ArrayList<>(List.of(first));
            history.all(CaseEvent.Supplemented.class).forEach(more -> files.add(more.additions()));
            return new Register(files);
        });
    }

    private static Optional<Adoption> adopted(LedgerEvent first) {
        return switch (first) {
            case PetitionEvent.Adopted e -> Optional.of(e.adoption());
            case MediationEvent.Adopted e -> Optional.of(e.adoption());
            case HotlineRequestEvent.Adopted e -> Optional.of(e.adoption());
            default -> Optional.empty();
        };
    }

    <T> Optional<T> tells(Function<Adoption, Optional<T>> field) {
        return files.stream().flatMap(file -> field.apply(file).stream()).findFirst();
    }

    Moment receivedAt() {
        return files.getFirst().receivedAt();
    }

    List<FollowUpAnswers> followUps() {
        return files.stream()
                .flatMap(file -> file.followUps().stream())
                .distinct()
                .toList();
    }
}
