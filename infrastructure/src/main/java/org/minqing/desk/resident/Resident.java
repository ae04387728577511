package org.minqing.desk.resident;

import java.util.HashMap;
import java.util.Map;
import org.minqing.access.AskedFrom;
import org.minqing.api.Act;
import org.minqing.api.query.QueryHeaders;
import org.minqing.http.Asker;

/**
 * Whoever has shown that they hold the number and query code of a case. No account: the bus takes from them what the role
 * table lets residents send, and nothing else.
 */
record Resident(AskedFrom from) implements Asker {

    @Override
    public String getName() {
        return Act.RESIDENT;
    }

    @Override
    public Map<String, String> beside() {
        Map<String, String> beside = new HashMap<>();
        beside.put(QueryHeaders.ACTOR, Act.RESIDENT);
        beside.put(QueryHeaders.ADDRESS, from.address());
        from.request().ifPresent(request -> beside.put(QueryHeaders.REQUEST, request));
        from.userAgent().ifPresent(agent -> beside.put(QueryHeaders.USER_AGENT, agent));
        return Map.copyOf(beside);
    }
}
