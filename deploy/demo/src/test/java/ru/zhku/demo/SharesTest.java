package ru.zhku.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who lives in the town, and how many of them owe, reckoned without the ledger. */
class SharesTest {

    /** One account, folded the plain way: everything is due on the last day, so the balance is what is overdue. */
    private static final class Account {
        private long charged;
        private long paid;
        private final TreeMap<String, Long> byMonth = new TreeMap<>();

        boolean owesOverThreeMonths() {
            long sum = 0;
            int months = 0;
            for (long net : byMonth.descendingMap().values()) {
                if (net > 0 && months < 12) {
                    sum += net;
                    months++;
                }
            }
            return (charged - paid) * months > 3 * sum;
        }
    }

    @Test
    void groupsAndTenuresAreThoseOfAGarrisonTown() {
        Map<String, Integer> tenures = new HashMap<>();
        Map<String, Integer> groups = new HashMap<>();
        int[] accounts = {0};
        Registers.eachLine("ACCOUNTS", (register, line) -> {
            if (register.ordinal() <= 4) {
                tenures.merge(line.getField("tenure"), 1, Integer::sum);
                groups.merge(line.getField("consumerGroup"), 1, Integer::sum);
                accounts[0]++;
            }
        });
        assertThat(accounts[0]).isEqualTo(5000);
        assertThat(tenures.get("SERVICE_HOUSING")).isBetween(1900, 2400);
        assertThat(tenures.get("OWNER")).isBetween(1100, 1600);
        assertThat(tenures.get("SOCIAL_TENANT")).isBetween(900, 1300);
        assertThat(tenures.get("MUNICIPAL_VACANT")).isBetween(200, 350);
        assertThat(tenures.get("")).isEqualTo(56 * 3);
        assertThat(groups)
                .containsOnlyKeys(
                        "POPULATION",
                        "MUNICIPAL_ORGANISATION",
                        "REGIONAL_ORGANISATION",
                        "FEDERAL_ORGANISATION",
                        "MANAGING_ORGANISATION",
                        "OTHER");
    }

    @Test
    void aFewFlatsChangeTheirClass() {
        long[] changes = {0};
        Registers.eachLine("ACCOUNTS", (register, line) -> changes[0] += register.ordinal() > 4 ? 1 : 0);
        assertThat(changes[0]).isBetween(100L, 250L);
    }

    @Test
    void betweenTenAndFifteenPercentOweMoreThanThreeMonthlyCharges() {
        Map<String, Account> town = fold();
        long over = town.values().stream().filter(Account::owesOverThreeMonths).count();
        assertThat(town).hasSize(5000);
        assertThat(over).isBetween(500L, 750L);
    }

    @Test
    void everyKindOfBehaviourIsInTheRegisters() {
        Map<String, Integer> seen = new HashMap<>();
        Registers.eachLine("PAYMENTS", (register, line) -> {
            count(seen, "refund", line.getField("amount").startsWith("-"));
            count(seen, "names a month", !line.getField("serviceMonth").isEmpty());
            count(seen, "names a resource", !line.getField("resource").isEmpty());
        });
        Registers.eachLine("CHARGES", (register, line) -> {
            count(seen, "recalculation", line.getField("amount").startsWith("-"));
            count(seen, "own due date", !line.getField("dueOn").isEmpty());
            count(seen, "rent", line.getField("resource").equals("RENT"));
        });
        count(seen, "advance", fold().values().stream().anyMatch(account -> account.paid > account.charged));
        assertThat(seen)
                .containsOnlyKeys(
                        "refund",
                        "names a month",
                        "names a resource",
                        "recalculation",
                        "own due date",
                        "rent",
                        "advance");
    }

    private static void count(Map<String, Integer> seen, String what, boolean here) {
        if (here) {
            seen.merge(what, 1, Integer::sum);
        }
    }

    private static Map<String, Account> fold() {
        Map<String, Account> town = new HashMap<>();
        Registers.eachLine("CHARGES", (register, line) -> {
            Account account = town.computeIfAbsent(line.getField("accountNumber"), number -> new Account());
            long kopecks = Registers.kopecks(line.getField("amount"));
            account.charged += kopecks;
            account.byMonth.merge(line.getField("serviceMonth"), kopecks, Long::sum);
        });
        Registers.eachLine(
                "PAYMENTS",
                (register, line) ->
                        town.get(line.getField("accountNumber")).paid += Registers.kopecks(line.getField("amount")));
        return town;
    }
}
