package org.minqing.projections;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Rings on this node when a projection that this node keeps up has taken something in. */
public final class ProjectionBell {

    private final Map<String, List<Consumer<Set<String>>>> subscribers = new ConcurrentHashMap<>();

    /**
     * @param projection its name: {@code cases}, {@code figures}
     * @param wake called on the projection's thread, so it must be quick: it starts work, it does none. Is told in which areas
     *     something was done: their digits, empty for one that is not known
     * @return ends the subscription
     */
    public Runnable subscribe(String projection, Consumer<Set<String>> wake) {
        List<Consumer<Set<String>>> list =
                subscribers.computeIfAbsent(projection, none -> new CopyOnWriteArrayList<>());
        list.add(wake);
        return () -> list.remove(wake);
    }

    void ring(String projection, Set<String> areas) {
        subscribers.getOrDefault(projection, List.of()).forEach(wake -> wake.accept(areas));
    }
}
