package org.minqing.http.commands;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.minqing.api.CaseCommand.AddPaper;
import org.minqing.api.CaseEvent.PaperAdded;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandResult;
import org.minqing.api.Paper;
import org.minqing.api.query.CaseHistory;
import org.minqing.http.Answer;
import org.minqing.http.Answers;
import org.minqing.http.Form;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.cases.CaseIds;
import org.minqing.http.cases.CaseStreams;
import org.minqing.http.papers.PaperKeeping;
import org.minqing.http.papers.PaperScan;
import org.minqing.http.papers.PaperTypes;
import org.minqing.http.reading.FreeText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes a paper in and adds it to a case: a form that means the command {@code add-paper} and brings the bytes along. */
@Component
class HandingIn {

    private static final String OTHER = "OTHER";

    private final Commanding commanding;
    private final CaseStreams streams;
    private final PaperKeeping papers;
    private final PaperTypes types = new PaperTypes();
    private final PaperScan scan;
    private final Answers answers;
    private final JsonMapper json;

    HandingIn(
            Commanding commanding,
            CaseStreams streams,
            PaperKeeping papers,
            PaperScan scan,
            Answers answers,
            JsonMapper json) {
        this.commanding = commanding;
        this.streams = streams;
        this.papers = papers;
        this.scan = scan;
        this.answers = answers;
        this.json = json;
    }

    /** The command that the form means. */
    byte[] command(Form form) {
        return json.writeValueAsBytes(body(form));
    }

    Answer handIn(Request request, String caseId, Form form) {
        CaseId id = CaseIds.parsed(caseId).orElseThrow(HandingIn::noSuchCase);
        CaseKind kind = streams.kindOf(id).orElseThrow(HandingIn::noSuchCase);
        byte[] content = form.file();
        if (content.length == 0) {
            throw Problem.invalid("file", "request.paper-empty", Map.of("field", "file"))
                    .asException();
        }
        String type = types.check(content, form.fileName());
        scan.check(content);
        Commanding.Ready ready = commanding.read(request, kind, id, AddPaper.class, body(form));
        CommandResult result;
        try (PaperKeeping.Brought _ = papers.bring(sha256(content), type, content)) {
            result = commanding.carryOut(ready);
        }
        Paper paper = added(id, (AddPaper) ready.command());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("paperId", paper.paperId());
        answer.put("contentId", paper.contentId());
        answer.put("mediaType", type);
        answer.put("version", result.version());
        return answers.json(201, Map.of("Location", "/api/cases/" + id + "/papers/" + paper.paperId()), answer);
    }

    private ObjectNode body(Form form) {
        ObjectNode body = json.createObjectNode()
                .put("paperKind", OTHER)
                .put("title", FreeText.shortened(form.fileName(), OTHER));
        form.fields().forEach((field, text) -> {
            if (!text.isBlank()) {
                body.put(field, text);
            }
        });
        return body.put("contentId", sha256(form.file()));
    }

    /** The last one: it may have been withdrawn and handed in again. */
    private Paper added(CaseId id, AddPaper command) {
        return streams.read(id).reversed().stream()
                .map(CaseHistory.Recorded::event)
                .filter(PaperAdded.class::isInstance)
                .map(event -> ((PaperAdded) event).paper())
                .filter(paper -> paper.contentId().equals(command.contentId())
                        && paper.paperKind().equals(command.paperKind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A paper that was just added is there"));
    }

    private static RuntimeException noSuchCase() {
        return Problem.of(404, CaseRejection.NOT_FOUND.code()).asException();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
