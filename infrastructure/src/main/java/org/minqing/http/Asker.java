package org.minqing.http;

import java.security.Principal;
import java.util.Map;
import org.minqing.api.CommandHeaders;

/** Whoever sends a request, and from where. */
public interface Asker extends Principal {

    /** What travels beside their messages: the account, and where it asks from. */
    Map<String, String> beside();

    /** What travels beside the messages of somebody of whom nothing but the account is known. */
    static Map<String, String> beside(Principal who) {
        return who instanceof Asker asker ? asker.beside() : Map.of(CommandHeaders.ACTOR, who.getName());
    }
}
