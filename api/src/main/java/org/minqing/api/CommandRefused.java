package org.minqing.api;

import java.util.TreeMap;

/** Thrown through the command bus where a case refused a command: nothing was stored. */
public final class CommandRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public CommandRefused(Refusal refusal) {
        super(refusal.code() + " " + new TreeMap<>(refusal.facts()), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
