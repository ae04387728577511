package org.minqing.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Says things in Chinese or English. A sentence names its facts in braces; what stands in square brackets is left out
 * where a fact in it is not known.
 */
@Component
public final class Sentences {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z]+)}");

    private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);

    public Sentences() {
        for (Language language : Language.values()) {
            bundles.put(
                    language,
                    ResourceBundle.getBundle(
                            "org.minqing.http.messages",
                            Locale.of(language.tag()),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        }
    }

    /** The sentence for this code, or the code itself where there is none. */
    public String say(Language language, String code, Map<String, String> facts) {
        String template = template(language, code).orElse(code);
        String shortened = OPTIONAL.matcher(template)
                .replaceAll(part -> knowsAll(part.group(1), facts) ? Matcher.quoteReplacement(part.group(1)) : "");
        return FACT.matcher(shortened)
                .replaceAll(fact -> Matcher.quoteReplacement(word(language, facts.getOrDefault(fact.group(1), "?"))));
    }

    public Optional<String> template(Language language, String code) {
        try {
            return Optional.ofNullable(bundles.get(language)).map(bundle -> bundle.getString(code));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    /** A constant such as a status in the words of the language, where it has some. */
    public String word(Language language, String fact) {
        return fact.matches("[A-Z][A-Z_]+") ? template(language, "word." + fact).orElse(fact) : fact;
    }

    private static boolean knowsAll(String part, Map<String, String> facts) {
        return FACT.matcher(part)
                .results()
                .allMatch(fact -> !facts.getOrDefault(fact.group(1), "").isEmpty());
    }

    /** All that is wrong, each thing once. */
    public List<String> say(Language language, Problem problem) {
        return problem.violations().isEmpty()
                ? List.of(say(language, problem.code(), problem.facts()))
                : problem.violations().stream()
                        .map(one -> say(language, one.code(), one.facts()))
                        .distinct()
                        .toList();
    }
}
