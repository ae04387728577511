package org.minqing.desk.admin;

import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.minqing.api.query.AccessLedgerQuery;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** What there is to administer, as far as whoever looks may. */
@Controller
class AdministrationPage {

    private final Rights rights;

    AdministrationPage(Rights rights) {
        this.rights = rights;
    }

    /** @param word of what is said about it */
    public record Place(String address, String word) {}

    @GetMapping("/admin")
    Rendering page(Principal who) {
        return Rendering.view("admin/places")
                .modelAttribute("places", places(who))
                .build();
    }

    private List<Place> places(Principal who) {
        return Stream.of(
                        place(rights.may(who, Deed.READ_DIRECTORIES), "/admin/directories/areas", "directories"),
                        place(true, "/admin/rules", "rules"),
                        place(rights.may(who, Deed.IMPORT_REGISTER), "/admin/imports", "imports"),
                        place(rights.may(who, Deed.SEE_PROJECTIONS), "/admin/projections", "projections"),
                        place(rights.may(who, Deed.TEND_DELIVERIES), "/admin/deliveries", "deliveries"),
                        place(rights.may(who, Deed.ADMINISTER_ACCOUNTS), "/admin/accounts", "accounts"),
                        place(rights.may(who, AccessLedgerQuery.class), "/admin/access", "access"),
                        place(rights.may(who, Deed.VERIFY_LEDGER), "/admin/verification", "verification"))
                .flatMap(places -> places)
                .toList();
    }

    private static Stream<Place> place(boolean may, String address, String word) {
        return may ? Stream.of(new Place(address, word)) : Stream.empty();
    }
}
