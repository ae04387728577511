package org.minqing.query.figures;

import static org.minqing.query.figures.AnnualMeasure.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minqing.api.PetitionCommand.Outcome;
import org.minqing.api.PetitionCommand.ReviewResult;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.query.AnnualReport.Figure;
import org.minqing.api.query.AnnualReport.Line;
import org.minqing.api.query.AnnualReport.Part;
import org.minqing.query.Labels.Vocabulary;
import org.minqing.query.facts.Course.Supervision;
import org.minqing.query.figures.YearSums.Beside;

/** A year of petitions: what article 41 of the regulation asks for. */
record PetitionYear(YearSums sums, YearLines lines) {

    List<Part> parts() {
        return List.of(
                new Part(
                        "petitions",
                        Optional.of(lines.total(
                                count(PETITIONS_RECEIVED),
                                count(PETITIONS_ACCEPTED),
                                count(PETITIONS_CLOSED),
                                inTime(sums.of(PETITIONS_IN_TIME), sums.of(PETITIONS_DUE)),
                                count(LATE))),
                        List.of()),
                new Part("matters", Optional.empty(), matters()),
                new Part("fields", Optional.empty(), fields()),
                new Part("bodies", Optional.of(lines.total(count(COMPLAINED_ABOUT))), bodies()),
                new Part("passedOn", Optional.of(lines.total(count(TRANSFERRED), count(ASSIGNED))), passedOn()),
                byAbout("supervision", SUPERVISED, names(Supervision.values())),
                suggestions(),
                reviews("reviews", REVIEWS_ASKED, REVIEWS_CONCLUDED),
                reviews("reReviews", RE_REVIEWS_ASKED, RE_REVIEWS_CONCLUDED));
    }

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private Figure count(AnnualMeasure measure) {
        return lines.count(measure, sums.of(measure));
    }

    private Figure count(AnnualMeasure measure, String about) {
        return lines.count(measure, sums.of(measure, about));
    }

    private Figure inTime(Beside inTime, Beside due) {
        return lines.share(PETITIONS_IN_TIME, inTime, PETITIONS_DUE, due);
    }

    private List<Line> matters() {
        List<String> keys = new ArrayList<>(names(Matter.values()));
        if (sums.abouts(Set.of(PETITIONS_RECEIVED)).contains("")) {
            keys.add("");
        }
        return lines.lines(
                keys,
                key -> "",
                key -> List.of(
                        count(PETITIONS_RECEIVED, key),
                        count(PETITIONS_ACCEPTED, key),
                        count(PETITIONS_CLOSED, key),
                        inTime(sums.of(PETITIONS_IN_TIME, key), sums.of(PETITIONS_DUE, key))));
    }

    private List<Line> fields() {
        return lines.mostFirst(
                sums.apart(),
                key -> lines.labels().of(Vocabulary.CATEGORY, key),
                key -> List.of(
                        lines.count(PETITIONS_RECEIVED, sums.apart(key).of(PETITIONS_RECEIVED)),
                        lines.count(PETITIONS_CLOSED, sums.apart(key).of(PETITIONS_CLOSED))));
    }

    private List<Line> bodies() {
        return lines.mostFirst(
                sums.abouts(Set.of(COMPLAINED_ABOUT)),
                key -> lines.name(COMPLAINED_ABOUT, key),
                key -> List.of(count(COMPLAINED_ABOUT, key)));
    }

    private List<Line> passedOn() {
        return lines.mostFirst(
                sums.abouts(EnumSet.of(TRANSFERRED, ASSIGNED)),
                key -> "",
                key -> List.of(count(TRANSFERRED, key), count(ASSIGNED, key)));
    }

    private Part byAbout(String name, AnnualMeasure measure, List<String> keys) {
        return new Part(
                name,
                Optional.of(lines.total(count(measure))),
                lines.lines(keys, key -> "", key -> List.of(count(measure, key))));
    }

    private Part suggestions() {
        Beside answered = sums.of(SUGGESTIONS_ANSWERED);
        List<String> outcomes = names(Outcome.ADOPTED, Outcome.PARTLY_ADOPTED, Outcome.NOT_ADOPTED);
        return new Part(
                "suggestions",
                Optional.empty(),
                lines.lines(
                        outcomes,
                        key -> "",
                        key -> List.of(lines.share(
                                SUGGESTIONS_ANSWERED,
                                sums.of(SUGGESTIONS_ANSWERED, key),
                                SUGGESTIONS_ANSWERED,
                                answered))));
    }

    private Part reviews(String name, AnnualMeasure asked, AnnualMeasure concluded) {
        return new Part(
                name,
                Optional.of(lines.total(count(asked), count(concluded))),
                lines.lines(names(ReviewResult.values()), key -> "", key -> List.of(count(concluded, key))));
    }
}
