package org.minqing.benchmark.row;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.minqing.benchmark.load.Client;
import org.minqing.benchmark.site.Http;

/** Addresses to be asked for again and again, in an order of chance that is always the same. */
final class Addresses {

    private record Asked(String what, String address) {}

    private final List<Asked> all = new ArrayList<>();

    /** @param what is measured together */
    void add(String what, String address) {
        all.add(new Asked(what, address));
    }

    static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    Client client(Http http, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return () -> {
            Asked next = all.get(random.nextInt(all.size()));
            http.get(next.address());
            return next.what();
        };
    }
}
