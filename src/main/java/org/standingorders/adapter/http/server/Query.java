package org.standingorders.adapter.http.server;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.PageRequest;
import org.standingorders.fact.CleanText;
import org.standingorders.wire.Json;

/** The parameters behind the question mark. An unknown one is refused: a misspelt filter must not show everything. */
public final class Query {
    private static final int LONGEST_VALUE = 512;
    private final MultiMap values;

    private Query(MultiMap values) {
        this.values = values;
    }

    static Query of(HttpServerRequest request, String... names) {
        MultiMap values = request.query() == null ? MultiMap.caseInsensitiveMultiMap() : parsed(request);
        List<String> known = Arrays.asList(names);
        values.names().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw bad(name, "Only these parameters are known here: " + listed(known) + ".");
                });
        return new Query(values);
    }

    private static MultiMap parsed(HttpServerRequest request) {
        try {
            return request.params();
        } catch (IllegalArgumentException broken) {
            throw new Refused(
                    ProblemType.MALFORMED_REQUEST, "The part of the address behind the question mark is malformed.");
        }
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** The value, or null where the parameter is absent or empty. */
    public @Nullable String text(String name) {
        List<String> given = values.getAll(name);
        if (given.size() > 1) {
            throw bad(name, name + " must be given once.");
        }
        String value = given.isEmpty() ? "" : given.get(0);
        if (value.length() > LONGEST_VALUE || !CleanText.isOneLine(value)) {
            throw bad(name, name + " must have at most 512 characters, all of them to be seen.");
        }
        return value.isEmpty() ? null : value;
    }

    public @Nullable Boolean flag(String name) {
        return choice(name, List.of(true, false));
    }

    /** One of the values, spelled as they print themselves. */
    public <T> @Nullable T choice(String name, List<T> values) {
        String given = text(name);
        return given == null
                ? null
                : values.stream()
                        .filter(value -> value.toString().equals(given))
                        .findFirst()
                        .orElseThrow(() -> bad(
                                name,
                                name + " must be one of "
                                        + values.stream().map(Object::toString).collect(Collectors.joining(", "))
                                        + "."));
    }

    public @Nullable Instant instant(String name) {
        return parsed(name, Query::instantOrNull, "a time with an offset, such as 2026-01-10T14:30:00Z");
    }

    /** The value as something else; the function says null where there is no such thing. */
    public <T> @Nullable T parsed(String name, Function<String, @Nullable T> parse, String must) {
        String given = text(name);
        if (given == null) {
            return null;
        }
        T value = parse.apply(given);
        if (value == null) {
            throw bad(name, name + " must be " + must + ".");
        }
        return value;
    }

    private static @Nullable Instant instantOrNull(String text) {
        return Json.decodeTree(text, Instant.class).<@Nullable Instant>fold(Function.identity(), refused -> null);
    }

    /** {@code limit} and {@code cursor}, which every list takes. */
    public PageRequest page() {
        return page(PageRequest.DEFAULT_LIMIT);
    }

    /** The same for a list that is asked for as a whole by most. */
    public PageRequest page(int usual) {
        Integer limit = parsed("limit", Query::limit, "a whole number from 1 to " + PageRequest.MAX_LIMIT);
        return new PageRequest(limit == null ? usual : limit, text("cursor"));
    }

    private static @Nullable Integer limit(String text) {
        boolean digits = text.length() <= 3 && text.chars().allMatch(each -> each >= '0' && each <= '9');
        int limit = digits ? Integer.parseInt(text) : 0;
        return limit >= 1 && limit <= PageRequest.MAX_LIMIT ? limit : null;
    }

    private static Refused bad(String name, String message) {
        String shown = name.length() > 64 || !name.chars().allMatch(each -> each > 0x20 && each < 0x7F) ? "?" : name;
        return new Refused(
                Problem.of(ProblemType.MALFORMED_REQUEST, message).because(Fault.inParameter(shown, message)));
    }
}
