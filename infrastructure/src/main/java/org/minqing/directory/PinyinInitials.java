package org.minqing.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/** First letters of how a name is spoken (拼音首字母), in every reading that its characters have. */
record PinyinInitials(List<Set<Character>> letters) {

    static PinyinInitials of(String name) {
        List<Set<Character>> letters = new ArrayList<>();
        for (char character : name.toLowerCase(Locale.ROOT).toCharArray()) {
            Optional.ofNullable(PinyinHelper.toHanyuPinyinStringArray(character))
                    .map(readings -> Arrays.stream(readings)
                            .map(reading -> reading.charAt(0))
                            .collect(Collectors.toSet()))
                    .or(() -> Character.isLetterOrDigit(character) ? Optional.of(Set.of(character)) : Optional.empty())
                    .ifPresent(letters::add);
        }
        return new PinyinInitials(List.copyOf(letters));
    }

    /** Whether these letters stand in it one after the other. */
    boolean contain(String typed) {
        for (int from = 0; from + typed.length() <= letters.size(); from++) {
            if (matches(typed, from)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(String typed, int from) {
        for (int i = 0; i < typed.length(); i++) {
            if (!letters.get(from + i).contains(typed.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
