package org.minqing.command.hotline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.CaseKind;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.Moment;
import org.minqing.api.Paper;
import org.minqing.command.common.CaseFile;
import org.minqing.command.common.DecisionContext;

/** What the case that carries a request on takes over from it: the matter, its people, its place, its papers, its past. */
final class SuccessorIntake {

    private SuccessorIntake() {}

    /** The number and query code are this request's: the successor gets its own when it begins. */
    static Intake of(HotlineFile file, boolean confidential, DecisionContext context) {
        CaseFile base = file.base();
        Optional<Intake> own = base.intake();
        Optional<Adoption> known = base.adoption();
        return new Intake(
                base.number(),
                own.map(Intake::queryCode).orElse(""),
                own.map(Intake::channel)
                        .or(() -> known.flatMap(Adoption::channel))
                        .orElse("HOTLINE"),
                receivedAt(context),
                base.area().orElseThrow(),
                own.flatMap(Intake::place).or(() -> known.flatMap(Adoption::place)),
                base.category(),
                own.map(Intake::subject)
                        .or(() -> known.flatMap(Adoption::subject))
                        .orElse(""),
                own.map(Intake::content)
                        .or(() -> known.flatMap(Adoption::content))
                        .orElse(""),
                base.firstContactOwner().orElse(context.act().by()),
                base.magnitude(),
                own.flatMap(Intake::intakeLevel),
                confidential || base.confidential().orElse(false),
                Optional.empty(),
                Optional.of(inheritance(base, context)));
    }

    /** The matter reaches the other procedure when it is converted; what ran before is told by the inheritance. */
    private static Moment receivedAt(DecisionContext context) {
        Moment converted = context.act().occurredAt();
        return converted instanceof Moment.Unknown ? Moment.at(context.now()) : converted;
    }

    private static Inheritance inheritance(CaseFile base, DecisionContext context) {
        Optional<Inheritance> earlier = base.intake().flatMap(Intake::inherits);
        List<Paper> papers = new ArrayList<>(base.papers().values());
        papers.sort(Comparator.comparing(Paper::paperId));
        return new Inheritance(
                context.caseId(),
                CaseKind.HOTLINE_REQUEST,
                earlier.map(Inheritance::firstReceivedAt).orElse(base.receivedAt()),
                base.standing().level(),
                base.standing().highestLevel(),
                papers);
    }
}
