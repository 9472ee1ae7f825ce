package org.standingorders.adapter.http.form;

import io.vertx.core.MultiMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FactProblem;
import org.standingorders.wire.Decoded;
import org.standingorders.wire.FactJson;
import org.standingorders.wire.Json;
import org.standingorders.wire.Reception;

/**
 * Facts in CloudEvents 1.0: structured, as a batch, or with their attributes in {@code ce-} headers. Within its program, the
 * event's source and id together are the fact's identity.
 */
public final class CloudEvents {
    private static final String TYPE_PREFIX = "org.standingorders.fact.";
    private static final String HEADER_PREFIX = "ce-";
    /** Where a fault of the fact stands in the event. */
    private static final Map<String, String> PLACES =
            Map.of("/fact_type", "/type", "/source", "/source", "/observed_at", "/time", "/fact_id", "/id");

    private CloudEvents() {}

    /** A single event or a batch of them. */
    public static Decoded<List<Fact>> structured(byte[] json, Reception reception) {
        return Json.tree(json).then(tree -> decode(tree, reception, "/data"));
    }

    public static boolean isBinary(MultiMap headers) {
        return headers.contains(HEADER_PREFIX + "specversion");
    }

    /** An event whose body is the data alone. */
    public static Decoded<List<Fact>> binary(MultiMap headers, byte[] json, Reception reception) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        for (String attribute : List.of("specversion", "id", "source", "type", "time", "programid")) {
            String value = headers.get(HEADER_PREFIX + attribute);
            event.put(attribute, value == null ? null : decoded(value));
        }
        return Json.tree(json).then(data -> {
            event.put("data", data);
            return decode(event, reception, "");
        });
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return value;
        }
    }

    private static Decoded<List<Fact>> decode(Object tree, Reception reception, String dataPointer) {
        boolean batch = tree instanceof List<?>;
        List<?> events = tree instanceof List<?> list ? list : List.of(tree);
        List<Object> facts = new ArrayList<>();
        List<FactProblem> problems = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            facts.add(fact(events.get(i), batch ? "/" + i : "", problems));
        }
        return problems.isEmpty()
                ? FactJson.decodeTree(batch ? facts : facts.get(0), reception)
                        .fold(
                                Decoded::of,
                                refused -> Decoded.refused(refused.problems().stream()
                                        .map(problem -> inEvent(problem, batch, dataPointer))
                                        .toList()))
                : Decoded.refused(problems);
    }

    private static Map<String, @Nullable Object> fact(
            @Nullable Object event, String pointer, List<FactProblem> problems) {
        Map<?, ?> attributes = event instanceof Map<?, ?> object ? object : Map.of();
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        if (attributes.get("data") instanceof Map<?, ?> data) {
            data.forEach((name, value) -> fact.put((String) name, value));
        } else {
            problems.add(wrong(pointer + "/data", "data must be an object with the fields of the fact."));
        }
        if (!"1.0".equals(attributes.get("specversion"))) {
            problems.add(wrong(pointer + "/specversion", "specversion must be (1.0)."));
        }
        String source = text(attributes, "source", pointer, problems);
        String id = text(attributes, "id", pointer, problems);
        fact.put("source", source);
        fact.put("fact_type", factType(attributes, pointer, problems));
        putIfGiven(fact, "observed_at", attributes.get("time"));
        putIfGiven(fact, "program_id", attributes.get("programid"));
        fact.put("fact_id", identity(fact.get("program_id"), source, id).toString());
        return fact;
    }

    private static FactId identity(@Nullable Object program, String source, String id) {
        String named = program == null ? Fact.DEFAULT_PROGRAM : program.toString();
        return FactId.derived("cloudevent", named, source, id);
    }

    private static String factType(Map<?, ?> attributes, String pointer, List<FactProblem> problems) {
        String type = text(attributes, "type", pointer, problems);
        if (!type.startsWith(TYPE_PREFIX)) {
            problems.add(wrong(
                    pointer + "/type", "type must begin with org.standingorders.fact. and go on with a fact type."));
        }
        return type.replace(TYPE_PREFIX, "");
    }

    private static void putIfGiven(Map<String, @Nullable Object> fact, String name, @Nullable Object value) {
        if (value != null) {
            fact.put(name, value);
        }
    }

    private static String text(Map<?, ?> event, String name, String pointer, List<FactProblem> problems) {
        if (event.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        problems.add(wrong(pointer + "/" + name, name + " must be a text that is not empty."));
        return TYPE_PREFIX;
    }

    private static FactProblem wrong(String pointer, String message) {
        return new FactProblem(pointer, FactProblem.Code.WRONG_TYPE, message);
    }

    private static FactProblem inEvent(FactProblem problem, boolean batch, String dataPointer) {
        int start = batch ? Math.max(problem.pointer().indexOf('/', 1), 0) : 0;
        String place = problem.pointer().substring(start);
        String moved = PLACES.getOrDefault(place, dataPointer + place);
        return new FactProblem(problem.pointer().substring(0, start) + moved, problem.code(), problem.message());
    }
}
