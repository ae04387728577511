package org.minqing.rules;

import java.util.Comparator;
import java.util.TreeMap;
import org.minqing.command.rules.Rule;
import org.minqing.command.rules.RuleSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The limits in force, where each of them is written, and when one is spoken of: for everybody who is held to them. */
@Controller
class RulesPage {

    private final RuleSet rules;

    RulesPage(RuleSet rules) {
        this.rules = rules;
    }

    @GetMapping("/admin/rules")
    Rendering page() {
        return Rendering.view("admin/rules")
                .modelAttribute("version", rules.version())
                .modelAttribute(
                        "rules",
                        rules.rules().values().stream()
                                .sorted(Comparator.comparing(Rule::id))
                                .toList())
                .modelAttribute("watches", new TreeMap<>(rules.watches()).entrySet())
                .build();
    }
}
