package org.minqing.desk.work;

/**
 * What was just done at a desk.
 *
 * @param word of the command, or {@link #REGISTERED}
 * @param open there is still something to do with the case at that desk
 * @param awaited it is to be done first: a receipt of one of the desk's units to confirm, a redo that is proposed
 */
public record Done(String id, String number, String word, String status, boolean open, boolean awaited) {

    public static final String REGISTERED = "registered";
}
