package ru.zhku.debt.inventory;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param asOf the day before the business date's quarter if not given
 * @param title "Инвентаризация за … квартал …" if not given
 */
record InventoryRequest(
        LocalDate asOf, @Schema(maxLength = 200) String title) {}
