package org.minqing.person;

import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.PersonalData;

/** Someone a case is about. */
public record CasePerson(PersonalData person, PersonRole role) {}
