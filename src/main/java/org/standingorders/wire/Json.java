package org.standingorders.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactProblem;

/**
 * The one JSON form of core values.
 *
 * <ul>
 *   <li>Records are objects in snake case; what is null or empty {@code Optional} is left out.
 *   <li>A record with a single component is written as that component alone ({@code FactId}, {@code Labels}).
 *   <li>Members of a sealed interface carry their name in the property that {@link Family} says.
 *   <li>A fact is flat: its reading's members stand beside those of the envelope.
 *   <li>Enums are written as {@link org.standingorders.fact.Spelling} says, instants in UTC with milliseconds, durations
 *       as seconds in a member whose name ends in {@code _seconds}, decimals plainly and without trailing zeros.
 *   <li>Maps and sets are sorted, so that equal values give equal bytes.
 * </ul>
 *
 * <p>{@code double} and {@code float} are refused: they are not exact (A2).
 */
public final class Json {
    private static final int TYPICAL_BYTES = 512;

    private Json() {}

    /** UTF-8 with the members of records in declared order. */
    public static byte[] write(@Nullable Object value) {
        return write(value, false);
    }

    /** UTF-8 with all members sorted by name: for digests and hash chains, whatever became of the declared order. */
    public static byte[] canonical(@Nullable Object value) {
        return write(value, true);
    }

    /** The same as {@link #write} as text. */
    public static String text(@Nullable Object value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    /** Reads a value that a stranger posted: the value, or every problem with its place. */
    public static <T> Decoded<T> decode(byte[] utf8, Class<T> type) {
        return tree(utf8).then(tree -> decodeTree(tree, type));
    }

    /**
     * Reads a posted form: a flat record whose components declare their limits by the annotations of {@code fact}, as
     * readings do. Texts are at most 64 characters long unless they say otherwise.
     */
    public static <T extends Record> Decoded<T> form(byte[] utf8, Class<T> type) {
        return tree(utf8).then(tree -> formTree(tree, type));
    }

    /** The same for a form that is only a part of what was posted. */
    public static <T extends Record> Decoded<T> formTree(Object tree, Class<T> type) {
        return FieldsReader.form(tree, type);
    }

    /** Reads a value that this service wrote. Throws when it was spoilt since. */
    public static <T> T read(byte[] utf8, Class<T> type) {
        return decode(utf8, type).orBroken();
    }

    /**
     * Takes JSON apart into {@code Map}, {@code List}, {@code String}, {@code Long}, {@code BigDecimal} and {@code Boolean},
     * for foreign formats of which only some members matter. A document of {@code null} is refused.
     */
    public static Decoded<Object> tree(byte[] utf8) {
        return JsonText.parse(utf8);
    }

    /**
     * The same for a foreign format whose sender cannot mend it and would not repeat it: only what is no JSON, or is nested
     * beyond reason, is refused. Characters that a text may not hold are replaced.
     */
    public static Decoded<Object> foreignTree(byte[] utf8) {
        return JsonText.parseForeign(utf8);
    }

    /** Reads a value out of such a tree. */
    public static <T> Decoded<T> decodeTree(Object tree, Class<T> type) {
        List<FactProblem> problems = new ArrayList<>();
        Object value = ValueReader.of(type).read(tree, Place.root(problems));
        return value == null || !problems.isEmpty()
                ? Decoded.refused(problems)
                : Decoded.of(ValueReader.cast(type, value));
    }

    private static byte[] write(@Nullable Object value, boolean sorted) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
        try (JsonGenerator generator = JsonText.FACTORY.createGenerator(bytes)) {
            new JsonOut(generator, sorted, true).value(value);
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed.", impossible);
        }
        return bytes.toByteArray();
    }
}
