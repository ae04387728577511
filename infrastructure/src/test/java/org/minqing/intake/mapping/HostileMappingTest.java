package org.minqing.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapping is a text that a stranger wrote: it makes no object of its own choice and takes no more room than it has. */
class HostileMappingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!org.minqing.intake.mapping.HostileMappingTest$Trap {}",
                "source: !!org.minqing.intake.mapping.HostileMappingTest$Trap {}",
                "source: !!org.minqing.intake.mapping.HostileMappingTest$Trap []",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1:1/\"]]]]"
            })
    void a_tag_makes_no_object(String mapping) {
        assertThatThrownBy(() -> MappingText.read(mapping)).isInstanceOf(MappingRefused.class);
        assertThat(Trap.SPRUNG).isFalse();
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aliases_of_aliases_are_refused() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [laugh]\n");
        for (int i = 1; i < 60; i++) {
            laughs.append("a%d: &a%d [%s]\n"
                    .formatted(i, i, String.join(",", List.of("*a" + (i - 1), "*a" + (i - 1)))));
        }
        String mapping = laughs.toString();

        assertThatThrownBy(() -> MappingText.read(mapping)).isInstanceOf(MappingRefused.class);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_mapping_within_itself_is_refused() {
        assertThatThrownBy(() -> MappingText.read("source: &a [*a]")).isInstanceOf(MappingRefused.class);
        assertThatThrownBy(() -> MappingText.read("source: &a {b: *a}")).isInstanceOf(MappingRefused.class);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void depth_is_refused() {
        assertThatThrownBy(() -> MappingText.read("source: " + "[".repeat(40_000)))
                .isInstanceOf(MappingRefused.class);
        assertThatThrownBy(() -> MappingText.read("source: " + "[".repeat(40_000) + "]".repeat(40_000)))
                .isInstanceOf(MappingRefused.class);
    }

    @Test
    void a_mapping_longer_than_anybody_writes_one_is_refused_before_it_is_read() {
        assertThatThrownBy(() -> MappingText.read("[".repeat(100_001)))
                .isInstanceOfSatisfying(
                        MappingRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("mapping.too-long"));
    }

    /** What a tag would make. */
    public static final class Trap {
        static final AtomicBoolean SPRUNG = new AtomicBoolean();

        public Trap() {
            SPRUNG.set(true);
        }
    }
}
