package org.minqing.benchmark.row;

import java.util.List;
import org.minqing.benchmark.Figure;
import org.minqing.benchmark.Results;
import org.minqing.benchmark.Target;
import org.minqing.benchmark.load.Load;
import org.minqing.benchmark.load.Measured;
import org.minqing.benchmark.site.Site;

/** One client alone: how long a command takes from request to answer. */
public final class OneClient implements Measurement {

    private static final Target TARGET = Target.less(5, 2, "ms");
    private static final long SEED = 1_000;

    @Override
    public Row row() {
        return Row.ONE_CLIENT;
    }

    @Override
    public List<Figure> measure(Site site, Results raw) {
        Measured bare = BareInserts.of(site, 1);
        Measured commands = Load.of(
                List.of(new HotlineCalls(site.http(), Site.district(), SEED)),
                site.options().duration());
        raw.put("bare inserts, one client", bare.raw());
        raw.put("commands over HTTP, one client", commands.raw());
        return List.of(Figure.of("one client's command, p50", commands.millis(50), "ms")
                .comparedWith(bare.millis(50), "bare insert")
                .ratioHeldTo(TARGET));
    }
}
