package org.minqing.demo.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.Nature;

/**
 * Something people come with.
 *
 * @param natures how often as what
 * @param bureau the word of the bureau it goes to where the community cannot settle it
 * @param dispute what kind of dispute it is where two sides quarrel
 */
record Topic(
        String category,
        int weight,
        When when,
        Map<Nature, Integer> natures,
        Optional<String> bureau,
        Optional<String> dispute,
        List<String> subjects,
        List<String> contents,
        List<String> answers,
        List<String> results) {

    /** What brings it about. */
    enum When {
        ANY,
        RAIN,
        SUMMER,
        HEATING,
        SCHOOL,
        FESTIVAL,
        NIGHT,
        SITE,
        LIFT
    }
}
