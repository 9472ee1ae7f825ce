package org.standingorders.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.util.List;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;

/** Reads bytes into plain values, or says why they are not the JSON of RFC 8259 within our limits (H3-H6). */
final class JsonText {
    static final int MAX_DEPTH = 32;
    static final int MAX_NUMBER = 40;
    static final int MAX_NAME = 256;
    static final int MAX_STRING = 1024 * 1024;

    /** For whatever is written and for what is posted in our own forms. */
    static final JsonFactory FACTORY = factory(MAX_DEPTH, MAX_NUMBER, MAX_NAME);

    private static final int FOREIGN_DEPTH = 256;
    private static final JsonFactory FOREIGN = factory(FOREIGN_DEPTH, MAX_STRING, MAX_STRING);

    private JsonText() {}

    /** Does not intern names, which would let strangers fill a table that is never emptied. */
    private static JsonFactory factory(int depth, int number, int name) {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxNumberLength(number)
                        .maxNameLength(name)
                        .maxStringLength(MAX_STRING)
                        .build())
                .build();
    }

    /** The value as {@code Map}, {@code List}, {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean} or null. */
    static Decoded<Object> parse(byte[] bytes) {
        return parse(bytes, FACTORY, true);
    }

    /** The same with what a text may not hold replaced and numbers that no measurement has read as 0. */
    static Decoded<Object> parseForeign(byte[] bytes) {
        return parse(bytes, FOREIGN, false);
    }

    private static Decoded<Object> parse(byte[] bytes, JsonFactory factory, boolean strict) {
        String fault = StrictUtf8.fault(bytes);
        if (fault != null) {
            return refused(fault);
        }
        try (JsonParser parser = factory.createParser(bytes)) {
            return new TreeReader(parser, strict).read();
        } catch (StreamConstraintsException tooMuch) {
            return refused(strict ? limits() : "The JSON must be nested at most " + FOREIGN_DEPTH + " deep.");
        } catch (StreamReadException broken) {
            return refused(syntax(broken));
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory failed.", impossible);
        }
    }

    private static Decoded<Object> refused(String message) {
        return Decoded.refused(List.of(new FactProblem("", Code.MALFORMED, message)));
    }

    private static String limits() {
        return "The JSON must be nested at most %d deep, with numbers of at most %d and names of at most %d characters."
                .formatted(MAX_DEPTH, MAX_NUMBER, MAX_NAME);
    }

    private static String syntax(StreamReadException broken) {
        return "The text is not valid JSON at line %d, column %d."
                .formatted(
                        broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
    }
}
