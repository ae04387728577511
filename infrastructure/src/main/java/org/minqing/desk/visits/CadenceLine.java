package org.minqing.desk.visits;

import java.time.LocalDate;
import java.util.Optional;
import org.minqing.http.visits.ListedKeyPerson;

/**
 * Where somebody has to go, on a page: a grid cell, or a key person in one.
 *
 * @param cell what it is called
 * @param keyPerson absent where it is the cell
 * @param days since somebody was there, or since the key person was named; absent where nobody ever was
 */
public record CadenceLine(
        String areaCode,
        String cell,
        Optional<ListedKeyPerson> keyPerson,
        Optional<LocalDate> lastVisit,
        Optional<Long> days,
        boolean overdue) {}
