package org.minqing.query.figures;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Amounts by a whole number, rising; one that is 0 is not there. There are hundreds of thousands of these with a few
 * amounts each, so they stand in two arrays: a table of hashes or a tree takes three times the memory.
 */
final class Amounts {

    private static final int[] NO_KEYS = {};
    private static final long[] NO_AMOUNTS = {};

    private int[] keys = NO_KEYS;
    private long[] amounts = NO_AMOUNTS;
    private int size;

    /** Takes one amount by its key. */
    interface Taker {
        void take(int key, long amount);
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** 0 where there is none. */
    long get(int key) {
        int at = at(key);
        return at < 0 ? 0 : amounts[at];
    }

    /** @param amount may be negative: takes out what was put in before */
    void add(int key, long amount) {
        if (amount == 0) {
            return;
        }
        int at = at(key);
        if (at < 0) {
            insert(-at - 1, key, amount);
        } else if (amounts[at] + amount == 0) {
            remove(at);
        } else {
            amounts[at] += amount;
        }
    }

    /** In the order of the keys. */
    void forEach(Taker taker) {
        for (int i = 0; i < size; i++) {
            taker.take(keys[i], amounts[i]);
        }
    }

    /** Rising. */
    int[] keys() {
        return Arrays.copyOf(keys, size);
    }

    /** In the order of their keys. */
    long[] amounts() {
        return Arrays.copyOf(amounts, size);
    }

    private int at(int key) {
        return Arrays.binarySearch(keys, 0, size, key);
    }

    private void insert(int at, int key, long amount) {
        if (size == keys.length) {
            int room = size < 4 ? size + 2 : size + size / 2;
            keys = Arrays.copyOf(keys, room);
            amounts = Arrays.copyOf(amounts, room);
        }
        System.arraycopy(keys, at, keys, at + 1, size - at);
        System.arraycopy(amounts, at, amounts, at + 1, size - at);
        keys[at] = key;
        amounts[at] = amount;
        size++;
    }

    private void remove(int at) {
        size--;
        System.arraycopy(keys, at + 1, keys, at, size - at);
        System.arraycopy(amounts, at + 1, amounts, at, size - at);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amounts others
                && Arrays.equals(keys, 0, size, others.keys, 0, others.size)
                && Arrays.equals(amounts, 0, size, others.amounts, 0, others.size);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys()) + Arrays.hashCode(amounts());
    }
}
