package ru.zhku.kit.test.violations.frontdoors.ledger;

public class LedgerRows {
    private LedgerRows() {}

    public static String rows() {
        return "rows";
    }
}
