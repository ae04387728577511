package org.minqing.parking;

/** How an attempt to take in what was parked ended. */
public enum Outcome {
    /** All of the stream is taken in that the reader has come past. */
    TAKEN_IN,
    /** The same event, or a later one, still cannot be. */
    PARKED_AGAIN,
    /** It was not parked. */
    NOT_PARKED
}
