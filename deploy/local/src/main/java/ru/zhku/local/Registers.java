package ru.zhku.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import ru.zhku.demo.RegisterFile;
import ru.zhku.demo.Supplier;

/** Suppliers and their registers, sent as a supplier's machine would. */
final class Registers {

    private static final Set<String> DONE = Set.of("POSTED", "POSTED_WITH_DEFECTS", "REJECTED");

    private final Api api;
    private final Say say;
    private long defects;

    Registers(Api api, Say say) {
        this.api = api;
        this.say = say;
    }

    /** Lines that the services could not take, over all registers sent. */
    long defects() {
        return defects;
    }

    void introduce(Supplier supplier) {
        var body = Map.of(
                "name", supplier.name(),
                "ogrn", supplier.ogrn(),
                "oktmo", supplier.oktmo(),
                "resources", supplier.resources());
        api.put(Service.DEBT, "/v1/suppliers/" + supplier.inn(), body).demand("Поставщик " + supplier.inn());
    }

    /** Returns when the register is posted; one that is not is a failure of the whole start. */
    void load(RegisterFile register, int count) {
        var name = "реестр " + register.ordinal() + " из " + count;
        var path = "/v1/registers?supplierInn=" + register.supplierInn() + "&kind=" + register.kind();
        var sent = api.upload(Service.DEBT, path, register.file(), register.contentType())
                .demand("Не принят " + name + " (" + register.file().getFileName() + ")");
        var state = sent.body();
        while (!DONE.contains(state.path("status").asText())) {
            say.progress("Загружаю " + name + ", "
                    + state.path("progressPercent").asInt() + " %, деловая дата " + register.receivedOn());
            pause();
            state = api.get(Service.DEBT, "/v1/registers/" + state.path("id").asText())
                    .demand("Состояние реестра")
                    .body();
        }
        say.progress("Загружаю " + name + ", 100 %, деловая дата " + register.receivedOn());
        judge(register, state);
    }

    private void judge(RegisterFile register, JsonNode state) {
        var file = register.file().getFileName();
        if (state.path("status").asText().equals("REJECTED")) {
            throw new Failure("Реестр " + file + " отклонён: " + state.path("rejection") + ".");
        }
        int defective = state.path("linesDefective").asInt();
        if (defective > 0) {
            defects += defective;
            say.line("! реестр " + file + ": строк с ошибками " + defective + ", см. /v1/registers/"
                    + state.path("id").asText() + "/defects");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
