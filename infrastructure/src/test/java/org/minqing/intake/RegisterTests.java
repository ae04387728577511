package org.minqing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Adoption;
import org.minqing.api.CaseId;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.Origin;
import org.minqing.api.PetitionEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application on an empty database, and what its streams hold after an import. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@ResourceLock("registers")
abstract class RegisterTests {

    static final Path SAMPLES = Path.of("..", "samples");

    @LocalServerPort
    private int port;

    @Autowired
    private EventStore events;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("minqing.data-dir", RegisterTests::folder);
        EmbeddedPostgresForTests.freshDatabase().use(properties);
    }

    private static String folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "intake-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Office office() {
        return new Office(port);
    }

    /** The sample district, whose units and areas the sample registers name. */
    void sampleDistrict() {
        for (String word : List.of("areas", "units", "staff", "committees", "mediators")) {
            office().directory(word, SAMPLES.resolve(word + ".csv"));
        }
    }

    List<LedgerEvent> stream(String source, String externalId) {
        return events.readEvents(CaseId.named(new Origin(source, externalId)).toString())
                .asStream()
                .map(event -> (LedgerEvent) event.getPayload())
                .toList();
    }

    Adoption adopted(String source, String externalId) {
        return switch (stream(source, externalId).getFirst()) {
            case HotlineRequestEvent.Adopted event -> event.adoption();
            case PetitionEvent.Adopted event -> event.adoption();
            case MediationEvent.Adopted event -> event.adoption();
            default -> throw new AssertionError("The stream does not begin with an adoption");
        };
    }

    static Counts counts(ImportStatus status) {
        assertThat(status.state()).as(status.failure().orElse("")).isEqualTo(ImportState.COMPLETED);
        return new Counts(
                status.read(), status.imported(), status.duplicates(), status.supplemented(), status.rejected());
    }
}
