package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is told of what, in the application, and that nobody is told twice. */
class NoticesOverHttpTest extends LedgerOverHttp {

    private static final String UNIT = "SL-TS";
    private static final Reach STREET = new Reach("999901001", Set.of());

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private EventProcessingConfiguration processing;

    @AfterEach
    void letTheReaderRun() {
        jdbc.sql("drop trigger if exists power on notice").update();
        reader().start();
    }

    @Test
    void a_case_that_is_dispatched_is_told_to_the_handlers_of_its_unit_within_reach() {
        account("notice-lamps", new Reach("", Set.of(UNIT)), Role.HANDLER);
        account("notice-lamps-elsewhere", new Reach("999901002", Set.of(UNIT)), Role.HANDLER);
        account("notice-any-unit", Reach.EVERYWHERE, Role.HANDLER);
        JsonNode request = dispatched("");

        JsonNode told = awaitTold("notice-lamps", request, 1).getFirst();

        assertThat(told.path("kind").asString()).isEqualTo("DISPATCHED");
        assertThat(told.path("number").asString())
                .isEqualTo(request.path("number").asString());
        assertThat(told.path("said").asString()).contains(request.path("number").asString());
        assertThat(told.path("emergency").asBoolean()).isFalse();
        assertThat(told.toString()).doesNotContain("路灯不亮");
        assertThat(toldOf("notice-lamps-elsewhere", request)).isEmpty();
        assertThat(toldOf("notice-any-unit", request)).isEmpty();
    }

    @Test
    void what_is_read_is_read_by_whoever_it_was_told_to_alone() {
        account("notice-reader", new Reach("", Set.of(UNIT)), Role.HANDLER);
        account("notice-stranger", STREET, Role.HOTLINE_OPERATOR);
        JsonNode request = dispatched("");
        String id = awaitTold("notice-reader", request, 1).getFirst().path("id").asString();

        post("/api/notices/" + id + "/read", "", 404, as("notice-stranger"));
        post("/api/notices/" + id + "/read", "", 200, as("notice-reader"));
        post("/api/notices/no-id/read", "", 404, as("notice-reader"));

        assertThat(get("/api/notices?unread=true", 200, as("notice-reader"))
                        .path("items")
                        .toString())
                .doesNotContain(id);
        assertThat(toldOf("notice-reader", request).getFirst().has("readAt")).isTrue();
    }

    @Test
    void an_emergency_is_told_to_the_nearest_supervisors() {
        account("notice-street", STREET, Role.SUPERVISOR);
        account("notice-district", new Reach("999901", Set.of()), Role.SUPERVISOR);
        JsonNode request = post("/api/hotline-requests", lampRequest(", \"urgency\": \"EMERGENCY\""), 201);

        JsonNode told = awaitTold("notice-street", request, 1).getFirst();

        assertThat(told.path("kind").asString()).isEqualTo("EMERGENCY");
        assertThat(told.path("emergency").asBoolean()).isTrue();
        assertThat(toldOf("notice-district", request)).isEmpty();
    }

    @Test
    void a_reader_that_is_sent_back_to_the_beginning_tells_nobody_anything_again() {
        account("notice-once", new Reach("", Set.of(UNIT)), Role.HANDLER);
        JsonNode request = dispatched("");
        awaitTold("notice-once", request, 1);
        long all = count();

        // Somebody new, who was not told then, and is not told now.
        account("notice-late", new Reach("", Set.of(UNIT)), Role.HANDLER);
        reader().shutDown();
        jdbc.sql("delete from token_entry where processor_name = 'notices'").update();
        jdbc.sql("delete from notice where account = 'notice-once'").update();
        reader().start();
        JsonNode next = dispatched("");
        awaitTold("notice-once", next, 1);

        assertThat(toldOf("notice-once", request))
                .as("what was thrown away is not told again")
                .isEmpty();
        assertThat(toldOf("notice-late", request)).isEmpty();
        assertThat(toldOf("notice-late", next)).hasSize(1);
        assertThat(count()).isLessThanOrEqualTo(all + handlers());

        StreamingEventProcessor streaming = (StreamingEventProcessor) reader();
        streaming.shutDown();
        if (streaming.supportsReset()) {
            streaming.resetTokens();
        }
        streaming.start();
        JsonNode last = dispatched("");
        awaitTold("notice-late", last, 1);
        assertThat(toldOf("notice-once", request)).isEmpty();
        assertThat(toldOf("notice-once", next)).hasSize(1);
    }

