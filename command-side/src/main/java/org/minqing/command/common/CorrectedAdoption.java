package org.minqing.command.common;

import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.Magnitude;

/** What a register told, mended by people here. */
final class CorrectedAdoption {

    private CorrectedAdoption() {}

    static Adoption corrected(Adoption known, Changes changes) {
        return new Adoption(
                known.number(),
                known.origin(),
                changes.receivedAt().orElse(known.receivedAt()),
                changes.channel().or(known::channel),
                changes.area().or(known::area),
                changes.place().or(known::place),
                known.category(),
                changes.subject().or(known::subject),
                changes.content().or(known::content),
                known.nature(),
                known.magnitude(),
                known.unit(),
                known.level(),
                known.persons(),
                known.repliedAt(),
                known.replyText(),
                known.closedAs(),
                known.closedAt(),
                known.resolution(),
                known.onTime(),
                known.followUps(),
                known.attributes());
    }

    static Adoption reclassified(Adoption known, Optional<String> category, Optional<Magnitude> magnitude) {
        return new Adoption(
                known.number(),
                known.origin(),
                known.receivedAt(),
                known.channel(),
                known.area(),
                known.place(),
                category.or(known::category),
                known.subject(),
                known.content(),
                known.nature(),
                magnitude.or(known::magnitude),
                known.unit(),
                known.level(),
                known.persons(),
                known.repliedAt(),
                known.replyText(),
                known.closedAs(),
                known.closedAt(),
                known.resolution(),
                known.onTime(),
                known.followUps(),
                known.attributes());
    }
}
