package org.minqing.export;

import java.util.List;
import org.minqing.api.PersonId;

/**
 * Who the persons of a case are, as cells of a row beside it.
 *
 * @param names one behind the other
 * @param phones in the same order
 * @param shown those of whom one can be read here in clear
 */
record ClearCase(String names, String phones, List<PersonId> shown) {}