    @Test
    void a_reader_that_fails_halfway_tells_everybody_once_when_it_can_again() {
        account("notice-half-one", new Reach("", Set.of(UNIT)), Role.HANDLER);
        account("notice-half-two", new Reach("", Set.of(UNIT)), Role.HANDLER);
        // What it counts no rollback takes back.
        jdbc.sql("create sequence power_failures").update();
        jdbc.sql("""
                create or replace function notices_fail() returns trigger language plpgsql as
                $$ begin perform nextval('power_failures'); raise exception 'The power is off'; end $$
                """).update();
        jdbc.sql("""
                create trigger power before insert on notice for each row when (new.account = 'notice-half-two')
                execute function notices_fail()
                """).update();
        JsonNode request = dispatched("");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select last_value from power_failures")
                                .query(Long.class)
                                .single()
                        > 1);
        assertThat(toldOf("notice-half-one", request)).isEmpty();

        jdbc.sql("drop trigger power on notice").update();

        awaitTold("notice-half-two", request, 1);
        awaitTold("notice-half-one", request, 1);
    }

    @Test
    void whoever_is_put_on_duty_is_told_and_when_nobody_comes_their_supervisor_too() {
        account("notice-on-duty", STREET, Role.HOTLINE_OPERATOR);
        account("notice-duty-supervisor", new Reach("999901001003", Set.of()), Role.SUPERVISOR);
        Instant now = Instant.now();
        String shift = post(
                        "/api/duty-shifts",
                        """
                {"desk": "HOTLINE", "areaCode": "999901001003", "name": "测试班", "from": "%s", "to": "%s", "onDuty": "notice-on-duty"}
                """.formatted(now.minus(Duration.ofMinutes(20)), now.plus(Duration.ofHours(1))),
                        201)
                .path("id")
                .asString();

        await().atMost(Duration.ofSeconds(40))
                .until(() -> kindsOf("notice-on-duty", shift).size() == 2);

        assertThat(kindsOf("notice-on-duty", shift)).containsExactlyInAnyOrder("SHIFT", "SHIFT_EMPTY");
        assertThat(kindsOf("notice-duty-supervisor", shift)).containsExactly("SHIFT_EMPTY");
    }

    private List<String> kindsOf(String account, String shift) {
        return get("/api/notices?size=200", 200, as(account))
                .path("items")
                .valueStream()
                .filter(told -> told.path("shiftId").asString("").equals(shift))
                .map(told -> told.path("kind").asString())
                .toList();
    }

    @Test
    void what_happened_while_nobody_read_is_told_once_somebody_reads() {
        account("notice-away", new Reach("", Set.of(UNIT)), Role.HANDLER);
        reader().shutDown();
        JsonNode request = dispatched("");
        assertThat(toldOf("notice-away", request)).isEmpty();

        reader().start();

        awaitTold("notice-away", request, 1);
    }

    @Test
    void a_question_that_makes_no_sense_is_answered_with_what_is_wrong() {
        get("/api/notices?unread=perhaps", 422);
        get("/api/notices?after=behind", 422);
        get("/api/notices?nobody=asks", 422);
    }

    private JsonNode dispatched(String more) {
        JsonNode request = post("/api/hotline-requests", lampRequest(more), 201);
        post(
                "/api/hotline-requests/" + request.path("id").asString() + "/dispatch",
                "{\"leadUnit\": \"" + UNIT + "\"}",
                200);
        return request;
    }

    private List<JsonNode> awaitTold(String account, JsonNode request, int times) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> toldOf(account, request).size() >= times);
        List<JsonNode> told = toldOf(account, request);
        assertThat(told).hasSize(times);
        return told;
    }

    private List<JsonNode> toldOf(String account, JsonNode request) {
        return get("/api/notices?size=200", 200, as(account))
                .path("items")
                .valueStream()
                .filter(told -> told.path("caseId").equals(request.path("id")))
                .toList();
    }

    private long count() {
        return jdbc.sql("select count(*) from notice").query(Long.class).single();
    }

    private long handlers() {
        return jdbc.sql("select count(*) from account where :unit = any(units)")
                .param("unit", UNIT)
                .query(Long.class)
                .single();
    }

    private void account(String name, Reach reach, Role role) {
        new AccountsForTests(accounts, passwords).of(name, reach, role);
    }

    private static String[] as(String account) {
        String typed = account + ":" + AccountsForTests.PASSWORD;
        return new String[] {
            "Authorization", "Basic " + Base64.getEncoder().encodeToString(typed.getBytes(StandardCharsets.UTF_8))
        };
    }

    private EventProcessor reader() {
        Optional<EventProcessor> reader = processing.eventProcessor("notices");
        return reader.orElseThrow();
    }
}
