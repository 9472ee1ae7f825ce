package org.standingorders.app.policy;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Policy versions, checked and compiled once for each digest; the last used ones are kept, as versions never change and
 * neither does what was made of them. Reading and compiling run off the event loop. Safe for several threads.
 */
public final class PolicyLibrary implements PolicyDesk, Rulebooks {
    /** Each may hold 50 MB; the active one is used by every decision, so it never is the one to go. */
    private static final int KEPT = 8;

    private final PgPolicies stored;
    private final PolicyReader reader;
    private final WorkerExecutor workers;
    private final Map<PolicyDigest, CheckedPolicy> known =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<PolicyDigest, CheckedPolicy> eldest) {
                    return size() > KEPT;
                }
            });

    public PolicyLibrary(PgPolicies stored, PolicyReader reader, WorkerExecutor workers) {
        this.stored = stored;
        this.reader = reader;
        this.workers = workers;
    }

    /** Stores the policy that the service was started with; it decides if none does yet. The active version either way. */
    public Future<Version> bootstrap(CheckedPolicy first) {
        PolicyDigest digest = first.policy().digest();
        return workers.executeBlocking(() -> known.put(digest, DryRun.of(first, reader.now())))
                .compose(ready -> stored.bootstrap(storable(digest, first.files()), Actor.SYSTEM));
    }

    /** The same for what was found in a folder; of an unsound one nothing is stored, and empty says that no version decides. */
    public Future<Optional<Version>> begin(CheckedPolicy folder) {
        return folder.sound() ? bootstrap(folder).map(Optional::of) : stored.active();
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
                .compose(active -> workers.executeBlocking(
                        () -> reader.examined(active.files().with(workbooks), active.policy())))
                .compose(draft -> draft.refused()
                        ? refused(draft.uncompiled(), workbooks.keySet(), actor)
                        : stored.version(draft.policy().digest())
                                .compose(same -> same.isPresent()
                                        ? saved(draft.uncompiled(), actor, once)
                                        : compiled(draft, workbooks.keySet(), actor, once)));
    }

    private Future<Drafted> refused(CheckedPolicy checked, Set<String> workbooks, Actor actor) {
        return stored.noteRefused(actor, workbooks, checked.refusedFor())
                .map(noted -> new Drafted(null, checks(checked)));
    }

    @Override
    public Future<Void> noteRefused(Actor actor, String code) {
        return stored.noteRefused(actor, List.of(), List.of(code));
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

    /** What is stored already was compiled before it was. */
    private Future<Drafted> compiled(ExaminedPolicy draft, Set<String> workbooks, Actor actor, @Nullable Once once) {
        return workers.executeBlocking(() -> reader.compiled(draft))
                .compose(checked -> checked.sound()
                        ? saved(checked, actor, once)
                                .onSuccess(kept ->
                                        known.putIfAbsent(checked.policy().digest(), checked))
                        : refused(checked, workbooks, actor));
    }

    /** A version keeps the files it was first stored with. */
    private Future<Drafted> saved(CheckedPolicy checked, Actor actor, @Nullable Once once) {
        return stored.save(storable(checked.policy().digest(), checked.files()), actor.name(), once)
                .map(version -> new Drafted(version, checks(checked)));
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
