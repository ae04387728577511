package org.minqing.directory;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a snippet leaves open, in braces, and the ledger fills in. None of them names whoever came with a case: a text that
 * recurs is copied without a look, and so is no place for anybody's identity.
 */
public enum SnippetPlaceholder {
    CASE_NUMBER("案号"),
    /** Whoever handles the case. */
    UNIT("单位"),
    TODAY("今天"),
    /** Of whoever writes. */
    MY_NAME("我的姓名");

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    private final String word;

    SnippetPlaceholder(String word) {
        this.word = word;
    }

    private static Optional<SnippetPlaceholder> of(MatchResult braces) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(braces.group(1).strip()))
                .findFirst();
    }

    /** The first thing in braces that nobody could fill in. */
    static Optional<String> unknownIn(String text) {
        return BRACES.matcher(text)
                .results()
                .filter(braces -> of(braces).isEmpty())
                .map(MatchResult::group)
                .findFirst();
    }

    /** All of them, for whoever writes a file. */
    static String all() {
        return Arrays.stream(values()).map(one -> "{" + one.word + "}").collect(Collectors.joining("、"));
    }

    /** The text with what is known in their place; what is not known stays to be filled in by hand. */
    public static String fill(String text, Map<SnippetPlaceholder, String> known) {
        return BRACES.matcher(text)
                .replaceAll(braces -> Matcher.quoteReplacement(of(braces)
                        .flatMap(one -> Optional.ofNullable(known.get(one)))
                        .orElse(braces.group())));
    }
}
