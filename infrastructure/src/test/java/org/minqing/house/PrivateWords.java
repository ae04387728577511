package org.minqing.house;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What no log may hold: particulars of people, and secrets. The people are the invented ones of the tests. */
public final class PrivateWords {

    private static final Map<String, Pattern> SHAPES = Map.of(
            "a phone number", Pattern.compile("(?<![0-9A-Za-z._-])1[3-9]\\d{9}(?![0-9A-Za-z])"),
            "an id number",
                    Pattern.compile("(?<![0-9A-Za-z._-])\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
                            + "\\d{3}[\\dXx](?![0-9A-Za-z])"),
            "a name",
                    Pattern.compile(
                            "[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章]" + "(?:样例|示例|样本|虚构|假设|范例|模拟)|样例[甲乙丙丁戊己庚辛壬癸]"),
            "what signs someone in",
                    Pattern.compile(
                            "(?i)\\b(?:basic|bearer)\\s+[A-Za-z0-9+/_=-]{8,}|\\bset-cookie:|\\bcookie:\\s*\\S+="),
            "a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"));

    private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();

    private PrivateWords() {}

    /** A password or key of a test: from now on it may appear nowhere. Short ones would be found by chance. */
    public static void keepSecret(String secret) {
        if (secret.length() < 8) {
            throw new IllegalArgumentException("Too short to be looked for");
        }
        SECRETS.add(secret);
    }

    /** What kind of private thing a line holds. */
    static Optional<String> in(String line) {
        if (SECRETS.stream().anyMatch(line::contains)) {
            return Optional.of("a secret");
        }
        return SHAPES.entrySet().stream()
                .filter(shape -> shape.getValue().matcher(line).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
