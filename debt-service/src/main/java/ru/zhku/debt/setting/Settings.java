package ru.zhku.debt.setting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import ru.zhku.debt.setting.domain.Setting;

/** The front door to what municipalities have chosen. */
@ApplicationScoped
public class Settings {
    private final SettingStore store;

    Settings(SettingStore store) {
        this.store = store;
    }

    /** The shipped choices where a municipality has made none that has begun by this day. */
    public Setting on(String oktmo, LocalDate day) {
        return on(Set.of(oktmo), day).getOrDefault(oktmo, Setting.SHIPPED);
    }

    /** Those of these municipalities that have chosen. */
    public Map<String, Setting> on(Collection<String> oktmos, LocalDate day) {
        return store.on(oktmos, day);
    }
}
