package org.minqing.export;

import java.time.LocalDate;
import org.minqing.table.SheetFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** How a file is handed out: saved rather than shown, named by what it holds and its day alone, and kept by nobody on the way. */
final class Download {

    private Download() {}

    /** Of a file of cases. */
    static HttpHeaders headers(SheetFormat format, LocalDate day) {
        return headers("cases", format, day);
    }

    static HttpHeaders headers(String what, SheetFormat format, LocalDate day) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(format.mediaType()));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(what + "-" + day + "." + format.word())
                .build());
        headers.setCacheControl("private, no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        return headers;
    }
}
