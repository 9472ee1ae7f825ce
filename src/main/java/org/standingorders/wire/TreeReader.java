package org.standingorders.wire;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.CleanText;
import org.standingorders.fact.Decimals;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;

/** Turns the tokens of one document into plain values and notes what the tokenizer itself lets pass. */
final class TreeReader {
    /** More digits than this before or behind the point belong to no measurement and cost memory to write out. */
    private static final int MAX_DIGITS = 40;

    private final JsonParser parser;
    private final boolean strict;
    private final List<FactProblem> problems = new ArrayList<>();

    /** @param strict false to mend what can be mended */
    TreeReader(JsonParser parser, boolean strict) {
        this.parser = parser;
        this.strict = strict;
    }

    Decoded<Object> read() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new JsonParseException(parser, "empty");
        }
        Object value = value(first);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more than one value");
        }
        if (value == null) {
            note(Code.WRONG_TYPE, "The text must hold more than null.");
            return Decoded.refused(problems);
        }
        return problems.isEmpty() ? Decoded.of(value) : Decoded.refused(problems);
    }

    private @Nullable Object value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new JsonParseException(parser, "unexpected token");
        };
    }

    private Map<String, @Nullable Object> object() throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            String clean = text(name);
            int before = object.size();
            object.put(clean, value(parser.nextToken()));
            if (object.size() == before) {
                note(Code.MALFORMED, "The same name must not stand twice in one object.");
            }
        }
        return object;
    }

    private List<@Nullable Object> array() throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token));
        }
        return array;
    }

    private String text(String text) {
        if (!strict) {
            return CleanText.mended(text);
        }
        if (!CleanText.isClean(text)) {
            note(
                    Code.BAD_TEXT,
                    "A text must not contain control characters, half a surrogate pair or unseen characters.");
        }
        return text;
    }

    private Object number(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        String text = parser.getText();
        BigDecimal number = text.length() > JsonText.MAX_NUMBER ? null : decimal(text);
        if (number == null && strict) {
            note(Code.MALFORMED, "A number must have at most 40 digits before and 40 behind the point.");
        }
        return number == null ? (Object) 0L : number;
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            long whole = (long) number.precision() - number.scale();
            if (number.signum() == 0) {
                return BigDecimal.ZERO;
            }
            return whole > MAX_DIGITS || number.scale() > MAX_DIGITS ? null : Decimals.exact(number);
        } catch (NumberFormatException exponentBeyondInt) {
            return null;
        }
    }

    private void note(Code code, String message) {
        problems.add(new FactProblem(parser.getParsingContext().pathAsPointer().toString(), code, message));
    }
}
