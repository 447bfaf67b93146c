package ru.zhku.debt.intake.domain;

import java.util.List;
import ru.zhku.kit.web.Labelled;

/** What a register tells, and the columns of its file. */
public enum RegisterKind implements Labelled {
    ACCOUNTS(
            "Лицевые счета",
            Column.required("accountNumber", 40),
            Column.optional("els", 10).read(),
            Column.optional("houseGuid", 36).read(),
            Column.required("street", 200),
            Column.required("house", 50),
            Column.optional("flat", 50),
            Column.required("consumerGroup", 40).read(),
            Column.optional("tenure", 40).read(),
            Column.optional("areaSqm", 20).read(),
            Column.optional("residents", 10).read(),
            Column.required("payerName", 300),
            Column.optional("payerInn", 12).read(),
            Column.optional("phone", 40),
            Column.optional("email", 254),
            Column.optional("openedOn", 10).read(),
            Column.optional("validFrom", 10).read(),
            Column.optional("oktmo", 11).read()),
    CHARGES(
            "Начисления",
            Column.named("accountNumber", 40),
            Column.required("resource", 40).read(),
            Column.required("serviceMonth", 7).read(),
            Column.required("amount", 40).read(),
            Column.optional("dueOn", 10).read(),
            Column.optional("reason", 500),
            Column.optional("documentNumber", 100),
            Column.optional("els", 13).read(),
            Column.optional("houseGuid", 36).read(),
            Column.optional("street", 200),
            Column.optional("house", 50),
            Column.optional("flat", 50)),
    PAYMENTS(
            "Платежи",
            Column.named("accountNumber", 40),
            Column.optional("resource", 40).read(),
            Column.required("paidOn", 10).read(),
            Column.required("amount", 40).read(),
            Column.optional("serviceMonth", 7).read(),
            Column.required("operationCode", 100),
            Column.optional("els", 13).read(),
            Column.optional("houseGuid", 36).read(),
            Column.optional("street", 200),
            Column.optional("house", 50),
            Column.optional("flat", 50),
            Column.ofBanks("purpose", RegisterReader.MAX_LINE)),
    BALANCES(
            "Остатки для сверки",
            Column.named("accountNumber", 40),
            Column.required("resource", 40).read(),
            Column.required("asOf", 10).read(),
            Column.required("balance", 40).read(),
            Column.optional("overdue", 40).read(),
            Column.optional("penalty", 40).read(),
            Column.optional("ageingMethod", 100),
            Column.optional("els", 13).read(),
            Column.optional("houseGuid", 36).read(),
            Column.optional("street", 200),
            Column.optional("house", 50),
            Column.optional("flat", 50));

    /**
     * A column of the file and how long its text may be. New columns come last: quarantined lines are kept in this order.
     *
     * @param isRequired it stands in the header
     * @param isFilled no cell of it is empty
     * @param isOfBanks no header names it: the formats of banks fill it
     * @param isRead a date, a number, a code: what reads it says what is wrong with it, also where it is too long
     */
    public record Column(
            String name, boolean isRequired, boolean isFilled, boolean isOfBanks, boolean isRead, int maxLength) {
        static Column required(String name, int maxLength) {
            return new Column(name, true, true, false, false, maxLength);
        }

        /** In every header; its cell may be empty where other columns say the same. */
        static Column named(String name, int maxLength) {
            return new Column(name, true, false, false, false, maxLength);
        }

        static Column optional(String name, int maxLength) {
            return new Column(name, false, false, false, false, maxLength);
        }

        static Column ofBanks(String name, int maxLength) {
            return new Column(name, false, false, true, false, maxLength);
        }

        Column read() {
            return new Column(name, isRequired, isFilled, isOfBanks, true, maxLength);
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
