package org.minqing.query.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.HotlineDetails;
import org.minqing.api.Intake;
import org.minqing.api.Level;
import org.minqing.api.Place;

/** What was taken down when the case began, as it was mended since. */
record Opening(
        Optional<String> queryCode,
        Optional<Place> place,
        Optional<String> subject,
        Optional<String> content,
        Optional<String> firstContactOwner,
        Optional<Level> intakeLevel,
        boolean confidential,
        Map<String, String> attributes,
        Optional<HotlineDetails> hotline) {

    static final Opening NONE = new Opening(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Map.of(),
            Optional.empty());

    static Opening of(Intake intake, Optional<HotlineDetails> hotline) {
        return new Opening(
                Optional.of(intake.queryCode()),
                intake.place(),
                Optional.of(intake.subject()),
                Optional.of(intake.content()),
                Optional.of(intake.firstContactOwner()),
                intake.intakeLevel(),
                intake.confidential(),
                Map.of(),
                hotline);
    }

    static Opening of(Adoption known) {
        return NONE.supplemented(known);
    }

    Opening supplemented(Adoption more) {
        Map<String, String> all = new LinkedHashMap<>(more.attributes());
        all.putAll(attributes);
        return new Opening(
                queryCode,
                place.or(more::place),
                subject.or(more::subject),
                content.or(more::content),
                firstContactOwner,
                intakeLevel,
                confidential,
                all,
                hotline);
    }

    Opening corrected(Changes changes) {
        return new Opening(
                queryCode,
                changes.place().or(() -> place),
                changes.subject().or(() -> subject),
                changes.content().or(() -> content),
                firstContactOwner,
                intakeLevel,
                changes.confidential().orElse(confidential),
                attributes,
                hotline);
    }

    Opening handedOver(String to) {
        return new Opening(
                queryCode, place, subject, content, Optional.of(to), intakeLevel, confidential, attributes, hotline);
    }
}
