package org.minqing;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this node does. Where several nodes share an Axon Server, each may do a part; otherwise each does everything.
 *
 * @param roles at least one
 */
@ConfigurationProperties("minqing.node")
public record NodeRoles(
        @DefaultValue({"command", "query", "web"}) Set<Role> roles) {

    /** A part of what there is to do. */
    public enum Role {
        /** Carries out commands. */
        COMMAND,
        /** Keeps up projections, and answers questions. */
        QUERY,
        /** Serves pages and the API. */
        WEB
    }

    public NodeRoles {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("A node has a role: minqing.node.roles is empty");
        }
    }

    /** Whether it does everything there is to do. */
    public boolean hasAll() {
        return roles.containsAll(Set.of(Role.values()));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
