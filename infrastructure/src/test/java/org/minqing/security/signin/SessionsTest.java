package org.minqing.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.security.account.AccountsForTests.PASSWORD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.AdministratorForTests;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** How long somebody stays signed in, and what a session is not enough for. */
class SessionsTest extends SignInOverHttp {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_disabled_account_is_out_at_once_whichever_way_it_came_in() {
        made().of("leader-8", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-8", PASSWORD, "/");
        assertThat(basic("leader-8", PASSWORD).getStatus().value()).isEqualTo(200);
        var account = accounts.findNow("leader-8").orElseThrow();

        accounts.change(new org.minqing.security.account.Account(
                account.name(),
                account.displayName(),
                account.roles(),
                account.reach(),
                account.byProgram(),
                false,
                false,
                account.credentials()));

        assertThat(basic("leader-8", PASSWORD).getStatus().value()).isEqualTo(401);
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);
    }

    @Test
    void one_click_ends_all_sessions() {
        made().ofPerson("leader-9", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-9", PASSWORD, "/");
        Optional<String> elsewhere = cookie;
        cookie = Optional.empty();
        signIn("leader-9", PASSWORD, "/");
        String page = String.valueOf(get("/account", MediaType.TEXT_HTML).getResponseBody());

        EntityExchangeResult<String> answer = submit("/sign-out/everywhere", page, form("x", "x"));

        assertThat(answer.getResponseHeaders().getFirst("Clear-Site-Data")).contains("\"cache\"", "\"storage\"");
        cookie = elsewhere;
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);
    }

    @Test
    void whoever_forgot_to_sign_out_somewhere_ends_that_session_alone() {
        made().ofPerson("leader-17", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-17", PASSWORD, "/");
        Optional<String> elsewhere = cookie;
        cookie = Optional.empty();
        signIn("leader-17", PASSWORD, "/");
        Optional<String> here = cookie;
        String page = String.valueOf(get("/account", MediaType.TEXT_HTML).getResponseBody());
        List<String> handles = Pattern.compile("name=\"handle\" value=\"([0-9a-f]{64})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(handles).as("the one that asks is not offered").hasSize(1);
        assertThat(page).contains("127.0.0.1");

        submit("/account/sessions/ended", page, form("handle", handles.getFirst()));

        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(200);
        cookie = elsewhere;
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);
        cookie = here;
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() {
        made().ofPerson("leader-18", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-18", PASSWORD, "/");
        Optional<String> theirs = cookie;
        cookie = Optional.empty();
        signIn("leader-18", PASSWORD, "/");
        String handle = Pattern.compile("name=\"handle\" value=\"([0-9a-f]{64})\"")
                .matcher(String.valueOf(get("/account", MediaType.TEXT_HTML).getResponseBody()))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        cookie = Optional.empty();
        made().ofPerson("leader-19", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-19", PASSWORD, "/");
        String page = String.valueOf(get("/account", MediaType.TEXT_HTML).getResponseBody());

        submit("/account/sessions/ended", page, form("handle", handle));

        cookie = theirs;
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(200);
    }

    @Test
    void whoever_changes_their_password_stays_signed_in_and_is_signed_out_everywhere_else() {
        made().ofPerson("leader-16", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-16", PASSWORD, "/");
        Optional<String> elsewhere = cookie;
        cookie = Optional.empty();
        signIn("leader-16", PASSWORD, "/");
        String good = "seventeen herons in a row";

        String page = String.valueOf(get("/account", MediaType.TEXT_HTML).getResponseBody());
        submit(
                "/account/password",
                page,
                form("old", PASSWORD).with("password", good).with("again", good));

        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(200);
        cookie = elsewhere;
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions-ended", "password", "second-factor", ""})
    void whatever_an_administrator_does_to_an_account_ends_its_sessions(String deed) {
        String name = "leader-15" + deed;
        made().ofPerson(name, Reach.EVERYWHERE, Role.LEADER);
        signIn(name, PASSWORD, "/");
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(200);

        http.post()
                .uri("/admin/accounts/" + name + (deed.isEmpty() ? "" : "/" + deed))
                .accept(MediaType.TEXT_HTML)
                .headers(AdministratorForTests::signIn)
                .body(form("displayName", "样例")
                        .with("role", "LEADER")
                        .with("area", "")
                        .with("enabled", "on"))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);
    }

    @Test
    void a_session_ends_after_half_an_hour_without_a_request_and_after_twelve_hours_in_any_case() {
        made().ofPerson("leader-10", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-10", PASSWORD, "/");
        assertThat(jdbc.sql("select extract(epoch from max(expires_at - seen_at)) from web_session"
                                + " where account = 'leader-10'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(30 * 60);
        jdbc.sql("update web_session set expires_at = now() - interval '1 second' where account = 'leader-10'")
                .update();
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);

        cookie = Optional.empty();
        signIn("leader-10", PASSWORD, "/");
        String now = Instant.now().minusSeconds(12 * 3600 + 1).toString();
        int aged = jdbc.sql(
                        "update web_session set attributes = convert_to(regexp_replace(convert_from(attributes, 'UTF8'),"
                                + " '(\"passwordAt\":\")[^\"]+', '\\1' || :then), 'UTF8') where account = 'leader-10'")
                .param("then", now)
                .update();
        assertThat(aged).isPositive();
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"standing", "stream", "presence"})
    void what_a_page_asks_and_tells_by_itself_keeps_no_session_alive(String asked) {
        String name = "leader-17" + asked;
        made().ofPerson(name, Reach.EVERYWHERE, Role.LEADER);
        signIn(name, PASSWORD, "/");
        jdbc.sql(
                        "update web_session set seen_at = now() - interval '20 minutes', expires_at = now() + interval '10 minutes'"
                                + " where account = :name")
                .param("name", name)
                .update();
        String path = "/cases/" + java.util.UUID.randomUUID() + "/" + asked;

        if (asked.equals("presence")) {
            post(path, form("page", "1"), MediaType.APPLICATION_JSON);
        } else {
            get(path, MediaType.APPLICATION_JSON);
        }

        assertThat(minutesLeft(name)).isEqualTo(10);
        get("/account", MediaType.TEXT_HTML);
        assertThat(minutesLeft(name)).isEqualTo(30);
    }

    private int minutesLeft(String account) {
        return jdbc.sql("select round(extract(epoch from max(expires_at) - now()) / 60) from web_session"
                        + " where account = :name")
                .param("name", account)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_form_from_another_site_changes_nothing() {
        made().ofPerson("leader-11", Reach.EVERYWHERE, Role.LEADER);
        signIn("leader-11", PASSWORD, "/");

        EntityExchangeResult<String> withoutToken = post("/sign-out/everywhere", form("x", "x"), MediaType.TEXT_HTML);
        EntityExchangeResult<String> api =
                post("/api/projections/figures/rebuilds", form("x", "x"), MediaType.APPLICATION_JSON);

        assertThat(location(withoutToken)).isEqualTo("/sign-in?again");
        assertThat(api.getStatus().value()).isEqualTo(403);
        assertThat(get("/api/cases", MediaType.APPLICATION_JSON).getStatus().value())
                .isEqualTo(200);
    }
}
