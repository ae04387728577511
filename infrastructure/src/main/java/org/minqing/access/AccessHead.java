package org.minqing.access;

import java.util.UUID;

/**
 * How far a writer of the access ledger has come. Whoever keeps it elsewhere can tell later whether anything before it
 * was changed or is gone.
 *
 * @param entries how many there are
 * @param chain of the last one, in hexadecimal digits
 */
public record AccessHead(UUID writer, long entries, String chain) {}
