package org.minqing.command.common;

import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Origin;
import org.minqing.api.PersonId;
import org.minqing.api.Place;

/**
 * An intake for tests: a broken lamp, told over the hotline on Monday 5 March 2018 at ten, unless it says otherwise.
 * Immutable; each method gives another one.
 */
public record TestIntake(Intake intake) {

    public static final PersonId ANYA = PersonId.of("00000000-0000-4000-8000-00000000000a");
    public static final PersonId BOLO = PersonId.of("00000000-0000-4000-8000-00000000000b");
    public static final PersonId CILI = PersonId.of("00000000-0000-4000-8000-00000000000c");

    public static TestIntake numbered(String number) {
        return new TestIntake(new Intake(
                number,
                "QUERY-CODE",
                "HOTLINE",
                TestContext.moment(TestContext.MONDAY_AT_TEN),
                TestDirectory.CELL,
                Optional.empty(),
                Optional.empty(),
                "A lamp is broken",
                "The lamp by the north gate has been dark for a week.",
                TestDirectory.OPERATOR,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty()));
    }

    public TestIntake through(String channel) {
        return copy(channel, intake.receivedAt(), intake.area(), intake.place(), intake.category());
    }

    public TestIntake receivedAt(String local) {
        return received(TestContext.moment(local));
    }

    public TestIntake received(Moment moment) {
        return copy(intake.channel(), moment, intake.area(), intake.place(), intake.category());
    }

    public TestIntake in(AreaCode area) {
        return copy(intake.channel(), intake.receivedAt(), area, intake.place(), intake.category());
    }

    public TestIntake at(Place place) {
        return copy(intake.channel(), intake.receivedAt(), intake.area(), Optional.of(place), intake.category());
    }

    public TestIntake about(String category) {
        return copy(intake.channel(), intake.receivedAt(), intake.area(), intake.place(), Optional.of(category));
    }

    public TestIntake of(Magnitude magnitude) {
        return copy(
                Optional.of(magnitude),
                intake.intakeLevel(),
                intake.confidential(),
                intake.origin(),
                intake.inherits());
    }

    public TestIntake takenInAt(Level level) {
        return copy(intake.magnitude(), Optional.of(level), intake.confidential(), intake.origin(), intake.inherits());
    }

    public TestIntake confidential() {
        return copy(intake.magnitude(), intake.intakeLevel(), true, intake.origin(), intake.inherits());
    }

    public TestIntake from(String source, String externalId) {
        return copy(
                intake.magnitude(),
                intake.intakeLevel(),
                intake.confidential(),
                Optional.of(new Origin(source, externalId)),
                intake.inherits());
    }

    public TestIntake inheriting(Inheritance inheritance) {
        return copy(
                intake.magnitude(),
                intake.intakeLevel(),
                intake.confidential(),
                intake.origin(),
                Optional.of(inheritance));
    }

    private TestIntake copy(
            String channel, Moment receivedAt, AreaCode area, Optional<Place> place, Optional<String> category) {
        return new TestIntake(new Intake(
                intake.number(),
                intake.queryCode(),
                channel,
                receivedAt,
                area,
                place,
                category,
                intake.subject(),
                intake.content(),
                intake.firstContactOwner(),
                intake.magnitude(),
                intake.intakeLevel(),
                intake.confidential(),
                intake.origin(),
                intake.inherits()));
    }

    private TestIntake copy(
            Optional<Magnitude> magnitude,
            Optional<Level> intakeLevel,
            boolean confidential,
            Optional<Origin> origin,
            Optional<Inheritance> inherits) {
        return new TestIntake(new Intake(
                intake.number(),
                intake.queryCode(),
                intake.channel(),
                intake.receivedAt(),
                intake.area(),
                intake.place(),
                intake.category(),
                intake.subject(),
                intake.content(),
                intake.firstContactOwner(),
                magnitude,
                intakeLevel,
                confidential,
                origin,
                inherits));
    }
}
