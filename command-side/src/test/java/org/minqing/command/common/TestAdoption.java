package org.minqing.command.common;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Adoption;
import org.minqing.api.Adoption.FollowUpAnswers;
import org.minqing.api.AreaCode;
import org.minqing.api.ClosedAs;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Origin;
import org.minqing.api.PersonId;
import org.minqing.api.Place;
import org.minqing.api.Resolution;

/**
 * What an invented register knows about a case: that it came in on 2 January 2018, and nothing else, unless it says more.
 * Immutable; each method gives another one.
 */
public record TestAdoption(Adoption adoption) {

    public static TestAdoption numbered(String number) {
        return new TestAdoption(new Adoption(
                number,
                new Origin("invented-register", "17"),
                TestContext.moment("2018-01-02T09:00"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of()));
    }

    public TestAdoption received(Moment moment) {
        Adoption a = adoption;
        return with(moment, a.area(), a.unit(), a.level(), a.persons(), a.repliedAt(), a.closedAs(), a.closedAt());
    }

    public TestAdoption in(AreaCode area) {
        Adoption a = adoption;
        return with(
                a.receivedAt(),
                Optional.of(area),
                a.unit(),
                a.level(),
                a.persons(),
                a.repliedAt(),
                a.closedAs(),
                a.closedAt());
    }

    public TestAdoption handledBy(String unit, Level level) {
        Adoption a = adoption;
        return with(
                a.receivedAt(),
                a.area(),
                Optional.of(unit),
                Optional.of(level),
                a.persons(),
                a.repliedAt(),
                a.closedAs(),
                a.closedAt());
    }

    /** Heavy things fall from a balcony: told at a visit, with all that makes it a matter. */
    public TestAdoption tellingOfTheMatter() {
        Adoption a = adoption;
        return new TestAdoption(new Adoption(
                a.number(),
                a.origin(),
                a.receivedAt(),
                Optional.of("VISIT"),
                a.area(),
                Optional.of(new Place("Third balcony from the left", Optional.empty(), Optional.empty())),
                Optional.of(TestDirectory.SUNDRIES),
                Optional.of("Flowerpots fall"),
                Optional.of("Whenever it blows, another flowerpot falls into the yard."),
                a.nature(),
                Optional.of(Magnitude.SMALL),
                a.unit(),
                a.level(),
                a.persons(),
                a.repliedAt(),
                a.replyText(),
                a.closedAs(),
                a.closedAt(),
                a.resolution(),
                a.onTime(),
                a.followUps(),
                a.attributes()));
    }

    /** Columns that have no place here. */
    public TestAdoption alsoSaying(Map<String, String> attributes) {
        Adoption a = adoption;
        return new TestAdoption(new Adoption(
                a.number(),
                a.origin(),
                a.receivedAt(),
                a.channel(),
                a.area(),
                a.place(),
                a.category(),
                a.subject(),
                a.content(),
                a.nature(),
                a.magnitude(),
                a.unit(),
                a.level(),
                a.persons(),
                a.repliedAt(),
                a.replyText(),
                a.closedAs(),
                a.closedAt(),
                a.resolution(),
                a.onTime(),
                a.followUps(),
                attributes));
    }

    public TestAdoption of(PersonId... persons) {
        Adoption a = adoption;
        return with(
                a.receivedAt(),
                a.area(),
                a.unit(),
                a.level(),
                List.of(persons),
                a.repliedAt(),
                a.closedAs(),
                a.closedAt());
    }

    public TestAdoption replied(Moment at) {
        Adoption a = adoption;
        return with(
                a.receivedAt(),
                a.area(),
                a.unit(),
                a.level(),
                a.persons(),
                Optional.of(at),
                a.closedAs(),
                a.closedAt());
    }

    /** The register says how it ended, not when. */
    public TestAdoption closed(ClosedAs as) {
        Adoption a = adoption;
        return with(
                a.receivedAt(),
                a.area(),
                a.unit(),
                a.level(),
                a.persons(),
                a.repliedAt(),
                Optional.of(as),
                a.closedAt());
    }

    public TestAdoption closed(ClosedAs as, Moment at) {
        Adoption a = adoption;
        return with(
                a.receivedAt(),
                a.area(),
                a.unit(),
                a.level(),
                a.persons(),
                a.repliedAt(),
                Optional.of(as),
                Optional.of(at));
    }

    public TestAdoption resolved(Resolution resolution) {
        return new TestAdoption(known(adoption, Optional.of(resolution), adoption.onTime(), adoption.followUps()));
    }

    public TestAdoption onTime(boolean verdict) {
        return new TestAdoption(known(adoption, adoption.resolution(), Optional.of(verdict), adoption.followUps()));
    }

    public TestAdoption answered(FollowUpAnswers... answers) {
        return new TestAdoption(known(adoption, adoption.resolution(), adoption.onTime(), List.of(answers)));
    }

    private static Adoption known(
            Adoption a, Optional<Resolution> resolution, Optional<Boolean> onTime, List<FollowUpAnswers> answers) {
        return new Adoption(
                a.number(),
                a.origin(),
                a.receivedAt(),
                a.channel(),
                a.area(),
                a.place(),
                a.category(),
                a.subject(),
                a.content(),
                a.nature(),
                a.magnitude(),
                a.unit(),
                a.level(),
                a.persons(),
                a.repliedAt(),
                a.replyText(),
                a.closedAs(),
                a.closedAt(),
                resolution,
                onTime,
                answers,
                a.attributes());
    }

    private TestAdoption with(
            Moment receivedAt,
            Optional<AreaCode> area,
            Optional<String> unit,
            Optional<Level> level,
            List<PersonId> persons,
            Optional<Moment> repliedAt,
            Optional<ClosedAs> closedAs,
            Optional<Moment> closedAt) {
        Adoption a = adoption;
        return new TestAdoption(new Adoption(
                a.number(),
                a.origin(),
                receivedAt,
                a.channel(),
                area,
                a.place(),
                a.category(),
                a.subject(),
                a.content(),
                a.nature(),
                a.magnitude(),
                unit,
                level,
                persons,
                repliedAt,
                a.replyText(),
                closedAs,
                closedAt,
                a.resolution(),
                a.onTime(),
                a.followUps(),
                a.attributes()));
    }
}
