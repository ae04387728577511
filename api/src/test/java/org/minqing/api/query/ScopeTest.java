package org.minqing.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseKind;

class ScopeTest {

    @Test
    void whoever_narrows_a_scope_further_keeps_the_cases_in_which_a_unit_handles_with_others() {
        Scope scope = Scope.everything().heldBy(List.of("SL-CG")).orCoHandledBy(List.of("SL-CG"));

        assertThat(List.of(
                        scope.within(List.of("999901")),
                        scope.between(Optional.empty(), Optional.empty()),
                        scope.heldBy(List.of("SL-SW")),
                        scope.through(List.of("HOTLINE")),
                        scope.inCategories(List.of("A/B")),
                        scope.ofKinds(List.of(CaseKind.PETITION))))
                .allSatisfy(narrower -> assertThat(narrower.coUnits()).containsExactly("SL-CG"));
    }
}
