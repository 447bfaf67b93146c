package ru.zhku.kit.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/** Path and query parameters that do not parse are told by name (400), not answered with a bare 404. */
@Provider
public class ParamConverters implements ParamConverterProvider {
    private record Kind(String expected, Function<String, ?> parse) {}

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            LocalDate.class, new Kind("дата вида 2022-03-31, год от 1900 до 2200", ParamConverters::day),
            YearMonth.class, new Kind("месяц вида 2022-03, год от 1900 до 2200", ParamConverters::month),
            UUID.class, new Kind("идентификатор UUID", ParamConverters::uuid),
            Integer.class, new Kind("целое число", Integer::valueOf),
            int.class, new Kind("целое число", Integer::valueOf),
            Long.class, new Kind("целое число", Long::valueOf),
            Boolean.class, new Kind("true или false", ParamConverters::bool),
            boolean.class, new Kind("true или false", ParamConverters::bool),
            Money.class, new Kind("сумма вида 1234.56", Money::parse));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
        var kind = raw.isEnum() ? enumKind(raw) : KINDS.get(raw);
        return kind == null ? null : new Converter<>(kind, nameOf(annotations));
    }

    private record Converter<T>(Kind kind, String name) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return (T) kind.parse().apply(text);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw Refusal.at(name, "malformed-parameter", "name", name, "expected", kind.expected());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }

    private static Kind enumKind(Class<?> type) {
        var codes = java.util.Arrays.stream(type.getEnumConstants())
                .collect(java.util.stream.Collectors.toMap(c -> ((Enum<?>) c).name(), c -> c));
        return new Kind("один из кодов " + new java.util.TreeSet<>(codes.keySet()), text -> {
            var code = codes.get(text);
            if (code == null) {
                throw new IllegalArgumentException(text);
            }
            return code;
        });
    }

    /** Years beyond these are typing errors, and the far ones do not fit the database. */
    static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        demandYear(day.getYear());
        return day;
    }

    static YearMonth month(String text) {
        var month = YearMonth.parse(text);
        demandYear(month.getYear());
        return month;
    }

    private static void demandYear(int year) {
        if (year < 1900 || year > 2200) {
            throw new IllegalArgumentException("a year from 1900 to 2200 is expected");
        }
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    private static Boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("not a boolean");
        }
        return Boolean.valueOf(text);
    }

    private static String nameOf(Annotation[] annotations) {
        for (var annotation : annotations) {
            if (annotation instanceof jakarta.ws.rs.QueryParam query) {
                return query.value();
            }
            if (annotation instanceof jakarta.ws.rs.PathParam path) {
                return path.value();
            }
            if (annotation instanceof org.jboss.resteasy.reactive.RestQuery query
                    && !query.value().isEmpty()) {
                return query.value();
            }
        }
        return "в адресе";
    }
}
