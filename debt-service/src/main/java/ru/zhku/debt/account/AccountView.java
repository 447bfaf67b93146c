package ru.zhku.debt.account;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.account.domain.Tenure;

@Schema(name = "Account")
record AccountView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) String oktmo,
        @Schema(nullable = true, examples = "51РС558347") String els,
        @Schema(nullable = true) UUID houseGuid,
        @Schema(required = true) AddressView address,

        @Schema(required = true, description = "На деловую дату")
        ConsumerGroup consumerGroup,

        @Schema(required = true, description = "На деловую дату")
        Tenure tenure,

        @Schema(nullable = true, examples = "54.30") String areaSqm,
        @Schema(nullable = true) Integer residents,
        @Schema(nullable = true) LocalDate openedOn) {}
