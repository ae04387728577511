package org.minqing.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.Act;
import org.minqing.command.rules.RuleSet;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leaves a trace where the ledger starts under other limits than before: a rule set is a file, and whoever replaces it is
 * seen by nobody else.
 */
@Component
class RulesTrail {

    private static final String DIGEST = "digest";

    private final RuleSet rules;
    private final AccessLedger access;
    private final JdbcClient jdbc;

    RulesTrail(RuleSet rules, AccessLedger access, JdbcClient jdbc) {
        this.rules = rules;
        this.access = access;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void compare() {
        String digest = digest();
        Optional<String> last = jdbc.sql("select details ->> '" + DIGEST + "' from access_entry where act = :act"
                        + " order by at desc limit 1")
                .param("act", AccessAct.RULES_CHANGED.name())
                .query(String.class)
                .optional();
        if (last.filter(digest::equals).isEmpty()) {
            access.record(AccessEntry.of(Act.SYSTEM, AccessAct.RULES_CHANGED)
                    .with("version", rules.version())
                    .with(DIGEST, digest));
        }
    }

    private String digest() {
        String text = rules.version() + rules.zone() + new TreeMap<>(rules.rules()) + rules.settings();
        if (!rules.watches().isEmpty()) {
            text += new TreeMap<>(rules.watches());
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
