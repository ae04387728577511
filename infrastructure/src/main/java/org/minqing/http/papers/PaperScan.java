package org.minqing.http.papers;

import fi.solita.clamav.ClamAVClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.minqing.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon about each paper before a case takes it, since others will open it (OWASP ASVS 5.0, 5.4.3; GB/T 22239
 * 8.1.4.5). Without one nothing is scanned, and the log says so at the start.
 */
@Component
public class PaperScan {

    private static final Logger log = LoggerFactory.getLogger(PaperScan.class);

    /** Twenty megabytes take it a second or two. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Optional<ClamAVClient> scanner;

    /** @param at {@code host:port}; blank where there is none */
    PaperScan(@Value("${minqing.virus-scanner}") String at) {
        this.scanner = Optional.of(at.strip()).filter(text -> !text.isEmpty()).map(PaperScan::client);
        if (scanner.isEmpty()) {
            log.warn("Papers are not scanned for viruses: set MINQING_VIRUS_SCANNER to host:port of a ClamAV daemon");
        }
    }

    private static ClamAVClient client(String at) {
        int colon = at.lastIndexOf(':');
        if (colon < 1 || !at.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("MINQING_VIRUS_SCANNER is host:port, not " + at);
        }
        return new ClamAVClient(
                at.substring(0, colon), Integer.parseInt(at.substring(colon + 1)), (int) PATIENCE.toMillis());
    }

    /**
     * @throws org.minqing.http.ProblemException 422 where something was found, 503 where the scanner does not answer: a paper that
     *     nobody looked at is not taken
     */
    public void check(byte[] content) {
        if (scanner.isPresent() && !isClean(scanner.get(), content)) {
            throw Problem.invalid("file", "request.paper-infected", Map.of("field", "file"))
                    .asException();
        }
    }

    private static boolean isClean(ClamAVClient client, byte[] content) {
        try {
            return ClamAVClient.isCleanReply(client.scan(content));
        } catch (IOException away) {
            log.error("The virus scanner does not answer", away);
            throw Problem.of(503, "http.scanner-away").asException();
        }
    }
}
