package ru.zhku.debt.inventory;

import java.time.LocalDate;
import java.util.stream.Collectors;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.inventory.domain.BridgeMovement;

/**
 * The rows of the ledger between two ends as SQL, one select per kind of row, all with the same columns: {@code
 * account_seq, charge_id, source_id, day, posting_no, movement, resource, class_day, grp, bucket, amount}. The group is
 * null where it is the class on {@code class_day}. Days and numbers are written as literals, texts are bound: {@code
 * asked} has the municipality and the supplier.
 *
 * <p>Lines are joined and grouped by account and number together: numbers alone ({@code posting << 32 | rank}) fall
 * into few hash values, for PostgreSQL's hash of a bigint is that of its halves' XOR.
 */
final class BridgeSql {
    static final String ASKED = "asked(oktmo, supplier) as (values (?::text, ?::text))";

    private static final int LATE = BridgeMovement.POSTED_LATE.ordinal();

    private final BridgeEnds.End from;
    private final BridgeEnds.End to;
    private final String first;
    private final String last;
    private final String accounts;

    BridgeSql(BridgeEnds ends) {
        this(ends, "");
    }

    /** The rows of some accounts only, by their numbers. */
    BridgeSql(BridgeEnds ends, long firstAccount, long lastAccount) {
        this(ends, " between " + firstAccount + " and " + lastAccount);
    }

    private BridgeSql(BridgeEnds ends, String accounts) {
        from = ends.from();
        to = ends.to();
        first = day(from.day());
        last = day(to.day());
        this.accounts = accounts;
    }

    /** Charges that came in. */
    String charges() {
        return "select c.account_seq, c.id as charge_id, 0::bigint as source_id, c.in_force_on as day,"
                + " c.id >> 32 as posting_no, case when c.in_force_on <= " + first + " then " + LATE + " else "
                + movement("p", kind(true, 1)) + " end as movement, c.resource,"
                + " c.in_force_on as class_day, null::integer as grp, " + age("c.in_force_on", "c.due_on")
                + " as bucket, " + signed("c.in_force_on", "c.amount") + " as amount"
                + " from charge c join posting p on p.no = c.id >> 32 where c.amount > 0 and "
                + between("c.in_force_on", "c.id", true) + among("c.account_seq");
    }

    /** What was allocated to charges; the differences that later postings wrote are summed up. */
    String allocations() {
        return "select a.account_seq, a.charge_id, a.source_id, a.effective_on, max(a.posting_no),"
                + " case when a.effective_on <= " + first + " then " + LATE + " when a.source_on <= " + first
                + " then " + BridgeMovement.ADVANCES_USED.ordinal() + " else " + movement("a", ofSource("a"))
                + " end, c.resource, c.in_force_on, null::integer, " + age("a.effective_on", "c.due_on") + ", "
                + signed("a.effective_on", "-sum(a.amount)") + " from (select x.*, p.purpose, p.kind,"
                + " y.amount < 0 as refund, case when p.kind = 'CHARGES' then (select r.in_force_on from charge r"
                + " where r.id = x.source_id) else y.paid_on end as source_on from allocation x"
                + " join posting p on p.no = x.source_id >> 32"
                + " left join payment y on p.kind = 'PAYMENTS' and y.id = x.source_id"
                + " and y.account_seq = x.account_seq where "
                + between("x.effective_on", "x.posting_no", false) + among("x.account_seq")
                + ") a join charge c on c.id = a.charge_id and c.account_seq = a.account_seq"
                + " group by a.account_seq, a.charge_id, a.source_id, a.effective_on, c.resource, c.in_force_on,"
                + " c.due_on, a.purpose, a.kind, a.refund, a.source_on having sum(a.amount) <> 0";
    }

    /** Money and credits that came in, whatever they were used for. */
    String sources() {
        return "select s.account_seq, 0::bigint, s.id, s.day, s.id >> 32, case when s.day <= " + first + " then " + LATE
                + " else " + movement("s", ofSource("s")) + " end, s.resource, s.day, null::integer, null::integer, "
                + signed("s.day", "s.amount") + " from (select y.account_seq, y.id, y.paid_on as day, y.resource,"
                + " y.amount, p.purpose, p.kind, y.amount < 0 as refund from payment y join posting p"
                + " on p.no = y.id >> 32 where " + between("y.paid_on", "y.id", true) + among("y.account_seq")
                + " union all select r.account_seq, r.id, r.in_force_on, r.resource, -r.amount, p.purpose, p.kind, false"
                + " from charge r join posting p on p.no = r.id >> 32 where r.amount < 0 and "
                + between("r.in_force_on", "r.id", true) + among("r.account_seq") + ") s";
    }

