package org.minqing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.intake.mapping.ShippedMappings;
import org.springframework.beans.factory.annotation.Autowired;

class InterruptedImportTest extends RegisterTests {

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportTable imports;

    @Test
    void anImportThatARestartInterruptedGoesOnBehindWhatWasSettled() throws IOException {
        UUID id = interrupted("interrupted", new Counts(40, 40, 0, 0, 0));

        desk.takeUpAgain();

        assertThat(counts(office().over(id))).isEqualTo(new Counts(60, 60, 0, 0, 0));
        assertThat(stream("interrupted", "900040")).isEmpty();
        assertThat(stream("interrupted", "900041")).hasSize(1);
        assertThat(desk.place(id)).doesNotExist();
    }

    @Test
    void whatWasDoneBeyondTheLastSettledRowIsFoundToBeKnown() throws IOException {
        office().over(takenUp(interrupted("twice", new Counts(50, 50, 0, 0, 0))));

        UUID again = takenUp(interrupted("twice", new Counts(40, 40, 0, 0, 0)));

        assertThat(counts(office().over(again))).isEqualTo(new Counts(60, 50, 10, 0, 0));
    }

    private UUID takenUp(UUID id) {
        desk.takeUpAgain();
        return id;
    }

    private UUID interrupted(String source, Counts settled) throws IOException {
        UUID id = ImportDesk.newId();
        String mapping =
                ShippedMappings.text("pingshan2018").orElseThrow().replace("source: pingshan2018", "source: " + source);
        imports.queue(id, "admin", "register.csv", "own", mapping, false);
        assertThat(imports.begin(id)).isPresent();
        imports.tellFile(id, Optional.of("UTF-8"), List.of(), 0);
        imports.settle(id, settled, List.of(), 1, List.of());
        // Last, for whoever goes on with what was broken off passes by every ten seconds.
        Files.copy(SAMPLES.resolve("hotline-register.csv"), desk.place(id));
        return id;
    }
}
