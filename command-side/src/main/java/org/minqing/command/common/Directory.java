package org.minqing.command.common;

import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Urgency;

/** The directories a decision asks: what is known under a code, and what it proposes. */
public interface Directory {

    boolean knowsArea(AreaCode area);

    boolean knowsChannel(String code);

    Optional<Unit> unit(String code);

    Optional<Category> category(String path);

    Optional<DisputeType> disputeType(String code);

    Optional<Committee> committee(String code);

    Optional<Mediator> mediator(String code);

    Optional<Staff> staff(String code);

    record Unit(String code, Level level) {}

    /** @param magnitude proposed for its cases, its parents' where it has none of its own */
    record Category(String path, Optional<Magnitude> magnitude, Optional<Urgency> urgency) {}

    record DisputeType(String code, Optional<Magnitude> magnitude) {}

    record Committee(String code, Level level, Optional<String> parent) {}

    record Mediator(String code, Optional<String> committee) {}

    /** @param unit where the staff member works */
    record Staff(String code, Optional<String> unit) {}
}
