package ru.zhku.debt.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import ru.zhku.debt.ledger.domain.AccountDebt;
import ru.zhku.debt.ledger.domain.ChargeFact;
import ru.zhku.debt.ledger.domain.FoldState;
import ru.zhku.debt.ledger.domain.MonthNets;
import ru.zhku.debt.ledger.domain.MonthlyCharge;

/**
 * What {@code account_debt} holds as bytes. The state of a fold: numbers with as many bytes as they need, some 40 bytes
 * for an open charge. The card: numbers of fixed width, big-endian, then the texts, so that a migration can write it too.
 */
final class DebtBytes {
    /** Another one is not read; then the account is folded from its facts. */
    private static final int VERSION = 1;

    private static final byte CARD_VERSION = 1;
    private static final int CARD_NUMBERS = 94;
    private static final String BETWEEN = ";";

    private byte[] bytes;
    private int at;

    private DebtBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] of(FoldState state) {
        var out = new DebtBytes(new byte[256]);
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
        var in = new DebtBytes(bytes);
        return in.number() == VERSION ? in.state() : null;
    }

    /** As the function {@code debt_card} of the database makes it of the columns. */
    static byte[] of(AccountDebt.Card card) {
        var debt = card.debt();
        var texts = String.join(BETWEEN, card.supplierInn(), card.oktmo(), card.accountNumber())
                .getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(CARD_NUMBERS + texts.length)
                .put(CARD_VERSION)
                .putLong(card.accountSeq())
                .putLong(card.accountId().getMostSignificantBits())
                .putLong(card.accountId().getLeastSignificantBits())
                .putShort((short) debt.group())
                .putShort((short) debt.tenure())
                .putLong(debt.principal())
                .putLong(debt.overdue())
                .putLong(debt.advance())
                .putLong(debt.rentOverdue())
                .putInt(debt.overdueMonths())
                .putInt(debt.overdueSince())
                .putInt(debt.oldestServiceMonth())
                .putLong(debt.monthly().sum())
                .putInt(debt.monthly().months())
                .putLong(debt.lastCharge())
                .put((byte) (debt.overThreshold() ? 1 : 0))
                .put(texts)
                .array();
    }

    /** @throws IllegalStateException for a card of another version: the migration that changes it makes all anew */
    static AccountDebt.Card card(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        if (in.get() != CARD_VERSION) {
            throw new IllegalStateException("the table of debts holds cards of another version");
        }
        var texts =
                new String(bytes, CARD_NUMBERS, bytes.length - CARD_NUMBERS, StandardCharsets.UTF_8).split(BETWEEN, 3);
        long seq = in.getLong();
        var id = new UUID(in.getLong(), in.getLong());
        var debt = new AccountDebt(
                in.getShort(),
                in.getShort(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getInt(),
                in.getInt(),
                in.getInt(),
                new MonthlyCharge(in.getLong(), in.getInt()),
                in.getLong(),
                in.get() == 1);
        return new AccountDebt.Card(seq, id, texts[2], texts[0], texts[1], debt);
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
        var into = bytes;
        int next = at;
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7fL) != 0) {
            into[next++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        into[next++] = (byte) rest;
        at = next;
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
