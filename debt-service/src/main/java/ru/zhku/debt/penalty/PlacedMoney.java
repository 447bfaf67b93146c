package ru.zhku.debt.penalty;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import ru.zhku.kit.money.Money;
import ru.zhku.kit.problem.Refusal;

/** Reads one sum of a request with many: a refusal says which one it is. */
final class PlacedMoney extends StdScalarDeserializer<Money> {
    PlacedMoney() {
        super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw context.wrongTokenException(parser, Money.class, JsonToken.VALUE_STRING, null);
        }
        try {
            return Money.parse(parser.getText());
        } catch (Refusal e) {
            var place = parser.getParsingContext().pathAsPointer().toString();
            var kopecks = e.params().get("kopecks");
            throw (Refusal) Refusal.at(place, e.code(), "kopecks", kopecks).initCause(e);
        } catch (IllegalArgumentException e) {
            throw context.weirdStringException(parser.getText(), Money.class, e.getMessage());
        }
    }
}
