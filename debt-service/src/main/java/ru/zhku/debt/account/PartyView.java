package ru.zhku.debt.account;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;

@Schema(name = "Party", description = "Персональные данные; каждое чтение записывается в журнал доступа")
record PartyView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) String supplierName,
        @Schema(required = true) String payerName,
        @Schema(nullable = true) String payerInn,
        @Schema(nullable = true) String phone,
        @Schema(nullable = true) String email,
        @Schema(required = true) AddressView address,
        @Schema(required = true) ConsumerGroup consumerGroup,
        @Schema(required = true) Tenure tenure) {}
