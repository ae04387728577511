package org.minqing.evidence;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.http.Asker;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.Sentences;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Proves the ledger unbroken, and gives out its seals. */
@RestController
final class EvidenceController {

    private final LedgerVerification verification;
    private final Seals seals;
    private final Sentences sentences;
    private final Rights rights;
    private final AccessLedger access;

    EvidenceController(
            LedgerVerification verification, Seals seals, Sentences sentences, Rights rights, AccessLedger access) {
        this.verification = verification;
        this.seals = seals;
        this.sentences = sentences;
        this.rights = rights;
        this.access = access;
    }

    /** Answers when everything has been looked at. */
    @GetMapping(path = "/api/ledger/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    VerdictView verification(@RequestHeader HttpHeaders headers, Principal who) {
        rights.demand(who, Deed.VERIFY_LEDGER);
        access.record(AccessEntry.by(Asker.beside(who), AccessAct.LEDGER_VERIFIED));
        Language language = Language.askedFor(headers);
        Verdict verdict = verification.verify();
        return new VerdictView(
                verdict.intact(),
                verdict.events(),
                verdict.seals(),
                verdict.sealedUpTo(),
                verdict.verifiedAt(),
                verdict.firstBroken()
                        .map(broken -> new BreakView(
                                broken.what(),
                                broken.caseId(),
                                broken.sequence(),
                                broken.globalIndex(),
                                broken.day(),
                                sentences.say(language, broken.what().code(), broken.facts()))));
    }

    /** All of them, oldest first. */
    @GetMapping(path = "/api/ledger/seals", produces = MediaType.APPLICATION_JSON_VALUE)
    String seals(Principal who) {
        rights.demand(who, Deed.VERIFY_LEDGER);
        return seals.all().stream().map(Seal::document).collect(Collectors.joining(",\n", "{\"items\":[", "]}"));
    }

    /** The same bytes each time. */
    @GetMapping(path = "/api/ledger/seals/{day}", produces = MediaType.APPLICATION_JSON_VALUE)
    String seal(@PathVariable String day, Principal who) {
        rights.demand(who, Deed.VERIFY_LEDGER);
        return parsed(day)
                .flatMap(seals::of)
                .map(Seal::document)
                .orElseThrow(() -> Problem.of(404, "ledger.no-such-seal").asException());
    }

    private static Optional<LocalDate> parsed(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    record VerdictView(
            boolean intact,
            long events,
            long seals,
            Optional<LocalDate> sealedUpTo,
            Instant verifiedAt,
            Optional<BreakView> firstBroken) {}

    /** @param detail the sentence about it */
    record BreakView(
            Break.What what,
            Optional<CaseId> caseId,
            Optional<Long> sequence,
            long globalIndex,
            Optional<LocalDate> day,
            String detail) {}
}
