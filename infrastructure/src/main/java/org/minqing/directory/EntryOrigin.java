package org.minqing.directory;

/** Where a directory entry came from. */
public enum EntryOrigin {
    /** With the application. */
    SHIPPED,
    /** By a file somebody sent. */
    IMPORTED,
    /** An imported register used this word, and nothing more is known about it. */
    REGISTER
}
