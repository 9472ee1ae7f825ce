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

    /** The only factory. It does not intern names, which would let strangers fill a table that is never emptied. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_NAME)
                    .maxStringLength(MAX_STRING)
                    .build())
            .build();

    private JsonText() {}

    /** The value as {@code Map}, {@code List}, {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean} or null. */
    static Decoded<Object> parse(byte[] bytes) {
        String fault = StrictUtf8.fault(bytes);
        if (fault != null) {
            return refused(fault);
        }
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            return new TreeReader(parser).read();
        } catch (StreamConstraintsException tooMuch) {
            return refused(limits());
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
