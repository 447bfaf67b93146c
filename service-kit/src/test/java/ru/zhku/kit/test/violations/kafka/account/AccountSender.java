package ru.zhku.kit.test.violations.kafka.account;

import org.apache.kafka.clients.producer.Producer;

class AccountSender {
    void close(Producer<String, byte[]> producer) {
        producer.close();
    }
}
