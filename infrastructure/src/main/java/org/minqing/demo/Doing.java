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
 * One thing that somebody does beside the script of the year.
 *
 * @param command made once it is done: a petition takes a number
 * @param persons whom it brings along
 */
record Doing(
        Instant at,
        String who,
        StreamKind kind,
        CaseId id,
        Supplier<? extends StreamCommand> command,
        List<PersonalData> persons) {

    static Doing of(Instant at, String who, StreamKind kind, CaseId id, StreamCommand command) {
        return new Doing(at, who, kind, id, () -> command, List.of());
    }

    /** The same stream whenever it is told of, so that what is told again after a restart is told already. */
    static CaseId named(String what, String which) {
        return new CaseId(UUID.nameUUIDFromBytes(("demo:" + what + ":" + which).getBytes(StandardCharsets.UTF_8)));
    }
}
