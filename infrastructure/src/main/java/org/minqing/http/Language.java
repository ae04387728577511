package org.minqing.http;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.http.HttpHeaders;

/** The languages in which sentences are said. */
public enum Language {
    CHINESE("zh"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    /** What {@code Accept-Language} likes best of what there is; Chinese where it says nothing of use. */
    public static Language askedFor(HttpHeaders headers) {
        try {
            List<Locale.LanguageRange> ranges = headers.getAcceptLanguage();
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(Locale.LanguageRange::getRange)
                    .flatMap(range -> List.of(values()).stream().filter(language -> language.isMeantBy(range)))
                    .findFirst()
                    .orElse(CHINESE);
        } catch (IllegalArgumentException unreadable) {
            return CHINESE;
        }
    }

    /** The one that a page is shown in. */
    public static Language of(LocaleContext page) {
        Locale locale = page.getLocale();
        return locale != null && ENGLISH.isMeantBy(locale.getLanguage()) ? ENGLISH : CHINESE;
    }

    private boolean isMeantBy(String range) {
        String asked = range.toLowerCase(Locale.ROOT);
        return asked.equals(tag) || asked.startsWith(tag + "-");
    }

    /** Of whoever reads what is written there: Chinese where the machine speaks it and the place can hold it. */
    public static Language at(PrintStream out, Locale machine) {
        return machine.getLanguage().equals(CHINESE.tag())
                        && out.charset().newEncoder().canEncode("案件")
                ? CHINESE
                : ENGLISH;
    }
}
