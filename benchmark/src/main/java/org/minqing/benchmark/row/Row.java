package org.minqing.benchmark.row;

/** The rows of the table, by the names under which they can be asked for alone. */
public enum Row {
    COMMANDS,
    ONE_CLIENT,
    VISIBLE,
    REBUILD,
    IMPORT,
    DASHBOARD,
    BOARDS,
    CASE_LIST,
    MEMORY,
    START,
    AXON
}
