package ru.zhku.debt.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;

@Schema(name = "SupplierRequest")
record SupplierRequest(
        @Schema(required = true)
        @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "Управляющие символы не допускаются")
        String name,

        @Schema(nullable = true) String ogrn,

        @Schema(nullable = true, description = "По умолчанию муниципалитет из токена")
        String oktmo,

        @Schema(required = true) @NotNull @NotEmpty @Size(max = 20)
        List<@NotNull Resource> resources) {}
