package org.minqing.api;

import java.util.Map;

/**
 * Why a command was refused, in a form that can cross a wire and be said in any language.
 *
 * @param code stable, {@code petition.already-accepted}
 * @param facts what the sentence about it mentions: field, value, limit, date
 */
public record Refusal(String code, Rejection.Ground ground, Map<String, String> facts) {

    public static Refusal of(Rejection reason, Map<String, String> facts) {
        return new Refusal(reason.code(), reason.ground(), Map.copyOf(facts));
    }
}
