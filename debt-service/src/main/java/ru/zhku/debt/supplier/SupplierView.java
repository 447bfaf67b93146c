package ru.zhku.debt.supplier;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.account.domain.Resource;
import ru.zhku.debt.supplier.domain.SupplierProfile;

@Schema(name = "Supplier")
record SupplierView(
        @Schema(required = true, examples = "5190300016") String inn,

        @Schema(required = true, examples = "АО «Теплосеть»")
        String name,

        @Schema(nullable = true) String ogrn,
        @Schema(required = true, examples = "47733000") String oktmo,
        @Schema(required = true) List<Resource> resources) {
    static SupplierView of(SupplierProfile supplier) {
        return new SupplierView(
                supplier.inn(), supplier.name(), supplier.ogrn(), supplier.oktmo(), supplier.resources());
    }
}
