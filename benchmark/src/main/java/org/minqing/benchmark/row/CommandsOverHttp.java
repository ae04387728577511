package org.minqing.benchmark.row;

import java.util.List;
import java.util.stream.IntStream;
import org.minqing.benchmark.Figure;
import org.minqing.benchmark.Results;
import org.minqing.benchmark.Target;
import org.minqing.benchmark.load.Load;
import org.minqing.benchmark.load.Measured;
import org.minqing.benchmark.site.Site;

/** Many clients take calls from receipt to end, every command on disk before it is answered. */
public final class CommandsOverHttp implements Measurement {

    private static final Target TARGET = Target.more(.35, .6, "/s");

    @Override
    public Row row() {
        return Row.COMMANDS;
    }

    @Override
    public List<Figure> measure(Site site, Results raw) {
        int clients = site.options().clients();
        Measured bare = BareInserts.of(site, clients);
        Measured commands = Load.of(
                IntStream.range(0, clients)
                        .mapToObj(index -> new HotlineCalls(site.http(), Site.district(), index))
                        .toList(),
                site.options().duration());
        raw.put("bare inserts, " + clients + " clients", bare.raw());
        raw.put("commands over HTTP, " + clients + " clients", commands.raw());
        return List.of(Figure.of("commands over HTTP, durable, " + clients + " clients", commands.perSecond(), "/s")
                .comparedWith(bare.perSecond(), "bare inserts")
                .ratioHeldTo(TARGET));
    }
}
