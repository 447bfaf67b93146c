package ru.zhku.measures.contract;

import io.quarkus.test.junit.QuarkusTest;
import ru.zhku.kit.test.ContractTest;

@QuarkusTest
class MeasuresContractTest extends ContractTest {
    MeasuresContractTest() {
        super(MeasuresEvents.class);
    }
}
