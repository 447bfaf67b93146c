package ru.zhku.debt.account.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The accounts of one supplier by a text that several of them may share, without a box for each. */
public final class AccountKeys {
    private static final int NONE = -1;
    private static final int MOST_FOUND = 1_000;

    private String[] keys;
    private String[] numbers;
    private long[] seqs;
    private int[] next;
    private int[] slots;
    private int size;

    /** @param expected sizes memory, nothing else */
    public AccountKeys(int expected) {
        int capacity = Math.max(16, expected);
        keys = new String[capacity];
        numbers = new String[capacity];
        seqs = new long[capacity];
        next = new int[capacity];
        slots = emptySlots(capacity);
    }

    /** @param seq greater than all that were added before */
    public void add(String key, String number, long seq) {
        if (size > 0 && seq <= seqs[size - 1]) {
            throw new IllegalArgumentException("account " + seq + " after " + seqs[size - 1]);
        }
        if (size == keys.length) {
            grow();
        }
        keys[size] = key;
        numbers[size] = number;
        seqs[size] = seq;
        link(size++);
    }

    /** Those added last, in the order in which they were added; of very many not all. */
    public List<AccountNamed> find(String key) {
        var found = new ArrayList<AccountNamed>(1);
        for (int i = slots[slotOf(key)]; i != NONE && found.size() < MOST_FOUND; i = next[i]) {
            found.add(new AccountNamed(numbers[i], seqs[i]));
        }
        Collections.reverse(found);
        return found;
    }

    /** The text of an account; null if it has none. */
    public String keyOf(long seq) {
        int index = Arrays.binarySearch(seqs, 0, size, seq);
        return index < 0 ? null : keys[index];
    }

    /** The slot of the key, or the free one where it belongs. */
    private int slotOf(String key) {
        int mixed = key.hashCode() * 0x9E3779B9;
        int slot = (mixed ^ mixed >>> 16) & slots.length - 1;
        while (slots[slot] != NONE && !keys[slots[slot]].equals(key)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void link(int index) {
        int slot = slotOf(keys[index]);
        next[index] = slots[slot];
        slots[slot] = index;
    }

    private void grow() {
        int capacity = size * 2;
        keys = Arrays.copyOf(keys, capacity);
        numbers = Arrays.copyOf(numbers, capacity);
        seqs = Arrays.copyOf(seqs, capacity);
        next = Arrays.copyOf(next, capacity);
        slots = emptySlots(capacity);
        for (int i = 0; i < size; i++) {
            link(i);
        }
    }

    private static int[] emptySlots(int capacity) {
        var slots = new int[Integer.highestOneBit(capacity) * 4];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
