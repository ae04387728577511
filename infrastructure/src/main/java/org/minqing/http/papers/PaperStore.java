package org.minqing.http.papers;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers by their content: the same bytes are kept once. */
@Component
public class PaperStore {

    private final JdbcClient jdbc;

    public PaperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(String sha256, String mediaType, byte[] content) {
        jdbc.sql("""
            insert into paper_content (sha256, media_type, content) values (:sha256, :type, :content)
            on conflict do nothing
            """)
                .param("sha256", sha256)
                .param("type", mediaType)
                .param("content", content)
                .update();
    }

    Optional<Kept> find(String sha256) {
        return jdbc.sql("select media_type, content from paper_content where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, number) -> new Kept(row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    /** Whether these bytes were ever handed in. */
    public boolean has(String sha256) {
        return jdbc.sql("select count(*) from paper_content where sha256 = :sha256")
                        .param("sha256", sha256)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What was kept. */
    static final class Kept {
        private final String mediaType;
        private final byte[] content;

        Kept(String mediaType, byte[] content) {
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
