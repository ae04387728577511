package org.minqing.desk.notice;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.notice.Contact;
import org.minqing.notice.NoticeKind;
import org.minqing.notice.QuietHours;
import org.minqing.notice.Way;
import org.springframework.util.MultiValueMap;

/** The form of the notice settings, as it stands in the tables or as somebody typed it, right or wrong. */
record TypedChoices(Map<NoticeKind, Set<Way>> chosen, String email, String phone, String quietFrom, String quietTo) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]{1,64}@[\\p{Alnum}.-]{1,180}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,30}");

    static TypedChoices of(Map<NoticeKind, Set<Way>> chosen, Contact contact) {
        return new TypedChoices(
                chosen,
                contact.email().orElse(""),
                contact.phone().orElse(""),
                contact.quiet().map(quiet -> quiet.from().toString()).orElse(""),
                contact.quiet().map(quiet -> quiet.to().toString()).orElse(""));
    }

    /**
     * @param open the ways that the form offered; any other stays as it was chosen
     * @param standing what was chosen before
     */
    static TypedChoices read(MultiValueMap<String, String> form, List<Way> open, Map<NoticeKind, Set<Way>> standing) {
        Map<NoticeKind, Set<Way>> chosen = new EnumMap<>(NoticeKind.class);
        standing.forEach((kind, before) -> {
            Set<Way> now = EnumSet.noneOf(Way.class);
            now.addAll(before);
            open.forEach(now::remove);
            List<String> ticked = Optional.ofNullable(form.get(kind.name())).orElse(List.of());
            open.stream().filter(way -> ticked.contains(way.name())).forEach(now::add);
            chosen.put(kind, now);
        });
        return new TypedChoices(
                chosen, text(form, "email"), text(form, "phone"), text(form, "quietFrom"), text(form, "quietTo"));
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    }

    /**
     * @param language in which they are written to
     * @throws org.minqing.http.ProblemException 422 where something of it is none
     */
    Contact contact(Language language) {
        return new Contact(
                language,
                checked("email", email, EMAIL, "notice.bad-email"),
                checked("phone", phone, PHONE, "notice.bad-phone"),
                quiet());
    }

    private static Optional<String> checked(String field, String text, Pattern good, String otherwise) {
        if (!text.isEmpty() && !good.matcher(text).matches()) {
            throw Problem.invalid(field, otherwise, Map.of("field", field)).asException();
        }
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private Optional<QuietHours> quiet() {
        if (quietFrom.isEmpty() && quietTo.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietTo)));
        } catch (DateTimeException | IllegalArgumentException noHours) {
            throw Problem.invalid("quietFrom", "notice.bad-quiet-hours", Map.of("field", "quietFrom"))
                    .asException();
        }
    }
}
