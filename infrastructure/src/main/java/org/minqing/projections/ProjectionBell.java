package org.minqing.projections;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rings on this node when a projection that this node keeps up has taken something in. */
public final class ProjectionBell {

    private final Map<String, List<Runnable>> subscribers = new ConcurrentHashMap<>();

    /**
     * @param projection its name: {@code cases}, {@code figures}
     * @param wake called on the projection's thread, so it must be quick: it starts work, it does none
     * @return ends the subscription
     */
    public Runnable subscribe(String projection, Runnable wake) {
        List<Runnable> list = subscribers.computeIfAbsent(projection, none -> new CopyOnWriteArrayList<>());
        list.add(wake);
        return () -> list.remove(wake);
    }

    void ring(String projection) {
        subscribers.getOrDefault(projection, List.of()).forEach(Runnable::run);
    }
}
