package ru.zhku.debt.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Address")
record AddressView(
        @Schema(required = true) String street,
        @Schema(required = true) String house,
        @Schema(nullable = true) String flat) {
    String line() {
        return street + ", д. " + house + (flat == null ? "" : ", кв. " + flat);
    }
}
