package org.minqing.api.query;

import java.util.List;

/**
 * Whose work a case is: of whoever received it (谁接待谁负责), and of the units that hold it now.
 *
 * @param owner the account of the first-contact owner
 * @param units codes
 */
public record Holding(String owner, List<String> units) {}
