package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** A register of invented letters, which is read in the background. */
final class Letters {

    /** Adopted, and closed with its answer. */
    static final int EVENTS_EACH = 1;

    private Letters() {}

    static void bringIn(ApplicationNode node, int rows) throws IOException {
        StringBuilder form = new StringBuilder("""
            --part\r
            Content-Disposition: form-data; name="mapping"\r
            \r
            teddy2020-replies\r
            --part\r
            Content-Disposition: form-data; name="file"; filename="letters.csv"\r
            Content-Type: text/csv\r
            \r
            留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间
            """);
        for (int row = 0; row < rows; row++) {
            form.append(
                    "L%d,甲乙,题,2019/2/%d 8:00:00,文,答,2019/3/%d 8:00:00\n".formatted(row, 1 + row % 28, 1 + row % 31));
        }
        form.append("\r\n--part--\r\n");
        assertThat(node.send(
                                HttpRequest.newBuilder()
                                        .header("Content-Type", "multipart/form-data; boundary=part")
                                        .POST(BodyPublishers.ofString(form.toString())),
                                "/api/imports")
                        .statusCode())
                .isEqualTo(202);
    }
}
