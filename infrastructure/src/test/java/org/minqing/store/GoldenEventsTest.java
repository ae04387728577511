package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minqing.api.EventName;
import org.minqing.api.StreamEvent;

/**
 * What was ever stored stays readable: a file for each event and revision, written once with {@code -Dgolden=write} when an
 * event is new, and never changed after. A shape that changes gets a new revision, an upcaster and a file beside the old one.
 */
class GoldenEventsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden-events");

    private static final Pattern FILE = Pattern.compile("(.+)\\.(\\d+)\\.json");

    private final LedgerSerializer serializer = new LedgerSerializer();

    static Stream<EventName> names() {
        return EventName.all().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_event_is_stored_as_it_always_was(EventName name) throws IOException {
        String stored = serializer.serialize(sample(name), String.class).getData();
        if ("write".equals(System.getProperty("golden")) && !Files.exists(file(name))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file(name), stored + "\n");
        }

        assertThat(file(name)).hasContent(stored);
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_was_stored_is_read_as_the_event_it_was(EventName name) throws IOException {
        SerializedObject<String> golden = new SimpleSerializedObject<>(
                Files.readString(file(name)),
                String.class,
                EventName.of(sample(name)),
                Integer.toString(name.revision()));

        Object read = serializer.deserialize(golden);

        assertThat(read).isEqualTo(sample(name));
    }

    /** A revision that only adds what may be absent needs no upcaster: the older shape is the newer one without it. */
    @Test
    void what_was_stored_in_an_older_shape_is_read_without_what_came_later() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
                assertThat(name.matches()).as(file.toString()).isTrue();
                SerializedObject<String> golden = new SimpleSerializedObject<>(
                        Files.readString(file), String.class, name.group(1), name.group(2));

                Object read = serializer.deserialize(golden);

                assertThat(file)
                        .hasContent(serializer.serialize(read, String.class).getData());
            }
        }
    }

    private static StreamEvent sample(EventName name) {
        return new RecordSamples(true).of(name.type());
    }

    private static Path file(EventName name) {
        return FOLDER.resolve(EventName.of(sample(name)) + "." + name.revision() + ".json");
    }
}
