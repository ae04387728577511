package org.minqing.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;

/** What commands are checked against, from {@code samples}. */
final class Directories {

    private Directories() {}

    static void bringIn(ApplicationNode node, String directory) throws IOException {
        String form = """
            --part\r
            Content-Disposition: form-data; name="file"; filename="%s.csv"\r
            Content-Type: text/csv\r
            \r
            %s\r
            --part--\r
            """.formatted(directory, Files.readString(Path.of("..", "samples", directory + ".csv"), UTF_8));
        assertThat(node.send(
                                HttpRequest.newBuilder()
                                        .header("Content-Type", "multipart/form-data; boundary=part")
                                        .POST(BodyPublishers.ofString(form)),
                                "/api/" + directory + "/imports")
                        .statusCode())
                .isEqualTo(200);
    }

    /** Whether a node has heard of it. */
    static boolean areKnown(ApplicationNode node, String directory, String code) throws IOException {
        return node.send(HttpRequest.newBuilder(), "/api/" + directory).body().contains("\"" + code + "\"");
    }
}
