package ru.zhku.debt.account.domain;

import java.util.Arrays;

/** The account numbers of one supplier, found by characters without making a String of each line. For one thread. */
public final class AccountNumbers {
    private static final int EMPTY = -1;

    private String[] numbers = new String[1024];
    private long[] seqs = new long[1024];
    private int[] slots = new int[4096];
    private int size;
    private int lastFound = EMPTY;

    public AccountNumbers() {
        Arrays.fill(slots, EMPTY);
    }

    public void add(String number, long seq) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            seqs = Arrays.copyOf(seqs, size * 2);
            slots = new int[slots.length * 2];
            Arrays.fill(slots, EMPTY);
            for (int i = 0; i < size; i++) {
                slots[freeSlot(numbers[i])] = i;
            }
        }
        numbers[size] = number;
        seqs[size] = seq;
        slots[freeSlot(number)] = size++;
    }

    public int size() {
        return size;
    }

    public long seq(int index) {
        return seqs[index];
    }

    public String number(int index) {
        return numbers[index];
    }

    /** The index of the account, -1 if there is none. */
    public int find(String number) {
        return find(number.toCharArray(), 0, number.length());
    }

    /** The same by characters; at once for the one found before: the lines of an account mostly stand together. */
    public int find(char[] chars, int offset, int length) {
        if (lastFound != EMPTY && isSame(numbers[lastFound], chars, offset, length)) {
            return lastFound;
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + chars[i];
        }
        for (int slot = slotOf(hash); slots[slot] != EMPTY; slot = slot + 1 & slots.length - 1) {
            if (isSame(numbers[slots[slot]], chars, offset, length)) {
                lastFound = slots[slot];
                return lastFound;
            }
        }
        return -1;
    }

    private static boolean isSame(String number, char[] chars, int offset, int length) {
        if (number.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (number.charAt(i) != chars[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private int freeSlot(String number) {
        int slot = slotOf(number.hashCode());
        while (slots[slot] != EMPTY) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int slotOf(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 16) & slots.length - 1;
    }
}