    /** Opening rests that are in another group or municipality by what the second end knows. */
    String reclassified() {
        var touched = touched("account_class", from.classNo(), to.classNo()) + " union "
                + touched("account_move", from.move(), to.move());
        return "select o.account_seq, o.charge_id, 0::bigint, " + first + ", 0::bigint, case when o.in1 and o.in2 then "
                + BridgeMovement.CLASS_CHANGED.ordinal() + " else " + BridgeMovement.MUNICIPALITY_CHANGED.ordinal()
                + " end, o.resource, o.in_force_on, v.grp, " + bucket("o.due_on", from.day()) + ", v.amount"
                + " from (select c.account_seq, c.id as charge_id, c.resource, c.due_on, c.in_force_on,"
                + " c.amount - coalesce(q.paid, 0) as rest, " + group("c.account_seq", "c.in_force_on", from)
                + " as grp1, " + group("c.account_seq", "c.in_force_on", to) + " as grp2, " + belongs(from)
                + " as in1, " + belongs(to)
                + " as in2 from charge c join account acc on acc.seq = c.account_seq cross join asked"
                + " left join (select account_seq, charge_id, sum(amount) as paid from allocation where account_seq in ("
                + touched
                + ") and " + known("effective_on", "posting_no", from) + " group by 1, 2) q on q.charge_id = c.id"
                + " and q.account_seq = c.account_seq"
                + " where c.account_seq in (" + touched + ") and c.amount > 0 and c.in_force_on <= " + first
                + " and c.id < " + behind(from.posting()) + among("c.account_seq") + ") o cross join lateral (values"
                + " (o.grp1, -o.rest, o.in1 and (o.grp1 <> o.grp2 or not o.in2)),"
                + " (o.grp2, o.rest, o.in2 and (o.grp1 <> o.grp2 or not o.in1))) v(grp, amount, counts)"
                + " where o.rest <> 0 and v.counts";
    }

    /** The advances of accounts that left the municipality or came to it. */
    String movedAdvances() {
        var touched = touched("account_move", from.move(), to.move());
        return "select o.account_seq, 0::bigint, 0::bigint, " + first + ", 0::bigint, "
                + BridgeMovement.MUNICIPALITY_CHANGED.ordinal() + ", 0, " + first + ", 0, null::integer,"
                + " case when bool_and(o.in2) then sum(o.amount) else -sum(o.amount) end from (select f.account_seq,"
                + " f.amount, " + belongs(from) + " as in1, " + belongs(to) + " as in2 from ("
                + "select account_seq, amount from payment where " + known("paid_on", "id >> 32", from)
                + " union all select account_seq, -amount from charge where amount < 0 and "
                + known("in_force_on", "id >> 32", from)
                + " union all select account_seq, -amount from allocation where "
                + known("effective_on", "posting_no", from) + ") f join account acc on acc.seq = f.account_seq"
                + " cross join asked where f.account_seq in (" + touched + ")" + among("f.account_seq")
                + ") o where o.in1 <> o.in2"
                + " group by o.account_seq having sum(o.amount) <> 0";
    }

    /** Opening rests, as the second end knows them, that grow into another age: out of one, into one. */
    String aged() {
        return "select o.account_seq, o.charge_id, 0::bigint, " + last + ", 0::bigint, "
                + BridgeMovement.MOVED_BETWEEN_BUCKETS.ordinal() + ", o.resource, o.in_force_on, null::integer,"
                + " v.bucket, v.amount from (select c.account_seq, c.id as charge_id, c.resource, c.in_force_on,"
                + " c.amount - coalesce(q.paid, 0) as rest, " + bucket("c.due_on", from.day()) + " as b1, "
                + bucket("c.due_on", to.day()) + " as b2 from charge c left join (select account_seq, charge_id,"
                + " sum(amount) as paid"
                + " from allocation where effective_on <= " + first + " and posting_no <= " + to.posting()
                + among("account_seq") + " group by 1, 2) q on q.charge_id = c.id"
                + " and q.account_seq = c.account_seq where c.amount > 0" + among("c.account_seq")
                + " and c.in_force_on <= " + first + " and c.id < " + behind(to.posting())
                + ") o cross join lateral (values (o.b1, -o.rest), (o.b2, o.rest)) v(bucket, amount)"
                + " where o.rest <> 0 and o.b1 <> o.b2";
    }

    /** The last of the next accounts asked for, and how many they are. */
    String nextAccounts(long firstAccount, int count) {
        return "with " + ASKED + " select max(seq), count(*) from (select acc.seq from account acc cross join asked"
                + " where acc.seq >= " + firstAccount + " and " + belongs(to)
                + " and (asked.supplier is null or acc.supplier_inn = asked.supplier) order by acc.seq limit " + count
                + ") w";
    }

