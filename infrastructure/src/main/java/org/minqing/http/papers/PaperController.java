package org.minqing.http.papers;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseEvent.PaperAdded;
import org.minqing.api.CaseId;
import org.minqing.api.CaseRejection;
import org.minqing.api.Paper;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.http.Asker;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.cases.CaseIds;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives papers out; they are taken in by a command. */
@RestController
class PaperController {

    private final PaperStore papers;
    private final Asking asking;
    private final AccessLedger access;

    PaperController(PaperStore papers, Asking asking, AccessLedger access) {
        this.papers = papers;
        this.asking = asking;
        this.access = access;
    }

    @GetMapping("/api/cases/{id}/papers/{paper}")
    ResponseEntity<byte[]> give(@PathVariable String id, @PathVariable String paper, Principal who) {
        CaseId caseId = CaseIds.parsed(id).orElseThrow(PaperController::noSuchCase);
        Paper known = asking.ask(who, new CaseHistoryQuery(caseId)).events().stream()
                .map(CaseHistory.Recorded::event)
                .filter(PaperAdded.class::isInstance)
                .map(event -> ((PaperAdded) event).paper())
                .filter(each -> each.paperId().equals(paper))
                .findFirst()
                .orElseThrow(() -> Problem.of(404, "case.unknown-paper").asException());
        access.record(AccessEntry.by(Asker.beside(who), AccessAct.PAPER_OPENED)
                .about(caseId)
                .with("paper", paper));
        PaperStore.Kept kept = papers.find(caseId, known.contentId())
                .orElseThrow(() -> Problem.of(410, "case.paper-erased").asException());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(known.title(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(kept.content());
    }

    private static RuntimeException noSuchCase() {
        return Problem.of(404, CaseRejection.NOT_FOUND.code()).asException();
    }
}
