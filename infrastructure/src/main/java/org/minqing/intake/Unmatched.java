package org.minqing.intake;

/** A word or name of the register that neither the mapping nor a directory knows; it was kept verbatim. */
public record Unmatched(String column, String value, long count) {}
