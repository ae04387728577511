package org.minqing.person;

import java.util.List;
import org.minqing.api.CaseCommand.PersonRole;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;

/** A person who may be the one that is looked for, and the cases they are part of. */
public record KnownPerson(RegisteredPerson person, List<PartIn> cases) {

    public record PartIn(CaseId id, CaseKind kind, String number, PersonRole role) {}
}
