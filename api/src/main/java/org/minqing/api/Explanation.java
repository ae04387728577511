package org.minqing.api;

import java.util.Map;

/**
 * One line of the answer to "why this date?", as a code and the facts in it, so that it can be said in any language.
 *
 * @param code names the sentence: {@code calendar-days}, {@code working-days}, {@code hours}, {@code extended},
 *     {@code paused}, {@code holiday}, {@code make-up-day}, {@code rolled-over}, {@code calendar-unpublished},
 *     {@code hearing}, {@code agreed}, {@code promised}
 * @param facts what the sentence mentions, as text: {@code days}, {@code from}, {@code to}, {@code source}, …
 */
public record Explanation(String code, Map<String, String> facts) {}
