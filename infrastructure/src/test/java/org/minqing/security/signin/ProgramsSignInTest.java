package org.minqing.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.security.account.AccountsForTests.PASSWORD;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.AdministratorForTests;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.AccessTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** How programs come in, and what is kept of secrets. */
class ProgramsSignInTest extends SignInOverHttp {

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void guessing_is_slowed_down_by_basic_as_at_the_page() {
        made().of("leader-5", Reach.EVERYWHERE, Role.LEADER);
        List<EntityExchangeResult<String>> answers = new ArrayList<>();
        do {
            answers.add(basic("leader-5", "wrong " + answers.size()));
        } while (answers.size() < 12 && answers.getLast().getStatus().value() == 401);

        assertThat(answers).hasSizeGreaterThan(5);
        assertThat(answers.getLast().getStatus().value()).isEqualTo(429);
        assertThat(answers.getLast().getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .matches("[1-9]\\d*");
        assertThat(basic("leader-5", PASSWORD).getStatus().value())
                .as("the right one waits as well")
                .isEqualTo(429);
    }

    @Test
    void only_an_account_with_that_right_comes_in_by_program() {
        made().ofPerson("leader-6", Reach.EVERYWHERE, Role.LEADER);
        made().of("program-6", Reach.EVERYWHERE, Role.LEADER);

        assertThat(basic("leader-6", PASSWORD).getStatus().value()).isEqualTo(403);
        assertThat(basic("program-6", PASSWORD).getStatus().value()).isEqualTo(200);
    }

    @Test
    void a_token_is_good_until_it_is_taken_back() {
        made().of("program-7", Reach.EVERYWHERE, Role.LEADER);
        String token = tokens.make("program-7", "a feed", java.time.Duration.ofDays(1));

        assertThat(bearer(token).getStatus().value()).isEqualTo(200);
        assertThat(bearer(token + "x").getStatus().value()).isEqualTo(401);
        tokens.takeBackAll("program-7");

        assertThat(bearer(token).getStatus().value()).isEqualTo(401);
    }

    @Test
    void Basic_that_a_browser_sends_along_from_another_site_changes_nothing_either() {
        int status = http.post()
                .uri("/api/projections/figures/rebuilds")
                .headers(AdministratorForTests::signIn)
                .header("Sec-Fetch-Site", "cross-site")
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();

        assertThat(status).isEqualTo(403);
    }

    @Test
    void what_stands_in_the_database_signs_nobody_in() {
        made().of("leader-13", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-13", PASSWORD, "/");
        String token = tokens.make("leader-13", "a feed", java.time.Duration.ofDays(1));

        String kept = jdbc.sql(
                        "select string_agg(a::text, ' ') || (select string_agg(t::text, ' ') from access_token t)"
                                + " || (select string_agg(s::text || convert_from(attributes, 'UTF8'), ' ') from web_session s)"
                                + " from account a")
                .query(String.class)
                .single();

        for (String secret : List.of(PASSWORD, token, cookie.orElseThrow())) {
            assertThat(kept).doesNotContain(secret, asAColumnOfBytes(secret));
        }
        assertThat(kept).contains("{argon2id}$argon2id$");
    }

    private static String asAColumnOfBytes(String text) {
        return HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private EntityExchangeResult<String> bearer(String token) {
        return http.get()
                .uri("/api/cases")
                .headers(all -> all.setBearerAuth(token))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }
}
