package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.ChoiceProposal;
import org.minqing.api.Moment;
import org.minqing.api.ResidentsChoiceEvent;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Residents' choices over HTTP: put to them, counted once the last day is over, and promised in the petition that was chosen. */
class ResidentsChoiceContractTest extends LedgerOverHttp {

    @Autowired
    private EventStore store;

    @Test
    void what_most_households_chose_is_promised_in_its_petition() {
        String lamp = petition("装路灯");
        String bench = petition("修长椅");
        String id = over(lamp, bench, "1", "1", "2");
        assertThat(post("/api/residents-choices/" + id + "/promise", promise("1"), 409)
                        .path("code")
                        .asString())
                .isEqualTo("residents-choice.not-counted");

        post("/api/residents-choices/" + id + "/count", "{}", 200);

        await().untilAsserted(() -> assertThat(choice(id).path("proposals").findValuesAsString("votes"))
                .containsExactly("2", "1"));
        assertThat(post("/api/residents-choices/" + id + "/promise", promise("2"), 409)
                        .path("code")
                        .asString())
                .isEqualTo("residents-choice.not-chosen");
        String accepted = post("/api/petitions/" + lamp + "/accept", "{}", 200).toString();
        assertThat(accepted).contains("version");
        post("/api/residents-choices/" + id + "/promise", promise("1"), 200);

        assertThat(get("/api/cases/" + lamp + "/events", 200).findValuesAsString("type"))
                .contains("petition.outcome-promised");
        await().untilAsserted(() -> assertThat(
                        choice(id).path("promised").path("proposal").asString())
                .isEqualTo("1"));
        post("/api/residents-choices/" + id + "/promise", promise("1"), 200);
        assertThat(get("/api/cases/" + lamp + "/events", 200).findValuesAsString("type"))
                .containsOnlyOnce("petition.outcome-promised");
    }

    @Test
    void nothing_is_counted_or_told_while_households_choose() {
        String lamp = petition("装摄像头");
        String bench = petition("修花坛");
        String id = post("/api/residents-choices", choice(lamp, bench, today().plusDays(3)), 201)
                .path("id")
                .asString();

        await().untilAsserted(() ->
                assertThat(choice(id).path("households").asInt(-1)).isZero());
        assertThat(choice(id).path("proposals").findValues("votes")).isEmpty();
        assertThat(post("/api/residents-choices/" + id + "/count", "{}", 409)
                        .path("code")
                        .asString())
                .isEqualTo("residents-choice.still-open");
        post("/api/residents-choices/" + id + "/withdraw", "{\"reason\": \"写错了\"}", 200);
        await().until(() -> choice(id).path("withdrawn").asBoolean());
    }

    @Test
    void what_is_wrong_is_said_at_once() {
        String lamp = petition("装充电桩");
        String call = receiveLampRequest().path("id").asString();
        await().until(() -> get("/api/cases?q=" + "装充电桩", 200).path("total").asInt() > 0);

        assertThat(post("/api/residents-choices", choice(lamp, call, today().plusDays(3)), 422)
                        .path("violations")
                        .findValuesAsString("field"))
                .containsExactly("proposals[1].petition");
        assertThat(post("/api/residents-choices", choice(lamp, lamp, today().minusDays(1)), 422)
                        .path("code")
                        .asString())
                .isEqualTo("residents-choice.no-such-last-day");
        assertThat(post("/api/residents-choices/nobody/count", "{}", 404)
                        .path("code")
                        .asString())
                .isEqualTo("residents-choice.not-found");
    }

    /** One of last month, which nobody counted. */
    private String over(String one, String other, String... votes) {
        UUID id = UUID.randomUUID();
        Act act = new Act(Moment.at(Instant.now()), Act.SYSTEM, Optional.empty(), false, false);
        publish(
                id,
                0,
                new ResidentsChoiceEvent.Opened(
                        act,
                        AreaCode.of(COMMUNITY),
                        "先办哪一件？",
                        List.of(
                                new ChoiceProposal("1", "装路灯", CaseId.of(one)),
                                new ChoiceProposal("2", "修长椅", CaseId.of(other))),
                        today().minusDays(1),
                        Optional.empty()));
        for (int i = 0; i < votes.length; i++) {
            publish(id, i + 1, new ResidentsChoiceEvent.Voted(act, "household-" + i, votes[i]));
        }
        await().until(() -> get("/api/residents-choices", 200).toString().contains(id.toString()));
        return id.toString();
    }

    private void publish(UUID id, int sequence, ResidentsChoiceEvent event) {
        store.publish(new GenericDomainEventMessage<>("ResidentsChoiceAggregate", id.toString(), sequence, event));
    }

    private String petition(String subject) {
        String id =
                post("/api/petitions", """
                {"channel": "来访", "areaCode": "999901001001", "category": "公共设施报修", "subject": "%1$s", "content": "请办：%1$s"}
                """.formatted(subject), 201).path("id").asString();
        await().until(() -> get("/api/cases?q=" + subject, 200).path("total").asInt() > 0);
        return id;
    }

    private JsonNode choice(String id) {
        return get("/api/residents-choices?area=" + COMMUNITY, 200)
                .path("items")
                .valueStream()
                .filter(choice -> choice.path("id").asString().equals(id))
                .findFirst()
                .orElseGet(() -> get("/api/residents-choices", 200).path("none"));
    }

    private static String choice(String one, String other, LocalDate lastDay) {
        return """
                {"areaCode": "%s", "question": "先办哪一件？", "lastDay": "%s",
                 "proposals": [{"text": "这一件", "petition": "%s"}, {"text": "那一件", "petition": "%s"}]}
                """.formatted(COMMUNITY, lastDay, one, other);
    }

    private static String promise(String proposal) {
        return "{\"proposal\": \"" + proposal + "\", \"by\": \"" + today().plusDays(30) + "\"}";
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
