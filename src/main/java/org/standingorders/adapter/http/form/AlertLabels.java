package org.standingorders.adapter.http.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.CleanText;
import org.standingorders.fact.Labels;

/** The labels of a foreign alert, cut to what we keep: an alert is never refused for having many. */
final class AlertLabels {
    private static final String PROGRAM = "program_id";
    /** Kept first, since tables ask for them. */
    private static final List<String> DEAREST =
            List.of("alertname", "severity", "job", "instance", "service", PROGRAM, "namespace", "region");

    private final SortedMap<String, String> all = new TreeMap<>();

    private AlertLabels(Map<?, ?> labels) {
        labels.forEach((name, value) -> {
            if (value instanceof String text) {
                all.put((String) name, text);
            }
        });
    }

    static AlertLabels of(Map<?, ?> labels) {
        return new AlertLabels(labels);
    }

    String name() {
        return cut(all.getOrDefault("alertname", "unnamed"));
    }

    @Nullable
    String severity() {
        String severity = all.get("severity");
        return severity == null ? null : cut(severity);
    }

    @Nullable
    String programId() {
        String program = all.get(PROGRAM);
        return program == null || program.isBlank() ? null : program;
    }

    Labels labels() {
        SortedMap<String, String> kept = new TreeMap<>();
        DEAREST.forEach(name -> keep(kept, name));
        all.keySet().forEach(name -> keep(kept, name));
        return Labels.of(kept);
    }

    private void keep(SortedMap<String, String> kept, String name) {
        String value = all.get(name);
        if (value != null && !name.isEmpty() && name.length() <= Labels.MAX_NAME && kept.size() < Labels.MAX_ENTRIES) {
            kept.put(CleanText.oneLine(name), cut(value));
        }
    }

    private static String cut(String text) {
        String value = CleanText.oneLine(text);
        if (value.length() <= Labels.MAX_VALUE) {
            return value;
        }
        int end = Labels.MAX_VALUE - 1;
        return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** For senders that give none: labels identify an alert. */
    String fingerprint() {
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 16);
    }
}
