package org.minqing.security.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.api.Role.AUDITOR;
import static org.minqing.api.Role.SECURITY_ADMINISTRATOR;
import static org.minqing.api.Role.SUPERVISOR;
import static org.minqing.api.Role.SYSTEM_ADMINISTRATOR;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.api.StreamCommand;
import org.minqing.api.query.LedgerQuery;
import org.minqing.security.SecurityProfile;
import org.minqing.security.account.Account;

class RoleTableTest {

    private final RoleTable table = new RoleTable(SecurityProfile.ASVS);

    @Test
    void every_command_and_every_question_has_a_row() {
        assertThat(messages())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(table.rolesFor(message))
                        .as(message.getName())
                        .isPresent());
    }

    @Test
    void every_deed_is_somebodys() {
        assertThat(Deed.values())
                .allSatisfy(
                        deed -> assertThat(table.rolesFor(deed)).as(deed.name()).isNotEmpty());
    }

    @Test
    void what_the_ledger_records_itself_is_nobodys() {
        assertThat(messages()
                        .filter(message -> message.getSimpleName().startsWith("Record")
                                && !message.getSimpleName().equals("RecordConfirmation")))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(table.rolesFor(message)).hasValue(Set.of()));
    }

    @Test
    void whoever_administers_and_whoever_may_see_identities_needs_a_second_factor() {
        assertThat(Role.values())
                .filteredOn(role -> !table.needsSecondFactor(having(role)))
                .containsExactly(Role.LEADER);
    }

    @Test
    void under_the_stricter_profile_nobody_is_two_officers_and_no_officer_works_on_cases() {
        RoleTable strict = new RoleTable(SecurityProfile.MLPS3);

        assertThat(strict.rolesInForce(having(Role.values()))).containsExactly(SYSTEM_ADMINISTRATOR);
        assertThat(strict.rolesInForce(having(AUDITOR, SECURITY_ADMINISTRATOR)))
                .containsExactly(SECURITY_ADMINISTRATOR);
        assertThat(strict.rolesInForce(having(AUDITOR, SUPERVISOR))).containsExactly(AUDITOR);
        assertThat(strict.rolesInForce(having(SUPERVISOR))).containsExactly(SUPERVISOR);
    }

    static Stream<Class<?>> messages() {
        return Stream.concat(leaves(StreamCommand.class), leaves(LedgerQuery.class));
    }

    private static Stream<Class<?>> leaves(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(RoleTableTest::leaves)
                : Stream.of(sealed);
    }

    private static Account having(Role... roles) {
        return new Account(
                "somebody",
                "样例",
                Set.of(roles),
                Reach.EVERYWHERE,
                true,
                false,
                true,
                new Account.Credentials(Optional.empty(), Instant.EPOCH, false, Optional.empty(), 0));
    }
}
