package org.minqing.duty;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How duty is arranged here.
 *
 * @param templates the shifts that recur
 */
@ConfigurationProperties("minqing.duty")
public record DutySettings(List<ShiftTemplate> templates) {

    public DutySettings {
        templates = List.copyOf(templates);
    }

    /** The one of that name. */
    public Optional<ShiftTemplate> template(String name) {
        return templates.stream()
                .filter(template -> template.name().equals(name))
                .findFirst();
    }
}
