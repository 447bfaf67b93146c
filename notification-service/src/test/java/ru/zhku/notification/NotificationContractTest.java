package ru.zhku.notification;

import io.quarkus.test.junit.QuarkusTest;
import ru.zhku.kit.test.ContractTest;
import ru.zhku.notification.contract.HeardEvents;
import ru.zhku.notification.contract.NotificationEvents;

@QuarkusTest
class NotificationContractTest extends ContractTest {
    NotificationContractTest() {
        super(NotificationEvents.class, HeardEvents.class);
    }
}
