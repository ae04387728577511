package org.minqing.desk.visits;

import java.time.LocalDate;
import java.util.Optional;
import org.minqing.api.query.VisitsToMake;
import org.minqing.http.visits.ListedKeyPerson;

/**
 * Where somebody has to go, on a page: a grid cell, a key person in one, or a talk point of which something should be heard.
 *
 * @param cell what it is called, or the area of the talk point
 * @param keyPerson present where it is one
 * @param talkPoint present where it is one
 * @param days since somebody was there, or since the key person was named; absent where nobody ever was
 */
public record CadenceLine(
        String areaCode,
        String cell,
        Optional<ListedKeyPerson> keyPerson,
        Optional<VisitsToMake.TalkPoint> talkPoint,
        Optional<LocalDate> lastVisit,
        Optional<Long> days,
        boolean overdue) {}
