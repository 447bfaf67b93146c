package ru.zhku.debt.institution;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.ConsumerGroup;
import ru.zhku.debt.institution.domain.TieBasis;

/** An account of an institution. */
@Schema(name = "InstitutionAccount")
record TiedAccountView(
        @Schema(required = true) UUID accountId,
        @Schema(required = true) String accountNumber,
        @Schema(required = true) String supplierInn,
        @Schema(required = true) ConsumerGroup consumerGroup,
        @Schema(required = true) TieBasis basis) {}
