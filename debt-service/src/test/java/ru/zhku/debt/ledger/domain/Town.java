package ru.zhku.debt.ledger.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.account.domain.Tenure;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.debt.ageing.domain.AgeingCell;
import ru.zhku.debt.ageing.domain.Dimension;
import ru.zhku.kit.time.WorkingCalendar;

/** A random town and what the naive reading of the rules says of it. */
public final class Town {
    private static final int FIRST_MONTH = 2020 * 12 + 9;
    private static final DueDates DUE_DATES = new DueDates(WorkingCalendar.shipped());

    public final String supplierInn;
    public final List<Account> accounts = new ArrayList<>();
    private final Random random;
    private final Map<String, PaymentFact> byCode = new HashMap<>();
    private final Map<String, Account> accountOfCode = new HashMap<>();
    private long nextId = 1;
    private int nextCode = 1;

    /** What a batch must end in. */
    public record Expected(long posted, List<Integer> duplicates, List<String> defects) {}

    public Town(Random random, String supplierInn, int size) {
        this.random = random;
        this.supplierInn = supplierInn;
        for (int i = 0; i < size; i++) {
            var account = new Account("N" + i, "Street " + i % 3, String.valueOf(i % 5));
            account.newClass(random);
            if (random.nextInt(4) == 0) {
                account.newClass(random);
            }
            accounts.add(account);
        }
    }

    public static final class Account {
        public final String number;
        public final String street;
        public final String house;
        public long seq;
        private final TreeMap<Integer, ConsumerClass> classes = new TreeMap<>();
        private final List<ConsumerClass> unsaved = new ArrayList<>();
        private final List<ChargeFact> charges = new ArrayList<>();
        private final List<PaymentFact> payments = new ArrayList<>();

        Account(String number, String street, String house) {
            this.number = number;
            this.street = street;
            this.house = house;
        }

        public void newClass(Random random) {
            int from = (int) LocalDate.of(2020, 12, 1).toEpochDay() + 31 * random.nextInt(18);
            var consumer = new ConsumerClass(from, random.nextInt(2) + 1, random.nextInt(3));
            classes.put(from, consumer);
            unsaved.add(consumer);
        }

        public List<ConsumerClass> unsaved() {
            var list = List.copyOf(unsaved);
            unsaved.clear();
            return list;
        }

        public boolean isEmpty() {
            return charges.isEmpty() && payments.isEmpty();
        }

        private ConsumerClass on(int day) {
            var entry = classes.floorEntry(day);
            return entry == null ? classes.firstEntry().getValue() : entry.getValue();
        }

        private NaiveFold fold(int day) {
            return new NaiveFold(charges, payments, day);
        }

        private boolean fits() {
            return !fold(Integer.MAX_VALUE - 1).overdrawn;
        }
    }

    public Expected fill(PostingBatch batch, LocalDate today) {
        return fill(batch, today, 40 + random.nextInt(100));
    }

    public Expected fill(PostingBatch batch, LocalDate today, int lines) {
        long posted = 0;
        var duplicates = new ArrayList<Integer>();
        var defects = new ArrayList<String>();
        for (int line = 1; line <= lines; line++) {
            var account = accounts.get(random.nextInt(accounts.size()));
            boolean fits;
            if (batch.kind() == PostingBatch.Kind.CHARGES) {
                fits = charge(batch, line, account);
            } else {
                var repeated = repeat(batch, line, duplicates, defects);
                if (repeated) {
                    continue;
                }
                fits = payment(batch, line, account, today);
            }
            if (fits) {
                posted++;
            } else {
                defects.add(line + PostingResult.REFUND_EXCEEDS_PAYMENTS);
            }
        }
        return new Expected(posted, duplicates, defects);
    }

    private boolean charge(PostingBatch batch, int line, Account account) {
        int month = FIRST_MONTH + random.nextInt(20);
        int resource = random.nextInt(4) + 1;
        long amount = random.nextInt(6) == 0 ? -(random.nextInt(9_000) + 1) : random.nextInt(12_000) + 1;
        boolean stated = random.nextInt(8) == 0;
        int usual = (int) DUE_DATES.due(Months.toYearMonth(month)).toEpochDay();
        int due = stated ? Months.inForceOn(month) + random.nextInt(50) - 10 : usual;
        var document = random.nextInt(3) == 0 ? "D" + random.nextInt(3) : "";
        batch.addCharge(line, account.seq, resource, month, amount, stated ? due : PostingBatch.NONE, document, "");
        account.charges.add(new ChargeFact(nextId++, resource, month, amount, amount < 0 ? usual : due, document));
        if (!account.fits()) {
            account.charges.remove(account.charges.size() - 1);
            return false;
        }
        return true;
    }

