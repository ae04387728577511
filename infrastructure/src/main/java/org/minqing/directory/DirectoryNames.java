package org.minqing.directory;

import java.util.Optional;

/**
 * Finds the code of a directory entry that someone named by its code, by its name (then the entry of the highest level
 * that bears it), or by a path of names {@code A/B/C}. Empty where nothing bears it.
 */
public interface DirectoryNames {

    Optional<String> areaCode(String codeOrName);

    Optional<String> unit(String codeOrName);

    /** @return the full path of names, by which categories are keyed */
    Optional<String> category(String codeOrName);

    Optional<String> channel(String codeOrName);

    Optional<String> disputeType(String codeOrName);

    Optional<String> committee(String codeOrName);

    Optional<String> mediator(String codeOrName);

    Optional<String> staff(String codeOrName);
}
