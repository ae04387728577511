package org.minqing.command.mediation;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minqing.api.ClosedAs;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationEvent.DossierArchived;
import org.minqing.api.MediationRejection;
import org.minqing.api.Paper;
import org.minqing.command.common.Decision;
import org.minqing.command.common.DecisionContext;

/**
 * 卷宗: one case, one file (art. 27). Which papers it needs follows from how the case went; what never happened leaves none.
 *
 * <p>A proof of identity says whose it is by beginning its title with the party's id: {@code p1}, or
 * {@code p1 identity card}.
 */
final class Dossier {

    static final String APPLICATION = "APPLICATION";
    static final String ACCEPTANCE_FORM = "ACCEPTANCE_FORM";
    static final String RIGHTS_NOTICE = "RIGHTS_NOTICE";
    static final String IDENTITY_PROOF = "IDENTITY_PROOF";
    static final String MEDIATION_RECORD = "MEDIATION_RECORD";
    static final String AGREEMENT = "AGREEMENT";
    static final String ORAL_AGREEMENT_RECORD = "ORAL_AGREEMENT_RECORD";
    static final String TERMINATION_NOTICE = "TERMINATION_NOTICE";

    private Dossier() {}

    static Decision archive(MediationState.Closed closed, DecisionContext context) {
        List<Paper> papers = papers(closed.file());
        List<String> missing = missing(closed, papers);
        return Decision.unless(
                List.of(
                        refuseIf(closed.ending().as() == ClosedAs.VOID, MediationRejection.NOTHING_TO_ARCHIVE),
                        refuseIf(
                                !missing.isEmpty(),
                                MediationRejection.DOSSIER_INCOMPLETE,
                                Map.of("missing", String.join(", ", missing)))),
                () -> List.of(new DossierArchived(
                        context.act(),
                        papers.stream().map(Paper::paperId).sorted().toList())));
    }

    /** The case's own, and those it took over from the case it continues. */
    private static List<Paper> papers(MediationFile file) {
        Stream<Paper> inherited = file.base().intake().flatMap(Intake::inherits).map(Inheritance::papers).stream()
                .flatMap(List::stream);
        return Stream.concat(file.base().papers().values().stream(), inherited).toList();
    }

    private static List<String> missing(MediationState.Closed closed, List<Paper> papers) {
        MediationFile file = closed.file();
        List<String> missing = new ArrayList<>();
        if (!has(papers, APPLICATION)) {
            require(ACCEPTANCE_FORM, papers, missing);
        }
        if (file.accepted()) {
            require(RIGHTS_NOTICE, papers, missing);
            file.partyIds().stream()
                    .filter(party -> papers.stream().noneMatch(paper -> provesIdentityOf(party, paper)))
                    .forEach(party -> missing.add(IDENTITY_PROOF + " " + party));
        }
        if (file.sessions().anyHeld()) {
            require(MEDIATION_RECORD, papers, missing);
        }
        outcome(closed).ifPresent(kind -> require(kind, papers, missing));
        return missing;
    }

    /** The paper that says how it ended; of an agreement that only a register knows, nobody can say which. */
    private static Optional<String> outcome(MediationState.Closed closed) {
        if (closed.ending().as() != ClosedAs.AGREEMENT) {
            return Optional.of(TERMINATION_NOTICE);
        }
        return closed.agreement()
                .map(agreement -> agreement.terms().form() == Form.WRITTEN ? AGREEMENT : ORAL_AGREEMENT_RECORD);
    }

    private static void require(String kind, List<Paper> papers, List<String> missing) {
        if (!has(papers, kind)) {
            missing.add(kind);
        }
    }

    private static boolean has(List<Paper> papers, String kind) {
        return papers.stream().anyMatch(paper -> paper.paperKind().equals(kind));
    }

    private static boolean provesIdentityOf(String party, Paper paper) {
        return paper.paperKind().equals(IDENTITY_PROOF)
                && Pattern.compile(Pattern.quote(party) + "(?![A-Za-z0-9_-]).*", Pattern.DOTALL)
                        .matcher(paper.title())
                        .matches();
    }
}
