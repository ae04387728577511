package org.minqing.command.petition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.PersonId;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.DecisionContext;

/** What a mediation takes over from the petition it comes from. */
final class Referral {

    private static final String CHANNEL_UNKNOWN = "TRANSFER";

    private Referral() {}

    /** In a fixed order, whatever order they were linked in. */
    static List<PersonId> petitioners(PetitionFile file) {
        return file.base().persons().entrySet().stream()
                .filter(person -> person.getValue() == PersonRole.PETITIONER)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(PersonId::toString))
                .toList();
    }

    static Optional<AreaCode> area(PetitionFile file) {
        return file.base().area();
    }

    static Inheritance inheritance(PetitionFile file, DecisionContext context) {
        CaseFile base = file.base();
        return new Inheritance(
                context.caseId(),
                base.kind(),
                base.intake()
                        .flatMap(Intake::inherits)
                        .map(Inheritance::firstReceivedAt)
                        .orElse(base.receivedAt()),
                base.standing().level(),
                base.standing().highestLevel(),
                base.papers().values().stream()
                        .sorted(Comparator.comparing(paper -> paper.paperId()))
                        .toList());
    }

    /**
     * The mediation's intake but for its own number and query code, which whoever opens it replaces: the petition's stand
     * in their place.
     */
    static Intake intake(PetitionFile file, DecisionContext context) {
        Optional<Intake> own = file.base().intake();
        Optional<Adoption> told = file.base().adoption();
        return new Intake(
                file.base().number(),
                own.map(Intake::queryCode).orElse(""),
                own.map(Intake::channel)
                        .or(() -> told.flatMap(Adoption::channel))
                        .orElse(CHANNEL_UNKNOWN),
                context.act().occurredAt(),
                area(file).orElseThrow(),
                own.flatMap(Intake::place).or(() -> told.flatMap(Adoption::place)),
                own.flatMap(Intake::category).or(() -> told.flatMap(Adoption::category)),
                own.map(Intake::subject)
                        .or(() -> told.flatMap(Adoption::subject))
                        .orElse(""),
                own.map(Intake::content)
                        .or(() -> told.flatMap(Adoption::content))
                        .orElse(""),
                file.base().firstContactOwner().orElse(context.act().by()),
                own.flatMap(Intake::magnitude).or(() -> told.flatMap(Adoption::magnitude)),
                own.flatMap(Intake::intakeLevel),
                file.base().confidential().orElse(false),
                Optional.empty(),
                Optional.of(inheritance(file, context)));
    }
}
