package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** A snapshot is a state written as JSON: it comes back as it was, in every status. */
class PetitionSnapshotTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> everyStateComesBackAsItWas() {
        return Examples.all().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.word(),
                        () -> comesBack(
                                example.allowedIn().does(example.command()).state())));
    }

    @Test
    void nothingComesBackAsNothing() {
        comesBack(new PetitionState.None());
    }

    private static void comesBack(PetitionState state) {
        String written = JSON.writerFor(PetitionState.class).writeValueAsString(state);
        assertThat(JSON.readValue(written, PetitionState.class)).isEqualTo(state);
    }
}
