package ru.zhku.debt.mend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.zhku.debt.intake.domain.RegisterKind;
import ru.zhku.debt.mend.domain.MendRules;

@Schema(name = "Mend")
record MendView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID registerId,
        @Schema(required = true) long line,

        @Schema(required = true, description = "Изменённые ячейки: как прислал поставщик и как исправлено")
        List<Cell> cells,

        @Schema(required = true) String reason,
        @Schema(required = true) String madeBy,
        @Schema(required = true) Instant madeAt,

        @Schema(required = true, description = "Строка ещё отложена: проведите её повтором (replay)")
        boolean waiting) {

    @Schema(name = "MendedCell")
    record Cell(
            @Schema(required = true) String column,

            @Schema(nullable = true, description = "null — персональные данные, здесь не показываются")
            String original,

            @Schema(nullable = true) String mended) {}

    static List<Cell> cells(RegisterKind kind, List<String> changed, String[] original, String[] mended) {
        var cells = new ArrayList<Cell>();
        for (var column : changed) {
            int index = kind.indexOf(column);
            boolean hidden = MendRules.isPersonal(column);
            cells.add(new Cell(column, hidden ? null : original[index], hidden ? null : mended[index]));
        }
        return cells;
    }
}
