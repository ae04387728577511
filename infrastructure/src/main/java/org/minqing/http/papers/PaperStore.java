package org.minqing.http.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.text.CaseTexts;
import org.minqing.text.TextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Papers of each case by their content, sealed as its texts are and gone with them: a scan says who somebody is as much as a
 * text does.
 */
@Component
public class PaperStore implements TextHolder {

    private final JdbcClient jdbc;
    private final CaseTexts texts;

    PaperStore(JdbcClient jdbc, CaseTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Keeps these bytes for that case, unless it has them already. In the transaction of the event that adds them. */
    void keep(CaseId caseId, String sha256, String mediaType, byte[] content) {
        jdbc.sql("""
            insert into case_paper (case_id, sha256, media_type, sealed) values (:case, :sha256, :type, :sealed)
            on conflict do nothing
            """)
                .param("case", caseId.value())
                .param("sha256", sha256)
                .param("type", mediaType)
                .param("sealed", texts.sealedWhole(caseId.value(), whatIsSealed(sha256), content))
                .update();
    }

    /** Empty where it went with the persons of the case. */
    Optional<Kept> find(CaseId caseId, String sha256) {
        return jdbc.sql("select media_type, sealed from case_paper where case_id = :case and sha256 = :sha256")
                .param("case", caseId.value())
                .param("sha256", sha256)
                .query((row, number) -> new Kept(row.getString("media_type"), row.getBytes("sealed")))
                .optional()
                .flatMap(kept -> texts.openedWhole(caseId.value(), whatIsSealed(sha256), kept.content)
                        .map(content -> new Kept(kept.mediaType, content)));
    }

    /** Whether these bytes were ever handed in for that case. */
    public boolean has(CaseId caseId, String sha256) {
        return jdbc.sql("select exists (select from case_paper where case_id = :case and sha256 = :sha256)")
                .param("case", caseId.value())
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void letGo(List<CaseId> cases) {
        jdbc.sql("delete from case_paper where case_id = any(:cases)")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .update();
    }

    /** A paper of a case is not opened in the place of another. */
    public static String whatIsSealed(String sha256) {
        return "paper " + sha256;
    }

    /** What was kept. */
    static final class Kept {
        private final String mediaType;
        private final byte[] content;

        private Kept(String mediaType, byte[] content) {
            this.mediaType = mediaType;
            this.content = content.clone();
        }

        String mediaType() {
            return mediaType;
        }

        byte[] content() {
            return content.clone();
        }
    }
}
