package org.minqing.desk;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseRejection;
import org.minqing.api.DutyShiftCommand;
import org.minqing.api.HandlingCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.PetitionCommand;
import org.minqing.api.Role;
import org.minqing.api.query.AccessLedgerQuery;
import org.minqing.api.query.ReceptionSessionsQuery;
import org.minqing.api.query.VisitsToMakeQuery;
import org.minqing.http.Problem;
import org.minqing.http.Requests;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The desks, and who works at which: where the bar leads, and what opens. */
@Component
public class Desks {

    private static final Set<Deed> ADMINISTRATION = Set.of(
            Deed.CHANGE_DIRECTORIES,
            Deed.IMPORT_REGISTER,
            Deed.SEE_PROJECTIONS,
            Deed.ADMINISTER_ACCOUNTS,
            Deed.TEND_DELIVERIES,
            Deed.VERIFY_LEDGER);

    private final Rights rights;
    private final Requests requests;

    Desks(Rights rights, Requests requests) {
        this.rights = rights;
        this.requests = requests;
    }

    /** Where one kind of work is done. */
    public enum Desk {
        HOTLINE,
        MEDIATION,
        UNIT,
        GRID,
        VISITS,
        RECEPTIONS,
        FOLLOW_UP,
        APPROVALS,
        DUTY;

        /** Of its page, and of its words. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Those at which somebody works. */
    public List<Desk> of(Principal who) {
        return Arrays.stream(Desk.values()).filter(desk -> isAt(desk, who)).toList();
    }

    /** Whether they look after anything; directories and rules are there for everybody to read. */
    public boolean administers(Principal who) {
        return rights.may(who, AccessLedgerQuery.class)
                || ADMINISTRATION.stream().anyMatch(deed -> rights.may(who, deed));
    }

    /**
     * A page of a desk, put together on a thread that may wait.
     *
     * @return fails with a {@link org.minqing.http.ProblemException} 403 where they do not work there
     */
    public Mono<Rendering> at(Desk desk, Principal who, Supplier<Rendering> page) {
        return Mono.fromCallable(() -> {
                    if (!isAt(desk, who)) {
                        throw Problem.of(403, CaseRejection.NOT_YOUR_RIGHT.code())
                                .asException();
                    }
                    return page.get();
                })
                .subscribeOn(requests.threads());
    }

    private boolean isAt(Desk desk, Principal who) {
        return switch (desk) {
            case HOTLINE -> rights.may(who, Deed.SEARCH_PERSONS);
            case MEDIATION -> rights.may(who, MediationCommand.HoldSession.class);
            case UNIT ->
                rights.may(who, HandlingCommand.ConfirmReceipt.class)
                        || rights.may(who, HandlingCommand.PauseClock.class);
            case GRID -> rights.is(who, Role.GRID_WORKER);
            case VISITS -> rights.may(who, VisitsToMakeQuery.class);
            case RECEPTIONS -> rights.may(who, ReceptionSessionsQuery.class);
            case FOLLOW_UP -> rights.may(who, CaseCommand.FollowUp.class);
            case APPROVALS ->
                rights.may(who, HandlingCommand.ApproveExtension.class)
                        || rights.may(who, PetitionCommand.ApproveReply.class)
                        || rights.may(who, HandlingCommand.AcceptObjection.class);
            case DUTY -> rights.may(who, DutyShiftCommand.SignOn.class);
        };
    }
}
