package org.minqing.intake;

/** How far an import has come. */
public enum ImportState {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED;

    boolean isOver() {
        return this == COMPLETED || this == FAILED;
    }
}
