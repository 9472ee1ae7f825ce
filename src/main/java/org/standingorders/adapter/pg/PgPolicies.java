package org.standingorders.adapter.pg;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.Once;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.PolicyDesk.State;
import org.standingorders.desk.PolicyDesk.Version;
import org.standingorders.incident.Actor;
import org.standingorders.rule.PolicyDigest;

/** The versions of the policy, each whole and never changed; only their states move. Safe for several threads. */
public final class PgPolicies {
    static final String VERSION = """
            SELECT p.policy_no, p.digest, p.state, p.version, p.created_at, p.author, p.activated_at, p.activated_by,
                (SELECT array_agg(f.name ORDER BY f.name) FROM policy_files f
                    WHERE f.policy_no = p.policy_no AND f.kind = 'workbook') AS workbooks
            FROM policies p\s""";

    private static final String SAVE = "INSERT INTO policies (digest, state, author) VALUES ($1, 'draft', $2)"
            + " ON CONFLICT (digest) DO NOTHING RETURNING policy_no";
    private static final String SAVE_FILES = "INSERT INTO policy_files (policy_no, kind, name, content)"
            + " SELECT $1, f.kind, f.name, f.content FROM unnest($2::text[], $3::text[], $4::bytea[])"
            + " AS f (kind, name, content)";
    private static final String FILES = "SELECT f.kind, f.name, f.content FROM policy_files f"
            + " JOIN policies p ON p.policy_no = f.policy_no WHERE p.digest = $1";
    private static final String ACTIVE = VERSION + "JOIN active_policy a ON a.policy_no = p.policy_no";

    private static final PgOnce.Kept<Switched> SWITCHED = new PgOnce.Kept<>(Switched.class, Switched::done);

    private static final String REFUSED =
            "INSERT INTO upload_refusals (actor, actor_role, workbooks, codes) VALUES (?, ?, ?, ?)";

    private final Database database;

    public PgPolicies(Database database) {
        this.database = database;
    }

    /** Stores a version once; the same digest again is the same version. */
    public Future<Version> save(StoredPolicy policy, String author, @Nullable Once once) {
        return database.transaction(transaction ->
                        PgOnce.change(transaction, once, Version.class, () -> saved(transaction, policy, author)))
                .recover(PgPolicies::said);
    }

    /** Puts on record whose workbooks were refused, and for what. */
    public Future<Void> noteRefused(Actor actor, Collection<String> workbooks, Collection<String> codes) {
        return new Query(
                        REFUSED,
                        actor.name(),
                        actor.role(),
                        workbooks.toArray(String[]::new),
                        codes.toArray(String[]::new))
                .ask(database)
                .mapEmpty();
    }

    /** Newest first. */
    public Future<Page<Version>> versions(PageRequest page) {
        int before = page.cursor() == null ? Integer.MAX_VALUE : PolicyCursor.read(page.cursor());
        String newest = VERSION + "WHERE p.policy_no < $1 ORDER BY p.policy_no DESC LIMIT $2";
        return database.ask(newest, Tuple.of(before, page.limit() + 1))
                .map(rows -> page(Rows.list(rows, row -> row), page.limit()))
                .recover(PgPolicies::said);
    }

    /** Empty before the first start has stored one. */
    public Future<Optional<Version>> active() {
        return one(ACTIVE, Tuple.tuple());
    }

    public Future<Optional<Version>> version(PolicyDigest digest) {
        return one(VERSION + "WHERE p.digest = $1", Tuple.of(digest.value()));
    }

    public Future<Optional<StoredPolicy>> files(PolicyDigest digest) {
        return database.ask(FILES, Tuple.of(digest.value()))
                .map(rows -> Rows.list(rows, PgPolicies::file))
                .map(files -> files.isEmpty() ? Optional.<StoredPolicy>empty() : Optional.of(policy(digest, files)))
                .recover(PgPolicies::said);
    }

    /** Makes the version decide, if none does yet; the active one either way. Instances may race. */
    public Future<Version> bootstrap(StoredPolicy policy, Actor actor) {
        return database.transaction(transaction -> saved(transaction, policy, actor.name())
                        .compose(saved -> new PolicySwitch(transaction).first(policy.digest(), actor)))
                .recover(PgPolicies::said);
    }

