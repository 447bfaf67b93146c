package ru.zhku.debt.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.zhku.debt.ledger.domain.PostingBatch;
import ru.zhku.debt.ledger.domain.PostingPurpose;
import ru.zhku.debt.ledger.domain.PostingResult;
import ru.zhku.debt.ledger.domain.PostingResult.Defect;

/**
 * An operation code is unique per supplier: the same content again is a duplicate, other content a defect. Looked up
 * by a 64-bit hash, in the file by an open table of line numbers, in the ledger by an index; then text decides. Money
 * that a register tells of and that stands in suspense, or went back from there to its payer, is a defect too.
 */
final class OperationCodes {
    private static final int LOOK_UP = 20_000;

    private final Connection connection;
    private final PostingBatch batch;
    private final BitSet skipped;
    private final List<Integer> duplicates;
    private final List<Defect> defects;
    private final long[] hashes;
    private final int[] table;
    private final Map<Integer, List<Integer>> repeated = new TreeMap<>();

    OperationCodes(
            Connection connection, PostingBatch batch, BitSet skipped, List<Integer> duplicates, List<Defect> defects) {
        this.connection = connection;
        this.batch = batch;
        this.skipped = skipped;
        this.duplicates = duplicates;
        this.defects = defects;
        hashes = new long[batch.size()];
        table = new int[Integer.highestOneBit(Math.max(8, batch.size())) << 2];
    }

    void check() throws SQLException {
        for (int i = 0; i < batch.size(); i++) {
            hashes[i] = batch.textHash(i);
            int earlier = put(i);
            if (earlier >= 0) {
                repeated.computeIfAbsent(earlier, first -> new ArrayList<>(1)).add(i);
            }
        }
        for (int from = 0; from < batch.size(); from += LOOK_UP) {
            askLedger(from, Math.min(batch.size(), from + LOOK_UP));
        }
        if (batch.purpose() == PostingPurpose.REGISTER) {
            askSuspense();
        }
        repeated.values().forEach(others -> others.removeIf(skipped::get));
        repeated.values().removeIf(List::isEmpty);
        repeated.values().forEach(others -> others.forEach(skipped::set));
    }

    /**
     * Lines that repeat the code of an earlier line of the file wait until that one is posted or not: only a posted
     * operation holds its code.
     *
     * @param rejected lines that were quarantined
     * @return lines whose turn it is now because those before them were not posted; none at the end
     */
    int[] next(BitSet rejected) {
        var turn = new ArrayList<Integer>();
        var waiting = new TreeMap<Integer, List<Integer>>();
        repeated.forEach((first, others) -> {
            if (rejected.get(first)) {
                turn.add(others.get(0));
                if (others.size() > 1) {
                    waiting.put(others.get(0), others.subList(1, others.size()));
                }
            } else {
                others.forEach(i -> decide(i, sameContent(i, first)));
            }
        });
        repeated.clear();
        repeated.putAll(waiting);
        return turn.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The line of this file that came first with this code, or -1. */
    private int put(int i) {
        int at = slot(hashes[i]);
        for (; table[at] != 0; at = (at + 1) & (table.length - 1)) {
            int other = table[at] - 1;
            if (hashes[other] == hashes[i] && batch.text(other).equals(batch.text(i))) {
                return other;
            }
        }
        table[at] = i + 1;
        return -1;
    }

    private void askLedger(int from, int to) throws SQLException {
        var asked = new Long[to - from];
        for (int i = from; i < to; i++) {
            asked[i - from] = hashes[i];
        }
        Arrays.sort(asked);
        try (var query = connection.prepareStatement("select p.operation_code, p.code_hash, p.account_seq, p.resource,"
                + " p.service_month, p.amount, p.paid_on from payment p join account a on a.seq = p.account_seq"
                + " where p.code_hash = any(?) and a.supplier_inn = ?")) {
            query.setArray(1, connection.createArrayOf("bigint", asked));
            query.setString(2, batch.supplierInn());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    compare(rows);
                }
            }
        }
    }

    /** What is assigned to an account stands in the ledger and was found there; what is annulled is no money. */
    private void askSuspense() throws SQLException {
        var codes = new PostingBatch(PostingBatch.Kind.PAYMENTS, batch.supplierInn(), batch.registerId(), 0);
        try (var query = connection.prepareStatement("select s.operation_code from suspense s left join lateral"
                + " (select a.kind from suspense_act a where a.suspense_id = s.id order by a.no desc limit 1) l on true"
                + " where s.supplier_inn = ? and not s.annulled and l.kind is distinct from 'ASSIGN'")) {
            query.setString(1, batch.supplierInn());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    codes.addPayment(0, 0, 0, PostingBatch.NONE, 0, 0, rows.getString(1));
                }
            }
        }
        for (int i = 0; i < codes.size(); i++) {
            refuse(codes.text(i), codes.textHash(i));
        }
    }

    /** All lines of the file with the code of money in suspense. */
    private void refuse(String code, long hash) {
        int at = slot(hash);
        for (; table[at] != 0; at = (at + 1) & (table.length - 1)) {
            int first = table[at] - 1;
            if (hashes[first] == hash && batch.text(first).equals(code) && !skipped.get(first)) {
                defect(first, PostingResult.OPERATION_IN_SUSPENSE);
                for (int i : repeated.getOrDefault(first, List.of())) {
                    defect(i, PostingResult.OPERATION_IN_SUSPENSE);
                }
            }
        }
    }

    private void defect(int i, String code) {
        skipped.set(i);
        defects.add(new Defect(batch.line(i), code));
    }

    /** All lines of the file with the code of a posted payment. */
    private void compare(ResultSet row) throws SQLException {
        var code = row.getString(1);
        long hash = row.getLong(2);
        int at = slot(hash);
        for (; table[at] != 0; at = (at + 1) & (table.length - 1)) {
            int first = table[at] - 1;
            if (hashes[first] == hash && batch.text(first).equals(code) && !skipped.get(first)) {
                decide(first, sameContent(first, row));
                for (int i : repeated.getOrDefault(first, List.of())) {
                    decide(i, sameContent(i, row));
                }
            }
        }
    }

    private int slot(long hash) {
        return (int) (hash ^ (hash >>> 29)) & (table.length - 1);
    }

    private void decide(int i, boolean same) {
        if (same) {
            skipped.set(i);
            duplicates.add(batch.line(i));
        } else {
            defect(i, PostingResult.OPERATION_CODE_REUSED);
        }
    }

    private boolean sameContent(int i, int j) {
        return batch.accountSeq(i) == batch.accountSeq(j)
                && batch.resource(i) == batch.resource(j)
                && batch.serviceMonth(i) == batch.serviceMonth(j)
                && batch.amount(i) == batch.amount(j)
                && batch.day(i) == batch.day(j);
    }

    private boolean sameContent(int i, ResultSet row) throws SQLException {
        int month = row.getInt(5);
        boolean named = !row.wasNull();
        return batch.accountSeq(i) == row.getLong(3)
                && batch.resource(i) == row.getInt(4)
                && batch.serviceMonth(i) == (named ? month : PostingBatch.NONE)
                && batch.amount(i) == row.getLong(6)
                && batch.day(i) == row.getObject(7, LocalDate.class).toEpochDay();
    }
}
