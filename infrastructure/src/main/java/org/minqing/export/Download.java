package org.minqing.export;

import java.time.LocalDate;
import org.minqing.table.SheetFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** How a file of cases is handed out: saved rather than shown, named by its day alone, and kept by nobody on the way. */
final class Download {

    private Download() {}

    static HttpHeaders headers(SheetFormat format, LocalDate day) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(format.mediaType()));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename("cases-" + day + "." + format.word())
                .build());
        headers.setCacheControl("private, no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        return headers;
    }
}
