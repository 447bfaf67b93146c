package ru.zhku.debt;

import io.quarkus.test.junit.QuarkusTest;
import ru.zhku.debt.contract.DebtEvents;
import ru.zhku.kit.test.ContractTest;

@QuarkusTest
class DebtContractTest extends ContractTest {
    DebtContractTest() {
        super(DebtEvents.class);
    }
}
