package ru.zhku.debt.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.FoldState;
import ru.zhku.debt.ledger.domain.MonthNets;

/** A fold's state as bytes: numbers with as many bytes as they need, some 40 bytes for an open charge. */
final class StateBytes {
    /** Another one is not read; then the account is folded from its facts. */
    private static final int VERSION = 1;

    private byte[] bytes;
    private int at;

    private StateBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] of(FoldState state) {
        var out = new StateBytes(new byte[256]);
        out.put(VERSION);
        out.put(state.lastDay());
        out.put(state.open().size());
        for (var open : state.open()) {
            var fact = open.fact();
            out.put(fact.id());
            out.put(fact.resource());
            out.put(fact.month());
            out.put(fact.amount());
            out.put(fact.dueOn());
            out.put(fact.documentNumber());
            out.put(open.paid());
        }
        out.put(state.advances().size());
        for (var money : state.advances()) {
            out.put(money.sourceId());
            out.put(money.resource());
            out.put(money.month());
            out.put(money.rest());
        }
        out.put(state.months());
        return Arrays.copyOf(out.bytes, out.at);
    }

    /** Null where there is none that can be read. */
    static FoldState read(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        var in = new StateBytes(bytes);
        return in.number() == VERSION ? in.state() : null;
    }

    private FoldState state() {
        int lastDay = (int) number();
        int charges = (int) number();
        var open = new ArrayList<FoldState.OpenCharge>(charges);
        for (int i = 0; i < charges; i++) {
            var fact = new ChargeFact(number(), (int) number(), (int) number(), number(), (int) number(), text());
            open.add(new FoldState.OpenCharge(fact, number()));
        }
        int sums = (int) number();
        var advances = new ArrayList<FoldState.Advance>(sums);
        for (int i = 0; i < sums; i++) {
            advances.add(new FoldState.Advance(number(), (int) number(), (int) number(), number()));
        }
        return new FoldState(lastDay, open, advances, months());
    }

    private void put(MonthNets charged) {
        var months = charged.months();
        var nets = charged.nets();
        put(charged.isCut() ? 1 : 0);
        put(months.length);
        for (int i = 0; i < months.length; i++) {
            put(i == 0 ? months[0] : months[i] - months[i - 1]);
            put(nets[i]);
        }
    }

    private MonthNets months() {
        boolean cut = number() == 1;
        int size = (int) number();
        var months = new int[size];
        var nets = new long[size];
        for (int i = 0; i < size; i++) {
            months[i] = (int) number() + (i == 0 ? 0 : months[i - 1]);
            nets[i] = number();
        }
        return MonthNets.of(months, nets, cut);
    }

    private void put(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(utf8.length);
        demand(utf8.length);
        System.arraycopy(utf8, 0, bytes, at, utf8.length);
        at += utf8.length;
    }

    private String text() {
        int length = (int) number();
        var text = length == 0 ? "" : new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** Seven bits a byte, the sign in the lowest bit. */
    private void put(long value) {
        demand(10);
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7fL) != 0) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
    }

    private long number() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (next & 0x7fL) << shift;
            shift += 7;
        } while (next < 0);
        return value >>> 1 ^ -(value & 1);
    }

    private void demand(int more) {
        if (at + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(at + more, bytes.length * 2));
        }
    }
}
