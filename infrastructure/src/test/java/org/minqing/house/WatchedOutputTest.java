package org.minqing.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.house.WatchedOutput.Lines;
import org.minqing.house.WatchedOutput.Watch;

class WatchedOutputTest {

    @Test
    void particulars_of_people_are_found_in_a_line() {
        assertThat(PrivateWords.in("caller=19900000001, asks again")).contains("a phone number");
        assertThat(PrivateWords.in("身份证999901199001010018。")).contains("an id number");
        assertThat(PrivateWords.in("No such person: 王样例")).contains("a name");
        assertThat(PrivateWords.in("{\"name\":\"样例丙\"}")).contains("a name");
    }

    @Test
    void what_signs_someone_in_is_found_in_a_line() {
        assertThat(PrivateWords.in("Authorization: Basic YWRtaW46YWRtaW4=")).contains("what signs someone in");
        assertThat(PrivateWords.in("authorization=[Bearer eyJhbGciOiJIUzI1NiJ9]"))
                .contains("what signs someone in");
        assertThat(PrivateWords.in("Set-Cookie: __Host-session=1")).contains("what signs someone in");
        assertThat(PrivateWords.in("-----BEGIN PRIVATE KEY-----")).contains("a private key");
    }

    @Test
    void a_secret_a_test_made_up_is_found_in_a_line() {
        String secret = "made-up-" + System.nanoTime();
        PrivateWords.keepSecret(secret);

        assertThat(PrivateWords.in("password [" + secret + "]")).contains("a secret");
    }

    @Test
    void numbers_of_cases_areas_and_times_are_none() {
        for (String line : List.of(
                "P-999901-2026-000017",
                "area 999901001001002003",
                "took 1789012345678 ns",
                "0.15123456789",
                "id 7f9c24e8-3b12-4a6f-8f0a-199000000012",
                "演示区 is living",
                "Using basic sign-in for /actuator")) {
            assertThat(PrivateWords.in(line)).as(line).isEmpty();
        }
    }

    @Test
    void a_run_that_printed_one_fails_at_its_end_and_says_which() {
        Watch watch = new Watch();
        watch.look("a harmless line");
        watch.look("calling 19900000001");

        assertThatThrownBy(watch::close).hasMessageContaining("a phone number: calling 19900000001");
    }

    @Test
    void a_run_that_printed_none_ends_well() {
        Watch watch = new Watch();
        watch.look("a harmless line");

        assertThatNoException().isThrownBy(watch::close);
    }

    @Test
    void a_line_is_read_whole_however_it_was_printed() {
        List<String> lines = new ArrayList<>();
        ByteArrayOutputStream passedOn = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(new Lines(passedOn, lines::add), true, StandardCharsets.UTF_8)) {
            out.print("199");
            out.print("00000001 王");
            out.println("样例");
            out.println("next");
        }
        assertThat(lines).containsExactly("19900000001 王样例", "next");
        assertThat(passedOn.toString(StandardCharsets.UTF_8)).isEqualTo("19900000001 王样例\nnext\n");
    }

    @Test
    void this_very_run_is_watched() {
        assertThat(System.out).isInstanceOf(WatchedOutput.Watched.class);
        assertThat(System.err).isInstanceOf(WatchedOutput.Watched.class);
    }
}
