package ru.zhku.litigation.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import ru.zhku.litigation.listing.domain.Where;

/** The whole list as CSV for a spreadsheet, streamed; a cell that a spreadsheet would run as a formula is defused. */
@ApplicationScoped
class CandidateExport {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final List<String> HEADER = List.of(
            "Лицевой счёт",
            "ИНН поставщика",
            "Взыскатель",
            "Группа потребителей",
            "Основание",
            "Состояние",
            "Просрочено перед взыскателем",
            "Просрочено по счёту",
            "Среднемесячное начисление",
            "Месяцев просрочки",
            "Просрочено с",
            "Самый ранний месяц",
            "Открыт",
            "Претензия от",
            "Вручена");

    private final CandidateQuery query;

    CandidateExport(CandidateQuery query) {
        this.query = query;
    }

    RestResponse<StreamingOutput> csv(Where where, String sort, String accept) {
        query.demandSortable(sort);
        boolean windows = accept != null && accept.toLowerCase(Locale.ROOT).contains("windows-1251");
        var charset = windows ? WINDOWS : StandardCharsets.UTF_8;
        StreamingOutput body = out -> {
            var writer = new OutputStreamWriter(out, charset);
            if (!windows) {
                writer.write('\uFEFF');
            }
            line(writer, HEADER.stream());
            query.forEach(where, sort, candidate -> line(writer, cells(candidate)));
            writer.flush();
        };
        return RestResponse.ResponseBuilder.ok(body, new MediaType("text", "csv", charset.name()))
                .header("Content-Disposition", "attachment; filename=\"candidates.csv\"")
                .build();
    }

    private static Stream<String> cells(CandidateView c) {
        return Stream.of(
                        c.accountNumber(),
                        c.supplierInn(),
                        c.claimant().label(),
                        c.consumerGroup().label(),
                        c.tenure().label(),
                        c.status().label(),
                        c.overdue(),
                        c.accountOverdue(),
                        c.monthlyCharge(),
                        c.overdueMonths(),
                        text(c.overdueSince()),
                        text(c.oldestServiceMonth()),
                        c.openedOn(),
                        text(c.claimSentOn()),
                        text(c.claimServedOn()))
                .map(Object::toString);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static void line(Writer writer, Stream<String> cells) {
        try {
            writer.write(cells.map(CandidateExport::quoted).collect(Collectors.joining(";")));
            writer.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        var safe = formula ? "'" + cell : cell;
        return safe.matches("[^;\"\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
