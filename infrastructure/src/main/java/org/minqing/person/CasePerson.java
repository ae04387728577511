package org.minqing.person;

import org.minqing.api.CaseCommand.PersonRole;

/** Someone a case is about. */
public record CasePerson(RegisteredPerson person, PersonRole role) {}
