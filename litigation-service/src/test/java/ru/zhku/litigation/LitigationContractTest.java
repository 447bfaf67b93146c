package ru.zhku.litigation;

import io.quarkus.test.junit.QuarkusTest;
import ru.zhku.kit.test.ContractTest;
import ru.zhku.litigation.contract.LitigationEvents;

@QuarkusTest
class LitigationContractTest extends ContractTest {
    LitigationContractTest() {
        super(LitigationEvents.class);
    }
}
