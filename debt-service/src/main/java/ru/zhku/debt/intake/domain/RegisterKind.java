package ru.zhku.debt.intake.domain;

import java.util.List;
import ru.zhku.kit.web.Labelled;

/** What a register tells, and the columns of its file. */
public enum RegisterKind implements Labelled {
    ACCOUNTS(
            "Лицевые счета",
            Column.required("accountNumber", 40),
            Column.optional("els", 10),
            Column.optional("houseGuid", 36),
            Column.required("street", 200),
            Column.required("house", 50),
            Column.optional("flat", 50),
            Column.required("consumerGroup", 40),
            Column.optional("tenure", 40),
            Column.optional("areaSqm", 20),
            Column.optional("residents", 10),
            Column.required("payerName", 300),
            Column.optional("payerInn", 12),
            Column.optional("phone", 40),
            Column.optional("email", 254),
            Column.optional("openedOn", 10),
            Column.optional("validFrom", 10),
            Column.optional("oktmo", 11)),
    CHARGES(
            "Начисления",
            Column.named("accountNumber", 40),
            Column.required("resource", 40),
            Column.required("serviceMonth", 7),
            Column.required("amount", 40),
            Column.optional("dueOn", 10),
            Column.optional("reason", 500),
            Column.optional("documentNumber", 100),
            Column.optional("els", 13),
            Column.optional("houseGuid", 36),
            Column.optional("street", 200),
            Column.optional("house", 50),
            Column.optional("flat", 50)),
    PAYMENTS(
            "Платежи",
            Column.named("accountNumber", 40),
            Column.optional("resource", 40),
            Column.required("paidOn", 10),
            Column.required("amount", 40),
            Column.optional("serviceMonth", 7),
            Column.required("operationCode", 100),
            Column.optional("els", 13),
            Column.optional("houseGuid", 36),
            Column.optional("street", 200),
            Column.optional("house", 50),
            Column.optional("flat", 50)),
    BALANCES(
            "Остатки для сверки",
            Column.named("accountNumber", 40),
            Column.required("resource", 40),
            Column.required("asOf", 10),
            Column.required("balance", 40),
            Column.optional("overdue", 40),
            Column.optional("penalty", 40),
            Column.optional("ageingMethod", 100),
            Column.optional("els", 13),
            Column.optional("houseGuid", 36),
            Column.optional("street", 200),
            Column.optional("house", 50),
            Column.optional("flat", 50));

    /**
     * A column of the file and how long its text may be. New columns come last: quarantined lines are kept in this order.
     *
     * @param isRequired it stands in the header
     * @param isFilled no cell of it is empty
     */
    public record Column(String name, boolean isRequired, boolean isFilled, int maxLength) {
        static Column required(String name, int maxLength) {
            return new Column(name, true, true, maxLength);
        }

        /** In every header; its cell may be empty where other columns say the same. */
        static Column named(String name, int maxLength) {
            return new Column(name, true, false, maxLength);
        }

        static Column optional(String name, int maxLength) {
            return new Column(name, false, false, maxLength);
        }
    }

    private final String label;
    private final List<Column> columns;

    RegisterKind(String label, Column... columns) {
        this.label = label;
        this.columns = List.of(columns);
    }

    @Override
    public String label() {
        return label;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The place of a column among this kind's columns; -1 if there is none of this name. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }
}
