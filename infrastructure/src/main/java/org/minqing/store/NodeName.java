package org.minqing.store;

import java.util.UUID;

/**
 * By which this process claims what one node does at a time, and no other process ever: Axon would take the process's number and
 * the host, which are the same in two containers.
 */
public record NodeName(String value) {

    static NodeName anew() {
        return new NodeName(UUID.randomUUID().toString());
    }
}