    /** From the rows {@code m} to the accounts asked for, each row in its group {@code g}. */
    String inScope() {
        return " m cross join asked join account acc on acc.seq = m.account_seq left join (select account_seq,"
                + " min(consumer_group) as grp from account_class where id <= " + to.classNo()
                + " group by account_seq having min(consumer_group) = max(consumer_group)) one"
                + " on one.account_seq = m.account_seq cross join lateral (select coalesce(m.grp, one.grp, "
                + group("m.account_seq", "m.class_day", to) + ") as grp) g where (m.grp is not null or " + belongs(to)
                + ") and (asked.supplier is null or acc.supplier_inn = asked.supplier)";
    }

    /** The group by the classes that were known at an end: the latest on the day, else the first there is. */
    private static String group(String account, String day, BridgeEnds.End end) {
        return "coalesce((select h.consumer_group from account_class h where h.account_seq = " + account
                + " and h.id <= " + end.classNo() + " order by h.valid_from <= " + day + " desc, case when h.valid_from"
                + " <= " + day + " then h.valid_from end desc, h.valid_from, h.id desc limit 1), 6)";
    }

    /** Where an account belonged by what was known at an end: before its first later move, else where it is now. */
    static String belongs(BridgeEnds.End end) {
        var later = "from account_move where id > " + end.move();
        return "(asked.oktmo is null or acc.oktmo = asked.oktmo and acc.seq not in (select account_seq " + later
                + ") or (acc.seq, asked.oktmo) in (select account_seq, from_oktmo from (select distinct on (account_seq)"
                + " account_seq, from_oktmo " + later + " order by account_seq, id) w))";
    }

    private static String touched(String table, long one, long other) {
        return "select account_seq from " + table + " where id > " + Math.min(one, other) + " and id <= "
                + Math.max(one, other);
    }

    private static String movement(String posting, String otherwise) {
        return BridgeMovement.ofPurposes().entrySet().stream()
                .map(e -> "when '" + e.getKey() + "' then " + e.getValue().ordinal())
                .collect(Collectors.joining(" ", "case " + posting + ".purpose ", " else " + otherwise + " end"));
    }

    private static String ofSource(String source) {
        return "case when " + source + ".kind = 'CHARGES' then " + kind(true, -1) + " when " + source + ".refund then "
                + kind(false, -1) + " else " + kind(false, 1) + " end";
    }

    /** The movement of a fact whose posting has no purpose that decides. */
    private static String kind(boolean charge, long amount) {
        return String.valueOf(BridgeMovement.of("REGISTER", charge, amount).ordinal());
    }

    /** Rows of the period that the second end knows, and earlier ones that only one of the ends knows. */
    private String between(String day, String number, boolean lineId) {
        long late = Math.min(from.posting(), to.posting());
        long latest = Math.max(from.posting(), to.posting());
        return "(" + day + " > " + first + " and " + day + " <= " + last + " and " + upTo(number, to.posting(), lineId)
                + " or " + day + " <= " + first + " and not " + upTo(number, late, lineId) + " and "
                + upTo(number, latest, lineId) + ")";
    }

    private static String upTo(String number, long posting, boolean lineId) {
        return lineId ? "(" + number + " < " + behind(posting) + ")" : "(" + number + " <= " + posting + ")";
    }

    private String among(String account) {
        return accounts.isEmpty() ? "" : " and " + account + accounts;
    }

    private String known(String day, String posting, BridgeEnds.End end) {
        return "(" + day + " <= " + day(end.day()) + " and " + posting + " <= " + end.posting() + ")";
    }

    /** The first number that a line of a later posting can have. */
    static long behind(long posting) {
        return posting + 1 << 32;
    }

    /** Late rows that only the first end knows are taken back. */
    private String signed(String day, String amount) {
        return from.posting() <= to.posting()
                ? amount
                : "case when " + day + " <= " + first + " then -(" + amount + ") else " + amount + " end";
    }

    private String age(String day, String due) {
        return "case when " + day + " <= " + first + " then " + bucket(due, from.day()) + " else "
                + bucket(due, to.day()) + " end";
    }

    static String bucket(String due, LocalDate asOf) {
        var buckets = AgeBucket.values();
        var sql = new StringBuilder("case");
        for (var bucket : buckets) {
            var since = bucket.dueRange(asOf).from();
            if (since != null) {
                sql.append(" when ").append(due).append(" >= ").append(day(since));
                sql.append(" then ").append(bucket.ordinal());
            }
        }
        return sql.append(" else ")
                .append(AgeBucket.OVER_36.ordinal())
                .append(" end")
                .toString();
    }

    static String day(LocalDate day) {
        return "date '" + day + "'";
    }
}
