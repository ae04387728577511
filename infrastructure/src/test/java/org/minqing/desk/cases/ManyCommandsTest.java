package org.minqing.desk.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minqing.api.CaseKind.HOTLINE_REQUEST;
import static org.minqing.api.CaseKind.MEDIATION;
import static org.minqing.api.CaseKind.PETITION;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandName;
import org.minqing.desk.cases.CommandField.Kind;

class ManyCommandsTest {

    /** What one case alone has to offer. */
    private static final Set<Kind> OF_ONE_CASE =
            EnumSet.of(Kind.PERSON, Kind.PARTY, Kind.PARTIES, Kind.SIGNATORY, Kind.SESSION, Kind.OBLIGATION);

    @Test
    void every_one_of_them_is_a_command_and_asks_for_nothing_that_only_one_case_has() {
        assertThat(ManyCommands.WORDS).doesNotHaveDuplicates().allSatisfy(word -> {
            assertThat(CommandName.all()).extracting(CommandName::word).contains(word);
            assertThat(ManyCommands.fields(word, List.of(CaseKind.values())))
                    .extracting(CommandField::kind)
                    .doesNotContainAnyElementsOf(OF_ONE_CASE);
        });
    }

    @Test
    void what_is_said_to_one_person_is_said_case_by_case() {
        assertThat(ManyCommands.WORDS)
                .doesNotContain("answer", "reply", "submit-reply", "resolve", "follow-up", "notify", "decline", "void");
    }

    @Test
    void a_field_of_several_kinds_is_asked_for_once_and_needed_where_one_of_them_needs_it() {
        assertThat(ManyCommands.fields("close", List.of(HOTLINE_REQUEST)))
                .filteredOn(field -> field.path().equals("reason"))
                .singleElement()
                .extracting(CommandField::required)
                .isEqualTo(false);
        assertThat(ManyCommands.fields("close", List.of(HOTLINE_REQUEST, PETITION, HOTLINE_REQUEST)))
                .extracting(CommandField::path, CommandField::required)
                .containsExactly(tuple("reason", true), tuple("sampledOut", false));
        assertThat(ManyCommands.fields("accept", List.of(PETITION, MEDIATION)))
                .extracting(CommandField::path)
                .containsExactly("route", "committee");
        assertThat(ManyCommands.fields("dispatch", List.of(MEDIATION))).isEmpty();
    }
}
