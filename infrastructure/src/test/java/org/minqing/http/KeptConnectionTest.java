package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.minqing.AdministratorForTests;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A connection that is kept answers whatever comes next on it, however soon it came. */
class KeptConnectionTest extends LedgerOverHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Test
    void what_comes_before_the_last_answer_is_out_does_not_stop_what_comes_later() throws IOException {
        try (Socket connection = new Socket("localhost", port)) {
            connection.setSoTimeout((int) PATIENCE.toMillis());
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            for (int round = 0; round < 3; round++) {
                send(connection, request("/api/metrics/ladder") + request("/no-such-page"));

                assertThat(status(answers)).isEqualTo("200");
                assertThat(status(answers)).isEqualTo("404");

                send(connection, request("/api/metrics/ladder"));

                assertThat(status(answers)).isEqualTo("200");
            }
        }
    }

    private static String request(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: "
                + AdministratorForTests.authorization() + "\r\n\r\n";
    }

    private static void send(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        connection.getOutputStream().flush();
    }

    /** Reads one answer to its end. */
    private static String status(BufferedReader answers) throws IOException {
        String first = answers.readLine();
        int length = 0;
        for (String line = answers.readLine(); !line.isEmpty(); line = answers.readLine()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        assertThat(answers.skip(length)).isEqualTo(length);
        return first.substring(9, 12);
    }
}
