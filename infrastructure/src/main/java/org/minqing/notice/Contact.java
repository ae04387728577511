package org.minqing.notice;

import java.util.Optional;
import org.minqing.http.Language;

/** How somebody is reached outside the application, and when not. */
public record Contact(Language language, Optional<String> email, Optional<String> phone, Optional<QuietHours> quiet) {

    /** Of whom nothing is known. */
    public static final Contact NONE =
            new Contact(Language.CHINESE, Optional.empty(), Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return "Contact in " + language;
    }
}
