package ru.zhku.measures.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.zhku.kit.messaging.Event;

/** What others publish can be read by our records: each is tried with its producer's own example. */
class ProducersGoldensTest {
    record Golden(String service, String event, Class<?> shape) {}

    static List<Golden> goldens() {
        return List.of(
                new Golden("debt", "register-imported", RegisterImported.class),
                new Golden("debt", "inventory-closed", InventoryClosed.class),
                new Golden("debt", "analysis-published", AnalysisPublished.class),
                new Golden("debt", "budget-cover-checked", BudgetCoverChecked.class),
                new Golden("debt", "premises-counted", PremisesCounted.class),
                new Golden("debt", "threshold-exceeded", ThresholdExceeded.class),
                new Golden("debt", "threshold-cleared", ThresholdCleared.class),
                new Golden("litigation", "claim-sent", ClaimSent.class),
                new Golden("litigation", "case-filed", CaseFiled.class),
                new Golden("notification", "notice-delivered", NoticeDelivered.class),
                new Golden("measures", "measure-due", MeasureTerm.class),
                new Golden("measures", "measure-overdue", MeasureTerm.class));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void everyFieldThatWeUseIsThere(Golden golden) throws IOException {
        var file =
                Path.of("../" + golden.service() + "-service/contracts/events/" + golden.event() + ".v1.example.json");
        var event = new Event(
                UUID.randomUUID(),
                golden.event(),
                "/test",
                "key",
                Instant.EPOCH,
                1,
                "c",
                null,
                "topic",
                Files.readAllBytes(file));
        assertThat(missing(golden.event(), event.data(golden.shape()))).isEmpty();
    }

    private static List<String> missing(String path, Object value) {
        var found = new ArrayList<String>();
        if (value == null) {
            found.add(path);
        } else if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                found.add(path + " is empty");
            }
            list.forEach(item -> found.addAll(missing(path + "[]", item)));
        } else if (value.getClass().isRecord()
                && value.getClass().getPackage().equals(MeasuresEvents.class.getPackage())) {
            for (var component : value.getClass().getRecordComponents()) {
                found.addAll(missing(path + "." + component.getName(), read(component, value)));
            }
        }
        return found;
    }

    private static Object read(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
