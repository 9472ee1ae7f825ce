package org.standingorders.desk;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.rule.PolicyDigest;

/** Shows what was posted. */
public interface FactDesk {

    /** Newest receipt first. */
    Future<Page<Fact>> facts(FactFilter filter, PageRequest page);

    /** Facts that are stored without effect because the policy failed on them; the last failure first. */
    Future<Page<Quarantined>> quarantined(FactFilter filter, PageRequest page);

    Future<Optional<Fact>> fact(FactId id, Scope scope);

    /** The newest usable fact of each type and key, in the order of these, and the effective defense level. */
    Future<Standing> situation(String programId, PageRequest page);

    /** Newest receipt first. */
    Future<Page<MappedSignal>> signals(Scope scope, boolean unmappedOnly, PageRequest page);

    /** Which facts are wanted; null = any, {@code from} inclusive, {@code to} exclusive, both on receipt. */
    record FactFilter(
            Scope scope,
            @Nullable String programId,
            @Nullable String factType,
            @Nullable String key,
            @Nullable String source,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * A fact and why it has no effect.
     *
     * @param policy that failed on it
     * @param problem what went wrong
     */
    record Quarantined(Fact fact, PolicyDigest policy, Instant at, String problem) {}

    /** How a program stands. */
    record Standing(String programId, Instant at, @Nullable EffectiveLevel level, Page<Fact> facts) {}
}
