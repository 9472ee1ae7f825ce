package org.standingorders.adapter.http.form;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FactProblem;
import org.standingorders.flow.Scene;
import org.standingorders.wire.Decoded;
import org.standingorders.wire.FactJson;
import org.standingorders.wire.Json;
import org.standingorders.wire.Reception;

/**
 * Reads what is to be tried: facts, and an incident that may be a part of one, or a whole one as the API shows it.
 *
 * <p>Where {@code escalations} is left out, the incident is taken to have told whoever was due so far; where it is an empty
 * list, nobody has been told, as after an outage.
 */
public final class Scenes {
    /** Members of a shown incident that change nothing here. */
    private static final Set<String> SHOWN_ONLY = Set.of(
            "id",
            "version",
            "phase",
            "onset_at",
            "last_seen_at",
            "severity_since",
            "response_started_at",
            "resolved_at",
            "auto_activate",
            "trigger",
            "opened_by",
            "measure",
            "threshold",
            "worst",
            "particulars",
            "level",
            "occurrences",
            "recurrence_of",
            "parent_id",
            "fact_ids",
            "duplicate_keys",
            "next_escalation_at",
            "next_update_at",
            "muted",
            "notices",
            "observation",
            "orientation",
            "decision",
            "approval",
            "blocked",
            "executions",
            "findings",
            "obligations",
            "links");

    private static final Set<String> SHOWN_ONLY_OF_TOLD =
            Set.of("rule", "by", "people", "due_at", "late", "notice_ids", "decision_id");

    /** Each is decided with all before it and explained in full, tens of kilobytes each. */
    static final int MOST_POSTED = 50;

    private final Instant now;
    private final Supplier<FactId> ids;
    private final int most;

    private Scenes(Instant now, Supplier<FactId> ids, int most) {
        this.now = now;
        this.ids = ids;
        this.most = most;
    }

    /** A scene and the policy to try it on; null = the active one. */
    public record Asked(Scene scene, @Nullable String policy) {
        private Asked with(List<Fact> facts) {
            return new Asked(new Scene(scene.now(), facts, scene.incident()), policy);
        }
    }

    /**
     * Reads it.
     *
     * @param now the instant that counts where the body names none
     */
    public static Decoded<Asked> read(byte[] json, Instant now, Supplier<FactId> ids) {
        return Json.tree(json).then(tree -> new Scenes(now, ids, MOST_POSTED).read(tree));
    }

    /** The same for a file, which may as well be a mere list of facts. */
    public static Decoded<Asked> readFile(byte[] json, Instant now, Supplier<FactId> ids) {
        return Json.tree(json)
                .then(tree -> new Scenes(now, ids, FactJson.MAX_FACTS)
                        .read(tree instanceof List<?> ? Map.of("facts", tree) : tree));
    }

    private Decoded<Asked> read(Object tree) {
        if (!(tree instanceof Map<?, ?> object)) {
            return refused("", "The text must be a JSON object.");
        }
        Map<Object, @Nullable Object> rest = new LinkedHashMap<>(object);
        Object facts = rest.remove("facts");
        Object incident = rest.get("incident");
        if (incident instanceof Map<?, ?> shown) {
            rest.put("incident", relevant(shown));
        }
        Decoded<Forms.Rehearsal> form = Json.formTree(rest, Forms.Rehearsal.class);
        Instant at = form.fold(one -> Objects.requireNonNullElse(one.now(), now), refused -> now);
        return form.then(one -> asked(one, incident, at)).and(facts(facts, at), Asked::with);
    }

    private static Map<Object, @Nullable Object> relevant(Map<?, ?> shown) {
        Map<Object, @Nullable Object> relevant = without(shown, SHOWN_ONLY);
        if (shown.get("escalations") instanceof List<?> told) {
            relevant.put(
                    "escalations",
                    told.stream()
                            .map(one -> one instanceof Map<?, ?> entry ? without(entry, SHOWN_ONLY_OF_TOLD) : one)
                            .toList());
        }
        return relevant;
    }

    private static Map<Object, @Nullable Object> without(Map<?, ?> object, Set<String> names) {
        Map<Object, @Nullable Object> rest = new LinkedHashMap<>(object);
        rest.keySet().removeAll(names);
        return rest;
    }

    private static Decoded<Asked> asked(Forms.Rehearsal form, @Nullable Object incident, Instant at) {
        List<FactProblem> outOfTime = SceneTimes.problems(form);
        if (!outOfTime.isEmpty()) {
            return Decoded.refused(outOfTime);
        }
        boolean toldIsSaid = incident instanceof Map<?, ?> object && object.get("escalations") != null;
        return SupposedIncident.read(form.incident(), toldIsSaid, at)
                .then(supposed ->
                        Decoded.of(new Asked(new Scene(at, List.of(), supposed.orElse(null)), form.policy())));
    }

    private Decoded<List<Fact>> facts(@Nullable Object facts, Instant at) {
        if (facts == null) {
            return Decoded.of(List.of());
        }
        if (!(facts instanceof List<?> list)) {
            return refused("/facts", "facts must be a list.");
        }
        if (list.size() > most) {
            String message = "facts (%d entries) must have at most %d.".formatted(list.size(), most);
            return Decoded.refused(List.of(new FactProblem("/facts", FactProblem.Code.TOO_MANY, message)));
        }
        return FactJson.decodeTree(facts, new Reception(at, ids, null))
                .fold(
                        Decoded::of,
                        refused -> Decoded.refused(refused.problems().stream()
                                .map(problem -> problem.under("/facts"))
                                .toList()));
    }

    private static <T> Decoded<T> refused(String pointer, String message) {
        return Decoded.refused(List.of(new FactProblem(pointer, FactProblem.Code.WRONG_TYPE, message)));
    }
}
