package org.minqing.desk.list;

import java.util.Optional;
import java.util.UUID;
import org.minqing.api.Role;

/**
 * A view of the list that somebody keeps under a name.
 *
 * @param account whose it is
 * @param role everybody with which sees it too
 * @param place in their order, from 1
 * @param question what stands in the address of the list
 */
public record KeptView(UUID id, String account, Optional<Role> role, int place, String name, String question) {}
