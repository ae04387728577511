package org.minqing.security.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minqing.api.CommandName;
import org.minqing.api.LedgerCommand;
import org.minqing.api.OccasionCommand;
import org.minqing.api.Role;
import org.minqing.api.query.LedgerQuery;
import org.minqing.security.SecurityProfile;

/** The page of the role table is written from the table itself; {@code -Dgolden=write} writes it anew. */
class RolesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "roles.md");
    private static final List<Role> ROLES = List.of(Role.values());

    private final RoleTable table = new RoleTable(SecurityProfile.ASVS);

    @Test
    void the_page_says_what_the_table_says() throws IOException {
        String page = page();
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private String page() {
        return """
            # What each role may do

            One table of the application (`RoleTable`) says it, both buses hold every message to it, and this page is written from it. Beside
            its roles an account has a reach: the first digits of area codes, and for handlers the units whose cases they see. A case outside
            the reach is one that does not exist. Where another must approve, it has to be another account. What the case itself allows at
            the moment is asked after that.

            A resident has no account and no role: whoever types the number and query code of a case at `/query` sees that case, and sends
            %s to it. The ledger itself looks the number up; that question (CaseNumberQuery) is nobody else's.

            Accounts of these roles need a second factor at the sign-in page: %s.

            ## Commands to a case

            %s
            ## Commands to an occasion

            %s
            ## Questions

            %s
            ## What is done beside cases

            %s""".formatted(
                        table.ofResidents().stream()
                                .map(RolesPageTest::commandName)
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        ROLES.stream()
                                .filter(table.needingSecondFactor()::contains)
                                .map(Role::name)
                                .collect(Collectors.joining(", ")),
                        rows(leaves(LedgerCommand.class), RolesPageTest::commandName, this::roles),
                        rows(leaves(OccasionCommand.class), RolesPageTest::commandName, this::roles),
                        rows(leaves(LedgerQuery.class), Class::getSimpleName, this::roles),
                        rows(Arrays.stream(Deed.values()), Deed::name, table::rolesFor));
    }

    private Set<Role> roles(Class<?> message) {
        return table.rolesFor(message).orElseThrow();
    }

    private static <T> String rows(Stream<T> some, Function<T, String> name, Function<T, Set<Role>> roles) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("| |" + ROLES.stream().map(role -> " " + role.name() + " ").collect(Collectors.joining("|")) + "|");
        lines.add("|---|" + ROLES.stream().map(role -> "---").collect(Collectors.joining("|")) + "|");
        some.forEach(one -> lines.add("| " + name.apply(one) + " |"
                + ROLES.stream()
                        .map(role -> roles.apply(one).contains(role) ? " ● " : " ")
                        .collect(Collectors.joining("|"))
                + "|"));
        return lines.toString();
    }

    /** The word it is called by from outside, and of which kinds of case. */
    private static String commandName(Class<?> command) {
        Optional<CommandName> name = CommandName.all().stream()
                .filter(each -> each.type().equals(command))
                .findFirst();
        String where = Optional.ofNullable(command.getEnclosingClass())
                .map(Class::getSimpleName)
                .map(vocabulary -> vocabulary.replace("Command", ""))
                .orElse("");
        return where + " · " + name.map(each -> "`" + each.word() + "`").orElseGet(command::getSimpleName);
    }

    private static Stream<Class<?>> leaves(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(RolesPageTest::leaves)
                : Stream.of(sealed);
    }
}
