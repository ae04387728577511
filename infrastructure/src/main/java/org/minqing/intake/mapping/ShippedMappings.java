package org.minqing.intake.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** The mappings of registers that are known by name. */
public final class ShippedMappings {

    public static final List<String> NAMES = List.of(
            "pingshan2018",
            "teddy2020-replies",
            "teddy2020-likes",
            "liuyan-hangzhou",
            "la311",
            "chicago-open311",
            "chicago-open311-events");

    private ShippedMappings() {}

    /** The text of the mapping of that name. */
    public static Optional<String> text(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = new ClassPathResource("mappings/" + name + ".yml").getInputStream()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