    private boolean payment(PostingBatch batch, int line, Account account, LocalDate today) {
        int month = random.nextInt(3) == 0 ? FIRST_MONTH + random.nextInt(20) : PostingBatch.NONE;
        int resource = random.nextInt(3) == 0 ? random.nextInt(4) + 1 : 0;
        long amount = random.nextInt(6) == 0 ? -(random.nextInt(7_000) + 1) : random.nextInt(20_000) + 1;
        int paidOn = (int) today.toEpochDay() - random.nextInt(480);
        var code = "c" + Integer.toHexString(nextCode++ * 7919);
        var fact = new PaymentFact(nextId++, resource, month, amount, paidOn, code);
        batch.addPayment(line, account.seq, resource, month, amount, paidOn, code);
        account.payments.add(fact);
        if (!account.fits()) {
            account.payments.remove(account.payments.size() - 1);
            return false;
        }
        byCode.put(code, fact);
        accountOfCode.put(code, account);
        return true;
    }

    private boolean repeat(PostingBatch batch, int line, List<Integer> duplicates, List<String> defects) {
        if (byCode.isEmpty() || random.nextInt(10) != 0) {
            return false;
        }
        var code = byCode.keySet().stream()
                .sorted()
                .skip(random.nextInt(byCode.size()))
                .findFirst()
                .orElseThrow();
        var first = byCode.get(code);
        boolean same = random.nextBoolean();
        batch.addPayment(
                line,
                accountOfCode.get(code).seq,
                first.resource(),
                first.month(),
                first.amount() + (same ? 0 : 1),
                first.paidOn(),
                code);
        if (same) {
            duplicates.add(line);
        } else {
            defects.add(line + PostingResult.OPERATION_CODE_REUSED);
        }
        return true;
    }

    public List<AgeingCell> cells(LocalDate asOf, List<Dimension> by) {
        record Key(List<String> keys, AgeBucket bucket) {}
        var amounts = new HashMap<Key, Long>();
        var holders = new HashMap<Key, Set<Account>>();
        int day = (int) asOf.toEpochDay();
        for (var account : accounts) {
            var fold = account.fold(day);
            for (var charge : account.charges) {
                long rest = charge.amount() - fold.paid.getOrDefault(charge.id(), 0L);
                if (charge.amount() > 0 && charge.inForceOn() <= day && rest != 0) {
                    var keys = by.stream().map(d -> key(d, account, charge)).toList();
                    var cell = new Key(keys, AgeBucket.of(LocalDate.ofEpochDay(charge.dueOn()), asOf));
                    amounts.merge(cell, rest, Long::sum);
                    holders.computeIfAbsent(cell, k -> new HashSet<>()).add(account);
                }
            }
        }
        return amounts.entrySet().stream()
                .map(e -> new AgeingCell(
                        e.getKey().keys(),
                        e.getKey().bucket(),
                        e.getValue(),
                        holders.get(e.getKey()).size()))
                .toList();
    }

    private String key(Dimension dimension, Account account, ChargeFact charge) {
        var consumer = account.on(charge.inForceOn());
        return switch (dimension) {
            case RESOURCE -> Resource.of(charge.resource()).name();
            case PLAN_RESOURCE -> Resource.of(charge.resource()).planResource().name();
            case CONSUMER_GROUP -> ConsumerGroup.of(consumer.group()).name();
            case TENURE -> Tenure.of(consumer.tenure()).name();
            case SUPPLIER -> supplierInn;
            case STREET -> account.street;
            case HOUSE -> account.house;
        };
    }

    public long balance(LocalDate asOf) {
        int day = (int) asOf.toEpochDay();
        return accounts.stream()
                .mapToLong(a -> a.charges.stream()
                                .filter(c -> c.inForceOn() <= day)
                                .mapToLong(ChargeFact::amount)
                                .sum()
                        - a.payments.stream()
                                .filter(p -> p.paidOn() <= day)
                                .mapToLong(PaymentFact::amount)
                                .sum())
                .sum();
    }

    public long advance(LocalDate asOf) {
        return accounts.stream()
                .mapToLong(a -> a.fold((int) asOf.toEpochDay()).advance())
                .sum();
    }
}
