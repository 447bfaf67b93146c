package ru.zhku.debt.supplier.domain;

import java.util.List;
import ru.zhku.debt.account.domain.Resource;

/** A resource supply organisation as its neighbours need it. */
public record SupplierProfile(
        String inn, String name, String ogrn, String oktmo, List<Resource> resources, long version) {}
