package org.minqing.erasure;

import java.util.Map;
import org.minqing.http.Problem;

/**
 * Why a person cannot be erased now.
 *
 * @param code of the sentence about it
 * @param facts what that mentions
 */
record Obstacle(String code, Map<String, String> facts) {

    Problem asProblem() {
        return Problem.of(409, code, facts);
    }
}
