package org.minqing.command.common;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import org.minqing.api.CaseCommand.LinkPerson;
import org.minqing.api.CaseCommand.UnlinkPerson;
import org.minqing.api.CaseEvent.PersonLinked;
import org.minqing.api.CaseEvent.PersonUnlinked;
import org.minqing.api.CaseRejection;

/** Who belongs to a case, and as what: nobody is matched silently, so linking and unlinking are acts of somebody. */
final class LinkedPersons {

    private LinkedPersons() {}

    static Decision link(LinkPerson command, CaseFile file, DecisionContext context) {
        return command.role().equals(file.persons().get(command.person()))
                ? Decision.nothingChanges()
                : Decision.accept(new PersonLinked(
                        file.kind(), context.act(), command.person(), command.role(), command.reason()));
    }

    static Decision unlink(UnlinkPerson command, CaseFile file, DecisionContext context) {
        if (file.belongings().wasUnlinked(command.person(), command.reason())) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(refuseIf(!file.persons().containsKey(command.person()), CaseRejection.UNKNOWN_PERSON)),
                () -> List.of(new PersonUnlinked(file.kind(), context.act(), command.person(), command.reason())));
    }
}
