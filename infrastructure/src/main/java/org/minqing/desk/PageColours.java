package org.minqing.desk;

import java.util.Locale;

/** The colours of a page: those that the browser asks for, or those that somebody chose. */
public enum PageColours {
    SYSTEM,
    LIGHT,
    DARK;

    /** As it stands in an address, in the cookie, and in the names of its words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the style sheets go by; nothing where it is for the browser to say. */
    public String theme() {
        return this == SYSTEM ? "" : word();
    }

    /** What the browser fills the window with until it knows the style sheets. */
    public String canvas() {
        return this == SYSTEM ? "light dark" : word();
    }
}
