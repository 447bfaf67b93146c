package ru.zhku.kit.web;

import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import ru.zhku.kit.problem.Refusal;

/** Labels of all codes; new codes may appear at any time, clients must accept unknown ones. */
@Path("/v1/dictionaries")
class DictionariesResource {
    record Item(String code, String label) {}

    record View(String name, List<Item> items) {}

    private final List<Dictionary> dictionaries;

    DictionariesResource(@All List<Dictionary> dictionaries, @All List<List<Dictionary>> groups) {
        this.dictionaries = Stream.concat(dictionaries.stream(), groups.stream().flatMap(List::stream))
                .sorted(java.util.Comparator.comparing(Dictionary::name))
                .toList();
    }

    @GET
    @PermitAll
    public Page<View> list() {
        return new Page<>(dictionaries.stream().map(DictionariesResource::view).toList(), null);
    }

    @GET
    @Path("/{name}")
    @PermitAll
    public View one(String name) {
        return dictionaries.stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .map(DictionariesResource::view)
                .orElseThrow(() -> Refusal.of("not-found"));
    }

    private static View view(Dictionary dictionary) {
        var items = dictionary.labels().entrySet().stream()
                .map(e -> new Item(e.getKey(), e.getValue()))
                .toList();
        return new View(dictionary.name(), items);
    }
}
