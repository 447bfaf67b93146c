package ru.zhku.kit.web;

import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import ru.zhku.kit.problem.Refusal;

/** Labels of all codes; new codes may appear at any time, clients must accept unknown ones. */
@Path("/v1/dictionaries")
class DictionariesResource {
    record DictionaryItem(String code, String label) {}

    record DictionaryView(String name, List<DictionaryItem> items) {}

    private final List<Dictionary> dictionaries;

    DictionariesResource(@All List<Dictionary> dictionaries) {
        this.dictionaries = dictionaries.stream()
                .sorted(java.util.Comparator.comparing(Dictionary::name))
                .toList();
    }

    @GET
    @PermitAll
    public Page<DictionaryView> list() {
        return new Page<>(dictionaries.stream().map(DictionariesResource::view).toList(), null);
    }

    @GET
    @Path("/{name}")
    @PermitAll
    public DictionaryView one(String name) {
        return dictionaries.stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .map(DictionariesResource::view)
                .orElseThrow(() -> Refusal.of("not-found"));
    }

    private static DictionaryView view(Dictionary dictionary) {
        var items = dictionary.labels().entrySet().stream()
                .map(e -> new DictionaryItem(e.getKey(), e.getValue()))
                .toList();
        return new DictionaryView(dictionary.name(), items);
    }
}
