package org.minqing.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.minqing.api.CaseId;
import org.minqing.api.PersonalData;
import org.minqing.api.StreamCommand;
import org.minqing.api.StreamKind;

/**
 * One thing that somebody does, and that stands in no script.
 *
 * @param command made once it is done: a case takes a number
 * @param persons who come with it
 */
record Doing(
        Instant at,
        String who,
        StreamKind kind,
        CaseId id,
        Supplier<StreamCommand> command,
        List<PersonalData> persons) {

    static Doing of(Instant at, String who, StreamKind kind, CaseId id, StreamCommand command) {
        return new Doing(at, who, kind, id, () -> command, List.of());
    }

    /** The id of what is told from names alone, so that what is told again after a restart is told already. */
    static CaseId named(String what, String which) {
        return new CaseId(UUID.nameUUIDFromBytes(("demo:" + what + ":" + which).getBytes(StandardCharsets.UTF_8)));
    }
}
