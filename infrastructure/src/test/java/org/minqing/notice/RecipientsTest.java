package org.minqing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseKind;
import org.minqing.api.Level;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.command.common.Whereabouts;
import org.minqing.security.SecurityProfile;
import org.minqing.security.right.RoleTable;

/** A case in a grid cell, held by the lamp people, and who there is. */
class RecipientsTest {

    private static final String CELL = "999901001001001";

    @TempDir
    private Path folder = Path.of("");

    private Optional<NoticesForTests> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(new NoticesForTests(folder));
        here().account("lamps", new Reach("", Set.of("LAMPS")), Role.HANDLER);
        here().account("lamps-elsewhere", new Reach("999901002", Set.of("LAMPS")), Role.HANDLER);
        here().account("pipes", new Reach("", Set.of("PIPES")), Role.HANDLER);
        here().account("any-unit", Reach.EVERYWHERE, Role.HANDLER);
        here().account("operator", new Reach("999901001", Set.of()), Role.HOTLINE_OPERATOR);
        here().account("of-community", new Reach("999901001001", Set.of()), Role.SUPERVISOR);
        here().account("of-other-community", new Reach("999901001002", Set.of()), Role.SUPERVISOR);
        here().account("of-street", new Reach("999901001", Set.of()), Role.SUPERVISOR);
        here().account("of-district", new Reach("999901", Set.of()), Role.SUPERVISOR);
        here().account("of-all", Reach.EVERYWHERE, Role.SUPERVISOR);
    }

    @AfterEach
    void close() {
        opened.ifPresent(NoticesForTests::close);
    }

    @Test
    void units_are_those_who_work_for_them_by_name_and_see_the_place() {
        assertThat(told(new Audience.Units(Set.of("LAMPS")))).containsExactly("lamps");
        assertThat(told(new Audience.Units(Set.of("LAMPS", "PIPES")))).containsExactlyInAnyOrder("lamps", "pipes");
        assertThat(told(new Audience.Units(Set.of("NOBODY")))).isEmpty();
    }

    @Test
    void whoever_holds_it_is_the_unit_else_the_owner_else_a_supervisor() {
        assertThat(told(new Audience.Holder(), held(Set.of("LAMPS"), "operator")))
                .containsExactly("lamps");
        assertThat(told(new Audience.Holder(), held(Set.of(), "operator"))).containsExactly("operator");
        assertThat(told(new Audience.Holder(), held(Set.of("NOBODY"), "operator")))
                .containsExactly("operator");
        assertThat(told(new Audience.Holder(), held(Set.of(), "a name in a register")))
                .containsExactly("of-community");
    }

    @Test
    void each_level_is_told_by_its_own_supervisors() {
        assertThat(told(new Audience.Supervisors(Level.GRID))).containsExactly("of-community");
        assertThat(told(new Audience.Supervisors(Level.COMMUNITY))).containsExactly("of-community");
        assertThat(told(new Audience.Supervisors(Level.STREET))).containsExactly("of-street");
        assertThat(told(new Audience.Supervisors(Level.DISTRICT))).containsExactly("of-district");
    }

    @Test
    void where_nobody_is_that_high_the_highest_there_are_are_told() {
        here().jdbc
                .sql("update account set enabled = false where name in ('of-district', 'of-all')")
                .update();

        assertThat(told(new Audience.Supervisors(Level.DISTRICT))).containsExactly("of-street");
    }

    @Test
    void whoever_did_it_is_not_told_of_it_and_nobody_is_told_twice() {
        List<Audience> whom =
                List.of(new Audience.Holder(), new Audience.Units(Set.of("LAMPS", "PIPES")), new Audience.Owner());

        assertThat(recipients().of(whom, held(Set.of("LAMPS"), "operator"), Set.of("pipes")))
                .containsExactlyInAnyOrder("lamps", "operator");
    }

    @Test
    void where_no_account_is_of_the_units_nobody_need_look_further() {
        assertThat(recipients().mayBeAny(List.of(new Audience.Units(Set.of("NOBODY")))))
                .isFalse();
        assertThat(recipients().mayBeAny(List.of(new Audience.Units(Set.of("LAMPS")))))
                .isTrue();
        assertThat(recipients().mayBeAny(List.of(new Audience.Units(Set.of("NOBODY")), new Audience.Owner())))
                .isTrue();
    }

    private Set<String> told(Audience audience) {
        return told(audience, held(Set.of("LAMPS", "PIPES"), "operator"));
    }

    private Set<String> told(Audience audience, Concerned concerned) {
        return recipients().of(List.of(audience), concerned, Set.of());
    }

    private static Concerned held(Set<String> units, String owner) {
        return new Concerned(
                Optional.of(CaseKind.HOTLINE_REQUEST),
                Optional.of("H-999901-2026-000007"),
                new Whereabouts(Optional.of(AreaCode.of(CELL)), units),
                Optional.of(owner),
                false,
                Optional.empty());
    }

    private Recipients recipients() {
        return new Recipients(here().accounts, new RoleTable(SecurityProfile.ASVS));
    }

    private NoticesForTests here() {
        return opened.orElseThrow();
    }
}
