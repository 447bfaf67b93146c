package ru.zhku.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.regex.Pattern;
import ru.zhku.kit.money.Money;

/**
 * Strict in: unknown fields, doubled fields, trailing text and numbers in the place of strings are refused, and so are
 * days of impossible years and texts with what nobody can see or the database cannot keep.
 */
@Singleton
class JsonSettings implements ObjectMapperCustomizer {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\t\\n\\r]]");

    /** After the platform's own, whose readers of days would otherwise win. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation")
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("strict-in")
                .addDeserializer(LocalDate.class, new Strict<>(LocalDate.class, ParamConverters::day))
                .addDeserializer(Money.class, new Strict<>(Money.class, Money::parse))
                .addDeserializer(YearMonth.class, new Strict<>(YearMonth.class, ParamConverters::month))
                .addDeserializer(String.class, new Strict<>(String.class, JsonSettings::seen)));
    }

    private static String seen(String text) {
        if (UNSEEN.matcher(text).find()) {
            throw new IllegalArgumentException("a control character or half of a surrogate pair");
        }
        return text;
    }

    private static final class Strict<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> parse;

        Strict(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (_valueClass != String.class && !parser.hasToken(JsonToken.VALUE_STRING)) {
                throw context.wrongTokenException(parser, _valueClass, JsonToken.VALUE_STRING, null);
            }
            var text = StringDeserializer.instance.deserialize(parser, context);
            try {
                return text == null ? null : parse.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw context.weirdStringException(text, _valueClass, e.getMessage());
            }
        }
    }
}
