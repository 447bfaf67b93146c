package ru.zhku.kit.test.violations.frontdoors.account;

import ru.zhku.kit.test.violations.frontdoors.ledger.LedgerRows;

/** Reaches into a neighbour. */
class AccountQuery {
    String rows() {
        return LedgerRows.rows();
    }
}
