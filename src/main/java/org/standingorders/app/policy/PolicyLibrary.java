package org.standingorders.app.policy;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.pg.PgPolicies;
import org.standingorders.adapter.pg.StoredPolicy;
import org.standingorders.adapter.pg.Switched;
import org.standingorders.app.lane.Rulebooks;
import org.standingorders.desk.Once;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.PolicyDesk;
import org.standingorders.flow.Rulebook;
import org.standingorders.incident.Actor;
import org.standingorders.rule.Policy;
import org.standingorders.rule.PolicyDigest;

/**
 * Every policy version, checked and compiled once for each digest and kept: versions never change, so neither does what was
 * made of them. Reading and compiling run off the event loop. Safe for several threads.
 */
public final class PolicyLibrary implements PolicyDesk, Rulebooks {
    private final PgPolicies stored;
    private final PolicyReader reader;
    private final WorkerExecutor workers;
    private final Map<PolicyDigest, CheckedPolicy> known = new ConcurrentHashMap<>();

    public PolicyLibrary(PgPolicies stored, PolicyReader reader, WorkerExecutor workers) {
        this.stored = stored;
        this.reader = reader;
        this.workers = workers;
    }

    /** Stores the policy that the service was started with; it decides if none does yet. The active version either way. */
    public Future<Version> bootstrap(CheckedPolicy first) {
        PolicyDigest digest = first.policy().digest();
        known.put(digest, first);
        return stored.bootstrap(storable(digest, first.files()), Actor.SYSTEM);
    }

    /** The policy of a digest, ready to decide; empty when no such version is stored. */
    public Future<Optional<CheckedPolicy>> find(PolicyDigest digest) {
        CheckedPolicy ready = known.get(digest);
        return ready != null
                ? Future.succeededFuture(Optional.of(ready))
                : stored.files(digest)
                        .compose(files ->
                                files.map(this::read).orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    /** The policy that decides at the moment. */
    public Future<CheckedPolicy> activePolicy() {
        return active().compose(version -> find(version.digest())).map(Optional::orElseThrow);
    }

    @Override
    public Future<Rulebook> rulebook(PolicyDigest digest) {
        return find(digest).map(found -> found.orElseThrow().soundRulebook());
    }

    @Override
    public Future<Page<Version>> versions(PageRequest page) {
        return stored.versions(page);
    }

    @Override
    public Future<Version> active() {
        return stored.active().map(Optional::orElseThrow);
    }

    @Override
    public Future<Optional<Version>> version(PolicyDigest digest) {
        return stored.version(digest);
    }

    @Override
    public Future<Optional<Policy>> policy(PolicyDigest digest) {
        return find(digest).map(found -> found.map(CheckedPolicy::policy));
    }

    @Override
    public Future<Optional<Checks>> checks(PolicyDigest digest) {
        return find(digest).map(found -> found.map(PolicyLibrary::checks));
    }

    @Override
    public Future<Optional<byte[]>> workbook(PolicyDigest digest, String name) {
        return stored.files(digest)
                .map(found -> found.flatMap(
                        policy -> Optional.ofNullable(policy.workbooks().get(name))));
    }

    @Override
    public Future<Drafted> draft(Map<String, byte[]> workbooks, Actor actor, @Nullable Once once) {
        return activePolicy()
                .compose(active ->
                        workers.executeBlocking(() -> reader.read(active.files().with(workbooks), active.policy())))
                .compose(checked -> checked.sound()
                        ? kept(checked, actor, once)
                        : Future.succeededFuture(new Drafted(null, checks(checked))));
    }

    @Override
    public Future<Changed> activate(PolicyDigest digest, int expected, Actor actor, @Nullable Once once) {
        return find(digest)
                .compose(compiledBeforeItDecides -> stored.activate(digest, expected, actor, once))
                .map(switched -> changed(switched, "This version decides already."));
    }

    @Override
    public Future<Changed> rollback(@Nullable Integer expected, Actor actor, @Nullable Once once) {
        return stored.rollback(expected, actor, once)
                .map(switched -> changed(switched, "No version decided before the active one."));
    }

    /** A version keeps the files it was first stored with, and so is remembered only when it is new. */
    private Future<Drafted> kept(CheckedPolicy checked, Actor actor, @Nullable Once once) {
        PolicyDigest digest = checked.policy().digest();
        return stored.version(digest)
                .compose(same -> stored.save(storable(digest, checked.files()), actor.name(), once)
                        .map(version -> {
                            if (same.isEmpty()) {
                                known.putIfAbsent(digest, checked);
                            }
                            return new Drafted(version, checks(checked));
                        }));
    }

    private static Checks checks(CheckedPolicy checked) {
        return new Checks(checked.findings(), checked.policy().cases().size(), checked.failedCases());
    }

    private Future<Optional<CheckedPolicy>> read(StoredPolicy policy) {
        return workers.executeBlocking(() -> {
            CheckedPolicy checked = reader.read(new PolicyFiles(policy.workbooks(), policy.rules()));
            known.put(policy.digest(), checked);
            return Optional.of(checked);
        });
    }

    private static StoredPolicy storable(PolicyDigest digest, PolicyFiles files) {
        return new StoredPolicy(digest, files.workbooks(), files.rules());
    }

    private static Changed changed(Switched switched, String wrongState) {
        return new Changed(switched.version(), switched.refused(), detail(switched.refused(), wrongState));
    }

    private static String detail(@Nullable Refused refused, String wrongState) {
        if (refused == null) {
            return "";
        }
        return switch (refused) {
            case UNKNOWN -> "There is no such policy version.";
            case STALE_VERSION -> "The version's state has changed since it was read. Read it again.";
            case WRONG_STATE -> wrongState;
        };
    }
}
