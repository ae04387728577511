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
public final class Dossier {

    /**
     * A paper that belongs in it.
     *
     * @param party whose it is to be, where each party has one
     * @param there it was handed in
     */
    public record Needed(String kind, Optional<String> party, boolean there) {

        @Override
        public String toString() {
            return party.map(whose -> kind + " " + whose).orElse(kind);
        }
    }

    static final String APPLICATION = "APPLICATION";
    static final String ACCEPTANCE_FORM = "ACCEPTANCE_FORM";
    static final String RIGHTS_NOTICE = "RIGHTS_NOTICE";
    static final String IDENTITY_PROOF = "IDENTITY_PROOF";
    static final String MEDIATION_RECORD = "MEDIATION_RECORD";
    static final String AGREEMENT = "AGREEMENT";
    static final String ORAL_AGREEMENT_RECORD = "ORAL_AGREEMENT_RECORD";
    static final String TERMINATION_NOTICE = "TERMINATION_NOTICE";

    /** Of the papers that may be needed. */
    public static final List<String> KINDS = List.of(
            APPLICATION,
            ACCEPTANCE_FORM,
            RIGHTS_NOTICE,
            IDENTITY_PROOF,
            MEDIATION_RECORD,
            AGREEMENT,
            ORAL_AGREEMENT_RECORD,
            TERMINATION_NOTICE);

    private Dossier() {}

    static Decision archive(MediationState.Closed closed, DecisionContext context) {
        List<Paper> papers = papers(closed.file());
        List<String> missing = needed(closed).stream()
                .filter(paper -> !paper.there())
                .map(Needed::toString)
                .toList();
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

    /** Every paper it needs by now, in the order in which papers come to be. */
    public static List<Needed> needed(MediationState.Known mediation) {
        MediationFile file = mediation.file();
        List<Paper> papers = papers(file);
        List<Needed> needed = new ArrayList<>();
        needed.add(
                has(papers, APPLICATION)
                        ? new Needed(APPLICATION, Optional.empty(), true)
                        : new Needed(ACCEPTANCE_FORM, Optional.empty(), has(papers, ACCEPTANCE_FORM)));
        if (file.accepted()) {
            needed.add(new Needed(RIGHTS_NOTICE, Optional.empty(), has(papers, RIGHTS_NOTICE)));
            file.partyIds()
                    .forEach(party -> needed.add(new Needed(
                            IDENTITY_PROOF,
                            Optional.of(party),
                            papers.stream().anyMatch(paper -> provesIdentityOf(party, paper)))));
        }
        if (file.sessions().anyHeld()) {
            needed.add(new Needed(MEDIATION_RECORD, Optional.empty(), has(papers, MEDIATION_RECORD)));
        }
        outcome(mediation).ifPresent(kind -> needed.add(new Needed(kind, Optional.empty(), has(papers, kind))));
        return needed;
    }

    /** The paper that says how it ended; of an agreement that only a register knows, nobody can say which. */
    private static Optional<String> outcome(MediationState.Known mediation) {
        if (mediation instanceof MediationState.Closed closed && closed.ending().as() != ClosedAs.AGREEMENT) {
            return Optional.of(TERMINATION_NOTICE);
        }
        return mediation
                .inForce()
                .map(agreement -> agreement.terms().form() == Form.WRITTEN ? AGREEMENT : ORAL_AGREEMENT_RECORD);
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
