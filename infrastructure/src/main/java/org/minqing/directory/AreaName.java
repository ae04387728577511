package org.minqing.directory;

import java.util.List;

/** Compares names of areas as people write them: 六联社区, 六联社区居委会 and 六联 are one. */
final class AreaName {

    /** Longest first, so that no half of a suffix stays behind. */
    private static final List<String> SUFFIXES = List.of("社区居民委员会", "居民委员会", "社区居委会", "街道办事处", "居委会", "社区", "街道");

    private AreaName() {}

    /** The name without the suffix that says what kind of area it is; a name that is nothing else stays whole. */
    static String core(String name) {
        String bare = name.strip();
        return SUFFIXES.stream()
                .filter(suffix -> bare.length() > suffix.length() && bare.endsWith(suffix))
                .findFirst()
                .map(suffix -> bare.substring(0, bare.length() - suffix.length()))
                .orElse(bare);
    }
}
