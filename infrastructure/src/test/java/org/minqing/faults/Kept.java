package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;

/** What has to hold after every fault. */
final class Kept {

    private Kept() {}

    /** All that was acknowledged, once, in a chain that holds; and lists, figures and deadlines say the same. */
    static void isAll(CommandLoad load, ApplicationNode node, LedgerChecker checker) throws Exception {
        assertThat(load.refused()).isEmpty();
        isAllOf(load, node, checker);
    }

    /** The same where some of it may have been refused. */
    static void isAllOf(CommandLoad load, ApplicationNode node, LedgerChecker checker) throws Exception {
        assertThat(checker.broken(load.acknowledged(), load.unanswered())).isEmpty();
        assertThat(node.send(HttpRequest.newBuilder(), "/api/ledger/verification")
                        .body())
                .contains("\"intact\":true");
        Projected.isWhatTheEventsSay(node, checker);
    }
}
