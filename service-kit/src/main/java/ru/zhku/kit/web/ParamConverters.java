package ru.zhku.kit.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/** What does not parse is told with the form that is accepted: a parameter by name (400), not with a bare 404. */
@Provider
public class ParamConverters implements ParamConverterProvider {
    /** @param quotes what stands around it in JSON */
    private record Kind(String expected, String quotes, Function<String, ?> parse) {}

    private static final String QUOTED = ", в кавычках";
    private static final Map<Class<?>, Kind> KINDS = Map.of(
            LocalDate.class, new Kind("дата вида ГГГГ-ММ-ДД (2022-03-31), год 1900–2200", QUOTED, ParamConverters::day),
            YearMonth.class, new Kind("месяц вида ГГГГ-ММ (2022-03), год 1900–2200", QUOTED, ParamConverters::month),
            UUID.class, new Kind("идентификатор UUID", QUOTED, ParamConverters::uuid),
            Integer.class, new Kind("целое число", "", Integer::valueOf),
            int.class, new Kind("целое число", "", Integer::valueOf),
            Long.class, new Kind("целое число", "", Long::valueOf),
            long.class, new Kind("целое число", "", Long::valueOf),
            Boolean.class, new Kind("true или false", "", ParamConverters::bool),
            boolean.class, new Kind("true или false", "", ParamConverters::bool),
            Money.class, new Kind("сумма вида 1234.56", QUOTED, Money::parse));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
        var kind = kind(raw);
        return kind == null ? null : new Converter<>(kind, nameOf(annotations));
    }

    /** What a value of this type looks like in JSON, for people. */
    public static String inJson(Class<?> type) {
        var kind = kind(type);
        if (kind != null) {
            return kind.expected + kind.quotes;
        }
        if (type == String.class) {
            return "текст в кавычках без управляющих знаков";
        }
        return Collection.class.isAssignableFrom(type) ? "список в квадратных скобках" : "объект в фигурных скобках";
    }

    private static Kind kind(Class<?> type) {
        return type.isEnum() ? enumKind(type) : KINDS.get(type);
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

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Kind enumKind(Class type) {
        var expected = "один из кодов " + Arrays.toString(type.getEnumConstants());
        return new Kind(expected, QUOTED, text -> Enum.valueOf(type, text));
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
        }
        return "в адресе";
    }
}