    /** The version after the switch, or why not; atomic for every instance. */
    public Future<Switched> activate(PolicyDigest digest, int expected, Actor actor, @Nullable Once once) {
        return database.transaction(transaction -> PgOnce.change(
                        transaction,
                        once,
                        SWITCHED,
                        () -> new PolicySwitch(transaction).activate(digest, expected, actor)))
                .compose(this::woken)
                .recover(PgPolicies::said);
    }

    /** One step back in the history of what decided. */
    public Future<Switched> rollback(@Nullable Integer expected, Actor actor, @Nullable Once once) {
        return database.transaction(transaction -> PgOnce.change(
                        transaction, once, SWITCHED, () -> new PolicySwitch(transaction).rollback(expected, actor)))
                .compose(this::woken)
                .recover(PgPolicies::said);
    }

    /** Not within the switch, which deciding transactions would wait for while it waits for their programs. */
    private Future<Switched> woken(Switched switched) {
        return new Query(PolicySwitch.WAKE).ask(database).map(switched).otherwise(switched);
    }

    private static Future<Version> saved(Leased transaction, StoredPolicy policy, String author) {
        return transaction
                .ask(SAVE, Tuple.of(policy.digest().value(), author))
                .compose(rows -> rows.size() == 0 ? Future.succeededFuture() : filesSaved(transaction, policy, rows))
                .compose(done -> transaction.ask(
                        VERSION + "WHERE p.digest = $1",
                        Tuple.of(policy.digest().value())))
                .map(rows -> version(rows.iterator().next()));
    }

    private static Future<Void> filesSaved(Leased transaction, StoredPolicy policy, RowSet<Row> saved) {
        int no = saved.iterator().next().getInteger("policy_no");
        Columns<PolicyFileRow> files = Columns.of(PolicyFileRow.of(policy), no)
                .texts(PolicyFileRow::kind)
                .texts(PolicyFileRow::name)
                .bytes(PolicyFileRow::content);
        return transaction.ask(SAVE_FILES, files.tuple()).mapEmpty();
    }

    private Future<Optional<Version>> one(String sql, Tuple asked) {
        return database.ask(sql, asked)
                .map(rows -> Rows.list(rows, PgPolicies::version).stream().findFirst())
                .recover(PgPolicies::said);
    }

    private static Page<Version> page(List<Row> rows, int limit) {
        List<Row> shown = rows.stream().limit(limit).toList();
        String next =
                rows.size() > limit ? PolicyCursor.write(shown.get(limit - 1).getInteger("policy_no")) : null;
        return new Page<>(shown.stream().map(PgPolicies::version).toList(), next);
    }

    static Version version(Row row) {
        String[] workbooks = row.getArrayOfStrings("workbooks");
        return new Version(
                new PolicyDigest(row.getString("digest")),
                State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                row.getInteger("version"),
                Rows.instant(row, "created_at"),
                row.getString("author"),
                Rows.instantOrNull(row, "activated_at"),
                row.getString("activated_by"),
                workbooks == null ? List.of() : Arrays.asList(workbooks));
    }

    private static PolicyFileRow file(Row row) {
        return new PolicyFileRow(row.getString("kind"), row.getString("name"), Rows.bytes(row, "content"));
    }

    private static StoredPolicy policy(PolicyDigest digest, List<PolicyFileRow> files) {
        return new StoredPolicy(
                digest,
                files.stream()
                        .filter(PolicyFileRow::isWorkbook)
                        .collect(toMap(PolicyFileRow::name, PolicyFileRow::content, (one, same) -> one, TreeMap::new)),
                files.stream()
                        .filter(file -> !file.isWorkbook())
                        .map(PolicyFileRow::rules)
                        .toList());
    }

    private static <T> Future<T> said(Throwable fault) {
        boolean desks = fault instanceof org.standingorders.desk.OnceConflict;
        return Future.failedFuture(desks ? fault : Faults.forDesk(fault));
    }
}
