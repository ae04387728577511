package org.minqing.faults;

import java.io.IOException;
import java.net.http.HttpRequest;

/** The invented district, where one lives on a node. */
final class District {

    private District() {}

    /** Whether its year is there and it goes on living. */
    static boolean isLiving(ApplicationNode node) {
        try {
            return node.send(HttpRequest.newBuilder(), "/api/demo").body().contains("LIVING");
        } catch (IOException notYet) {
            return false;
        }
    }
}
