package org.minqing.intake;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.http.Problem;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/** Refused rows say what somebody wrote: an import is for whoever sent it in, and for those who see everything. */
@Component
class TheirImports {

    private static final int LATEST = 50;

    private final ImportTable imports;
    private final Rights rights;

    TheirImports(ImportTable imports, Rights rights) {
        this.imports = imports;
        this.rights = rights;
    }

    /** @throws org.minqing.http.ProblemException 404 where there is none that is theirs to see */
    ImportStatus find(UUID id, Principal who, Wording wording) {
        boolean everything = seesEverything(who);
        return imports.accountOf(id)
                .filter(sender -> everything || sender.equals(who.getName()))
                .flatMap(sender -> imports.find(id, wording))
                .orElseThrow(() -> Problem.of(404, "import.not-found").asException());
    }

    /** The newest first. */
    List<ImportStatus> latest(Principal who, Wording wording) {
        return imports.latest(Optional.of(who.getName()).filter(name -> !seesEverything(who)), LATEST, wording);
    }

    private boolean seesEverything(Principal who) {
        return rights.demand(who, Deed.IMPORT_REGISTER).reach().isEverywhere();
    }
}
