package org.minqing.desk.work;

/**
 * What was just done at a desk.
 *
 * @param word of the command, or {@link #REGISTERED}
 * @param open somebody still has to handle the case
 * @param awaited a receipt of one of the desk's units is still to be confirmed
 */
public record Done(String id, String number, String word, String status, boolean open, boolean awaited) {

    public static final String REGISTERED = "registered";
}
