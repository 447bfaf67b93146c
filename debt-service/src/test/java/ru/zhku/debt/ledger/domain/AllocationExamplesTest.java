package ru.zhku.debt.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.ageing.domain.AgeBucket;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.time.WorkingCalendar;

/** The worked examples, in every order of arrival where there are few, else in many shuffled ones. */
class AllocationExamplesTest {
    private static final int ALL_ORDERS_UP_TO = 6;
    private static final int SHUFFLES = 300;
    private static final DueDates DUE_DATES = new DueDates(WorkingCalendar.shipped());

    @TestFactory
    Stream<DynamicTest> workedExamples() throws IOException {
        var cases = new ObjectMapper().readTree(getClass().getResource("/allocation-examples.json"));
        return StreamSupport.stream(cases.get("cases").spliterator(), false)
                .map(example -> DynamicTest.dynamicTest(example.get("title").asText(), () -> check(example)));
    }

    private static void check(JsonNode example) {
        var facts = new ArrayList<JsonNode>();
        example.get("facts").forEach(facts::add);
        if (facts.size() <= ALL_ORDERS_UP_TO) {
            permute(facts, 0, example);
            return;
        }
        var random = new Random(20220304);
        for (int i = 0; i < SHUFFLES; i++) {
            Collections.shuffle(facts, random);
            checkOrder(facts, example);
        }
    }

    private static void permute(List<JsonNode> facts, int from, JsonNode example) {
        if (from == facts.size()) {
            checkOrder(facts, example);
            return;
        }
        for (int i = from; i < facts.size(); i++) {
            Collections.swap(facts, from, i);
            permute(facts, from + 1, example);
            Collections.swap(facts, from, i);
        }
    }

    private static void checkOrder(List<JsonNode> facts, JsonNode example) {
        var charges = new ArrayList<ChargeFact>();
        var payments = new ArrayList<PaymentFact>();
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).get("kind").asText().equals("CHARGE")) {
                charges.add(charge(i, facts.get(i)));
            } else {
                payments.add(payment(i, facts.get(i)));
            }
        }
        var fold = new AccountFold(charges, payments, FoldListener.SILENT);
        for (var expected : example.get("expected")) {
            var asOf = LocalDate.parse(expected.get("asOf").asText());
            assertThat(fold.through((int) asOf.toEpochDay())).isTrue();
            var lines = fold.charges().stream()
                    .map(charge -> describe(charge, asOf))
                    .sorted()
                    .toList();
            var wanted = StreamSupport.stream(expected.get("charges").spliterator(), false)
                    .map(AllocationExamplesTest::describe)
                    .sorted()
                    .toList();
            assertThat(lines).as("on %s", asOf).isEqualTo(wanted);
            assertThat(Money.ofKopecks(fold.advance()))
                    .hasToString(expected.get("advance").asText());
        }
    }

    private static ChargeFact charge(long id, JsonNode line) {
        var month = YearMonth.parse(line.get("serviceMonth").asText());
        var stated = line.get("dueOn");
        var due = stated.isNull() ? DUE_DATES.due(month) : LocalDate.parse(stated.asText());
        return new ChargeFact(
                id,
                Resource.valueOf(line.get("resource").asText()).number(),
                Months.of(month),
                Money.parse(line.get("amount").asText()).kopecks(),
                (int) due.toEpochDay(),
                line.get("documentNumber").asText());
    }

    private static PaymentFact payment(long id, JsonNode line) {
        var resource = line.get("resource");
        var month = line.get("serviceMonth");
        return new PaymentFact(
                id,
                resource.isNull() ? 0 : Resource.valueOf(resource.asText()).number(),
                month.isNull() ? PostingBatch.NONE : Months.of(YearMonth.parse(month.asText())),
                Money.parse(line.get("amount").asText()).kopecks(),
                (int) LocalDate.parse(line.get("paidOn").asText()).toEpochDay(),
                line.get("operationCode").asText());
    }

    private static String describe(FoldedCharge charge, LocalDate asOf) {
        var fact = charge.fact();
        var due = LocalDate.ofEpochDay(fact.dueOn());
        return String.join(
                " ",
                Resource.of(fact.resource()).name(),
                Months.toYearMonth(fact.month()).toString(),
                fact.documentNumber(),
                due.toString(),
                Money.ofKopecks(fact.amount()).toString(),
                Money.ofKopecks(charge.paid()).toString(),
                Money.ofKopecks(charge.outstanding()).toString(),
                AgeBucket.of(due, asOf).name());
    }

    private static String describe(JsonNode charge) {
        return String.join(
                " ",
                charge.get("resource").asText(),
                charge.get("serviceMonth").asText(),
                charge.get("documentNumber").asText(),
                charge.get("dueOn").asText(),
                charge.get("charged").asText(),
                charge.get("paid").asText(),
                charge.get("outstanding").asText(),
                charge.get("bucket").asText());
    }
}
