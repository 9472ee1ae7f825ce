package org.standingorders.adapter.http.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.SignalIntake.Arrived;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;
import org.standingorders.fact.Signal;
import org.standingorders.wire.Decoded;
import org.standingorders.wire.Json;

/**
 * Alerts as Prometheus' Alertmanager sends them (webhook, version 4) and as Prometheus itself does (API v2). Members that we
 * do not know are left alone, and each alert counts by itself: a group may mix firing and resolved ones.
 */
public final class Alerts {
    private static final int MOST = 5_000;
    /** Alertmanager writes it where there is no end. */
    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    private final Reception reception;
    private final boolean saysState;
    private final List<FactProblem> problems = new ArrayList<>();

    /** @param saysState whether an alert says itself that it is over; else its end says it */
    private Alerts(Reception reception, boolean saysState) {
        this.reception = reception;
        this.saysState = saysState;
    }

    /**
     * What does not stand in the alerts.
     *
     * @param source the posting system
     * @param programId for alerts without a label of that name
     */
    public record Reception(String source, String programId, Instant receivedAt) {}

    /** The group's alerts; {@code truncated} is how many the sender cut off. */
    public record Group(List<Arrived> alerts, long truncated) {}

    /** A notification of Alertmanager's webhook. */
    public static Decoded<Group> webhook(byte[] json, Reception reception) {
        return Json.foreignTree(json).then(tree -> new Alerts(reception, true).group(tree));
    }

    /** What Prometheus posts to {@code /api/v2/alerts}; an alert whose end has passed is resolved. */
    public static Decoded<List<Arrived>> posted(byte[] json, Reception reception) {
        return Json.foreignTree(json).then(tree -> new Alerts(reception, false).list(tree, ""));
    }

    private Decoded<Group> group(Object tree) {
        if (!(tree instanceof Map<?, ?> group)) {
            return refuse("", Code.WRONG_TYPE, "A notification must be a JSON object.");
        }
        if (!"4".equals(group.get("version"))) {
            return refuse(
                    "/version",
                    Code.UNKNOWN_VALUE,
                    "version must be \"4\", as Alertmanager's webhook sends it. Maybe a custom payload is configured.");
        }
        long truncated = group.get("truncatedAlerts") instanceof Long count ? count : 0;
        return list(group.get("alerts"), "/alerts").then(alerts -> Decoded.of(new Group(alerts, truncated)));
    }

    private Decoded<List<Arrived>> list(@Nullable Object tree, String pointer) {
        if (!(tree instanceof List<?> list)) {
            return refuse(pointer, Code.WRONG_TYPE, "The alerts must be a list.");
        }
        if (list.size() > MOST) {
            return refuse(
                    pointer, Code.TOO_LARGE, "A request must have at most " + MOST + " alerts. Maybe set max_alerts.");
        }
        List<Arrived> arrived = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> alert && alert.get("labels") instanceof Map<?, ?> labels) {
                arrived.add(alert(alert, AlertLabels.of(labels), pointer + "/" + i));
            } else {
                problem(pointer + "/" + i + "/labels", Code.REQUIRED, "An alert must be an object with labels.");
            }
        }
        return problems.isEmpty() ? Decoded.of(arrived) : Decoded.refused(problems);
    }

    private Arrived alert(Map<?, ?> alert, AlertLabels labels, String pointer) {
        Instant endsAt = instant(alert, "endsAt", pointer, NEVER);
        Instant startsAt = instant(alert, "startsAt", pointer, reception.receivedAt());
        Signal signal = signal(alert, labels, state(alert, endsAt, pointer), startsAt);
        Instant ended = endsAt.equals(NEVER) ? reception.receivedAt() : endsAt;
        Instant since = signal.state() == Signal.State.FIRING ? startsAt : ended;
        String programId = programId(labels, pointer);
        FactId id = identity(programId, signal);
        return new Arrived(id.value(), programId, reception.source(), reception.receivedAt(), since, signal);
    }

    private String programId(AlertLabels labels, String pointer) {
        String named = labels.programId();
        if (named != null && !Fact.isProgramId(named)) {
            problem(
                    pointer + "/labels/program_id",
                    Code.TOO_LONG,
                    "program_id must have 1 to 64 characters and no control character.");
        }
        return named == null ? reception.programId() : named;
    }

    private static Signal signal(Map<?, ?> alert, AlertLabels labels, Signal.State state, Instant startsAt) {
        String fingerprint =
                alert.get("fingerprint") instanceof String given && !given.isBlank() ? given : labels.fingerprint();
        return new Signal(
                labels.name(),
                labels.labels(),
                labels.severity(),
                state,
                Annotations.value(alert),
                Annotations.summary(alert),
                fingerprint.substring(0, Math.min(fingerprint.length(), 64)),
                startsAt);
    }

    /** The webhook says it; API v2 leaves it to the clock. */
    private Signal.State state(Map<?, ?> alert, Instant endsAt, String pointer) {
        Object said = alert.get("status");
        if (saysState && !"resolved".equals(said) && !"firing".equals(said)) {
            problem(pointer + "/status", Code.UNKNOWN_VALUE, "status must be firing or resolved.");
        }
        boolean ended = !endsAt.equals(NEVER) && !endsAt.isAfter(reception.receivedAt());
        boolean resolved = saysState ? "resolved".equals(said) : ended;
        return resolved ? Signal.State.RESOLVED : Signal.State.FIRING;
    }

    /**
     * The same alert in the same state is the same signal, whichever of two Alertmanagers sends it, however often. A
     * fingerprint stands for the labels; where a sender gives one fingerprint to two alerts, their labels tell them apart.
     */
    private FactId identity(String programId, Signal signal) {
        return FactId.derived(
                reception.source(),
                programId,
                signal.fingerprint(),
                signal.startsAt().toString(),
                signal.state().name(),
                signal.labels().values().toString());
    }

    private Instant instant(Map<?, ?> alert, String name, String pointer, Instant absent) {
        Object given = alert.get(name);
        if (given == null || given.equals("")) {
            return absent;
        }
        Instant instant = Json.decodeTree(given, Instant.class).fold(Function.identity(), refused -> {
            problem(pointer + "/" + name, Code.BAD_TIME, name + " must be a time as in RFC 3339.");
            return absent;
        });
        return instant.equals(NEVER) ? absent : instant;
    }

    private <T> Decoded<T> refuse(String pointer, Code code, String message) {
        problem(pointer, code, message);
        return Decoded.refused(problems);
    }

    private void problem(String pointer, Code code, String message) {
        problems.add(new FactProblem(pointer, code, message));
    }
}
