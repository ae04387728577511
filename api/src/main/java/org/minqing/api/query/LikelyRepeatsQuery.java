package org.minqing.api.query;

import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseId;

/**
 * Which cases of the year before and after may be about the same matter as what is told (重复诉求): by somebody at this moment, or
 * in a case that stands. Whether they are is for people to say.
 *
 * @param standing the case that tells it; it is never among the answers, and what is said here beside it goes unheeded
 * @param subject as far as it is told; may be empty, as may the content
 * @param areaCode where the matter is: others are looked for in the street around it, or anywhere in the scope where it is not known
 * @param category the path of its names
 * @param ofSamePerson other cases of whoever tells it
 * @param size at most 50
 */
public record LikelyRepeatsQuery(
        Scope scope,
        Optional<CaseId> standing,
        String subject,
        String content,
        Optional<String> areaCode,
        Optional<String> category,
        List<CaseId> ofSamePerson,
        int size)
        implements ScopedQuery<LikelyRepeats> {

    public static final int MAX_SIZE = 50;

    public LikelyRepeatsQuery {
        ofSamePerson = List.copyOf(ofSamePerson);
    }

    /** Of what a case tells that stands. */
    public static LikelyRepeatsQuery of(CaseId standing, List<CaseId> ofSamePerson, int size) {
        return new LikelyRepeatsQuery(
                Scope.everything(),
                Optional.of(standing),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                ofSamePerson,
                size);
    }

    @Override
    public LikelyRepeatsQuery about(Scope other) {
        return new LikelyRepeatsQuery(other, standing, subject, content, areaCode, category, ofSamePerson, size);
    }

    @Override
    public Class<LikelyRepeats> answeredWith() {
        return LikelyRepeats.class;
    }
}
