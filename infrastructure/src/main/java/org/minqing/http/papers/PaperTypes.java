package org.minqing.http.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.Tika;
import org.minqing.http.Problem;

/** What kind of file a paper is, judged by its bytes; its name decides only among office documents, which share theirs. */
public final class PaperTypes {

    private static final Set<String> TAKEN = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/bmp",
            "image/tiff",
            "image/webp",
            "image/heic",
            "application/rtf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");

    private final Tika tika = new Tika();

    /** @throws org.minqing.http.ProblemException where it is no paper that a case may hold */
    public String check(byte[] content, String fileName) {
        String type = detected(content, fileName);
        if (!TAKEN.contains(type)) {
            throw Problem.invalid("file", "request.paper-type", java.util.Map.of("field", "file", "value", type))
                    .asException();
        }
        return type;
    }

    private String detected(byte[] content, String fileName) {
        try {
            return tika.detect(new ByteArrayInputStream(content), fileName);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
