package org.minqing.desk.board;

import java.util.List;

/**
 * One page of a wall, without anything of a person.
 *
 * @param sentence what it says where it has no items
 */
public record WallPage(Shape shape, String title, List<Item> items, String sentence) {

    /** How its items stand there. */
    public enum Shape {
        TILES,
        BARS,
        DAYS,
        CASES
    }

    /**
     * @param place in a ranking; empty where there is none
     * @param figure the number it is about
     * @param more what stands beside it
     * @param share of a whole bar, 0 to 100
     * @param other the same of a second number
     */
    public record Item(String place, String name, String figure, String more, int share, int other) {}
}
