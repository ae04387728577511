package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandResult;
import org.minqing.command.common.CaseCommands;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The same command of the same request, by two nodes that each believe to be the only one at work on it. */
class TwinCommandsTest extends LedgerOverHttp {

    private static final Instant PAST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2999-01-01T00:00:00Z");

    @Autowired
    private CaseCommands commands;

    private final String message = UUID.randomUUID().toString();
    private CaseId call = new CaseId(UUID.randomUUID());
    private long version;

    @BeforeEach
    void aCall() {
        JsonNode received = receiveLampRequest();
        call = CaseId.of(received.path("id").asString());
        version = received.path("version").asLong();
    }

    @Test
    void aNodeThatStoodStillUntilAnotherHadTakenOverStoresNothingAndAnswersAsTheOtherDid() {
        CommandResult other =
                remind(Map.of(CommandHeaders.ALONE_UNTIL, FUTURE.toString())).join();

        CommandResult late =
                remind(Map.of(CommandHeaders.ALONE_UNTIL, PAST.toString())).join();

        assertThat(late.version()).isEqualTo(other.version());
        assertThat(stored()).isEqualTo(version + 1);
    }

    @Test
    void aNodeThatTakesOverStoresNothingWhereTheFirstHadStored() {
        remind(Map.of(CommandHeaders.ALONE_UNTIL, FUTURE.toString())).join();

        remind(Map.of(CommandHeaders.ALONE_UNTIL, FUTURE.toString(), CommandHeaders.ASKED_AGAIN, "true"))
                .join();

        assertThat(stored()).isEqualTo(version + 1);
    }

    @Test
    void aNodeThatTakesOverStoresWhereTheFirstHadStoredNothing() {
        remind(Map.of(CommandHeaders.ALONE_UNTIL, FUTURE.toString(), CommandHeaders.ASKED_AGAIN, "true"))
                .join();

        assertThat(stored()).isEqualTo(version + 1);
    }

    @Test
    void ofManyAtOnceOfWhichNoneKnowsOfTheOthersOneStores() {
        List<CompletableFuture<CommandResult>> twins = new ArrayList<>();
        for (int twin = 0; twin < 8; twin++) {
            twins.add(
                    remind(Map.of(CommandHeaders.ALONE_UNTIL, FUTURE.toString(), CommandHeaders.ASKED_AGAIN, "true")));
        }

        assertThat(twins).allSatisfy(twin -> assertThat(twin.join().version()).isEqualTo(version + 1));
        assertThat(stored()).isEqualTo(version + 1);
    }

    private CompletableFuture<CommandResult> remind(Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put(CommandHeaders.ACTOR, Act.SYSTEM);
        headers.put(CommandHeaders.IDEMPOTENCY_KEY, message);
        return commands.send(
                CaseCommands.message(message, CaseKind.HOTLINE_REQUEST, call, new CaseCommand.Remind("何时修好"), headers));
    }

    private long stored() {
        return jdbc.sql("select count(*) from domain_event where aggregate_id = :call")
                .param("call", call.value())
                .query(Long.class)
                .single();
    }
}
