package org.minqing.query.figures;

import static org.minqing.query.figures.Measure.*;

import java.time.LocalDate;
import org.minqing.api.Satisfaction;
import org.minqing.query.facts.Answers.Answer;
import org.minqing.query.facts.CaseFacts;

/** Rounds, dispatches and what people said when they were asked. */
final class HandlingContributions {

    private HandlingContributions() {}

    static void add(CaseFacts facts, Contributions to) {
        facts.handling().concluded().forEach(round -> {
            LocalDate day = to.day(round.at());
            to.count(day, ROUNDS);
            to.countIf(round.redone(), day, REDONE);
        });
        facts.handling().dispatches().forEach(given -> {
            LocalDate day = to.day(given.at());
            to.countOf(given.unit(), day, DISPATCHES);
            if (given.objected()) {
                to.countOf(given.unit(), day, OBJECTIONS);
            }
            if (given.returned()) {
                to.countOf(given.unit(), day, RETURNS);
            }
        });
        facts.answers().given().forEach(answer -> add(answer, to));
    }

    private static void add(Answer answer, Contributions to) {
        LocalDate day = to.day(answer.at());
        switch (answer.question()) {
            case CONTACTED -> {
                to.count(day, RESPONSE_OF);
                to.countIf(Boolean.parseBoolean(answer.said()), day, RESPONSE);
            }
            case SOLVED -> {
                to.count(day, SOLVE_OF);
                to.countIf(Boolean.parseBoolean(answer.said()), day, SOLVE);
            }
            case SATISFIED -> {
                Satisfaction said = Satisfaction.valueOf(answer.said());
                to.count(day, SATISFACTION_OF);
                to.countIf(said == Satisfaction.SATISFIED, day, Measure.SATISFIED);
                to.countIf(said == Satisfaction.BASICALLY_SATISFIED, day, BASICALLY_SATISFIED);
            }
        }
    }
}
