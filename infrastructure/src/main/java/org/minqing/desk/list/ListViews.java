package org.minqing.desk.list;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.minqing.api.CaseRejection;
import org.minqing.api.Role;
import org.minqing.api.query.CasesQuery;
import org.minqing.desk.cases.CodeNames;
import org.minqing.http.Problem;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.minqing.security.right.RoleTable;
import org.springframework.stereotype.Component;

/** The views that somebody finds beside the list: their own, and those offered to a role that they have. */
@Component
class ListViews {

    private final KeptViews kept;
    private final Rights rights;
    private final RoleTable table;
    private final CodeNames names;

    ListViews(KeptViews kept, Rights rights, RoleTable table, CodeNames names) {
        this.kept = kept;
        this.rights = rights;
        this.table = table;
        this.names = names;
    }

    /**
     * @param own in their order
     * @param offered by others, by role
     */
    record Views(List<Shown> own, List<Shown> offered) {

        public List<KeptView> all() {
            return Stream.concat(own.stream(), offered.stream())
                    .map(Shown::view)
                    .toList();
        }

        /** Which of them that question is. */
        Optional<UUID> now(String question) {
            return all().stream()
                    .filter(view -> view.question().equals(question))
                    .map(KeptView::id)
                    .findFirst();
        }
    }

    /** @param by whose it is, by name */
    public record Shown(KeptView view, String by) {}

    /** @throws org.minqing.http.ProblemException 403 where they may not see the list at all */
    void demand(Principal who) {
        if (!rights.may(who, CasesQuery.class)) {
            throw Problem.of(403, CaseRejection.NOT_YOUR_RIGHT.code()).asException();
        }
    }

    /** @throws org.minqing.http.ProblemException 403 where they may not see the list at all */
    Views of(Principal who) {
        demand(who);
        Set<Role> roles = rights.sightOf(who).roles();
        return new Views(shown(kept.of(who.getName())), shown(kept.offeredTo(roles, who.getName())));
    }

    private List<Shown> shown(List<KeptView> views) {
        return views.stream()
                .map(view -> new Shown(view, names.person(view.account()).orElse(view.account())))
                .toList();
    }

    /** The roles that somebody may offer a view to: those that see the list; none where they may not. */
    List<Role> offerable(Principal who) {
        Set<Role> seeing = table.rolesFor(CasesQuery.class).orElse(Set.of());
        return rights.may(who, Deed.OFFER_VIEW)
                ? Arrays.stream(Role.values()).filter(seeing::contains).toList()
                : List.of();
    }

    static final Map<UUID, Long> NOT_COUNTED = Map.of();
}
