package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.KeyDesk;
import org.standingorders.desk.Once;
import org.standingorders.desk.OnceConflict;
import org.standingorders.incident.Actor;

/**
 * Keeps keys: in the database as HMAC under a pepper, and in memory for {@link #authenticate}, which {@link #refresh} brings
 * up to date. Safe for several threads and instances.
 */
public final class PgKeys implements KeyDesk {
    private static final int SALT_BYTES = 32;
    private static final int LONGEST_SECRET = 512;

    private static final String VALID =
            KeyRows.KEY + " WHERE k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > clock_timestamp())";

    private static final String SHOWN = KeyRows.KEY + " WHERE k.revoked_at IS NULL ORDER BY k.created_at, k.key_id";

    private static final String USED = """
            UPDATE api_keys SET last_used_at = clock_timestamp()
            WHERE key_id = ANY (?) AND (last_used_at IS NULL OR last_used_at <= clock_timestamp() - interval '1 minute')""";

    private final Database database;
    private final KeySecrets secrets;
    private final List<FixedKey> fixed;
    private final Supplier<UUID> ids;
    private final RandomGenerator chance;
    private final AtomicLong refreshes = new AtomicLong();
    private volatile KeyRing ring;
    private long refreshed;

    /**
     * Knows only the fixed keys until the first {@link #refresh}.
     *
     * @param pepper at least 128 bits of chance, the same on every instance; another one makes every stored key unknown
     * @param chance must be fit for secrets
     */
    public PgKeys(Database database, String pepper, List<FixedKey> fixed, Supplier<UUID> ids, RandomGenerator chance) {
        this.database = database;
        secrets = new KeySecrets(pepper);
        this.fixed = List.copyOf(fixed);
        this.ids = ids;
        this.chance = chance;
        ring = new KeyRing(held(List.of()));
    }

    @Override
    public Optional<Credential> authenticate(String secret) {
        return secret.length() > LONGEST_SECRET ? Optional.empty() : ring.find(secrets.mac(secret));
    }

    /**
     * Learns of keys that other instances issued or revoked, and writes down which ones were used. To be called at least every
     * 5 s; while the database cannot be reached, the keys known last stay valid.
     */
    public Future<Void> refresh() {
        long turn = refreshes.incrementAndGet();
        return new Query(VALID).ask(database).compose(rows -> {
            keep(turn, new KeyRing(held(Rows.list(rows, KeyRows::held))));
            return noteUsed();
        });
    }

    private Future<Void> noteUsed() {
        List<String> used = ring.takeUsed();
        return used.isEmpty()
                ? Future.succeededFuture()
                : new Query(USED, (Object) used.toArray(String[]::new))
                        .ask(database)
                        .mapEmpty();
    }

    /** A refresh that began before another one may know less, however late it ends. */
    private synchronized void keep(long turn, KeyRing newer) {
        if (turn > refreshed) {
            refreshed = turn;
            ring = newer.after(ring);
        }
    }

    private List<KeyRing.Held> held(List<KeyRing.Held> stored) {
        List<KeyRing.Held> all = new ArrayList<>(stored);
        fixed.forEach(key -> all.add(new KeyRing.Held(secrets.mac(key.secret()), key.credential())));
        return all;
    }

    @Override
    public Future<List<Credential>> keys() {
        return new Query(SHOWN)
                .ask(database)
                .map(rows -> Stream.concat(
                                fixed.stream().map(FixedKey::credential), Rows.list(rows, KeyRows::credential).stream())
                        .toList());
    }

    @Override
    public Future<Issuing> issue(Wanted wanted, Actor actor, @Nullable Once once) {
        String id = ids.get().toString();
        byte[] salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        byte[] mac = secrets.mac(secrets.derive(id, salt));
        return database.transaction(connection -> PgOnce.change(
                        connection,
                        once,
                        Kept.class,
                        () -> new KeyChange(connection, actor)
                                .issue(id, mac, wanted)
                                .map(credential ->
                                        new Kept(credential, HexFormat.of().formatHex(salt)))))
                .recover(PgKeys::said)
                .compose(kept -> known().map(kept))
                .map(this::issued);
    }

    private static <T> Future<T> said(Throwable fault) {
        return Future.failedFuture(fault instanceof OnceConflict ? fault : Faults.forDesk(fault));
    }

    private Issued issued(Kept kept) {
        byte[] salt = HexFormat.of().parseHex(kept.salt());
        return new Issued(kept.credential(), secrets.derive(kept.credential().id(), salt));
    }

    @Override
    public Future<Boolean> revoke(String id, Actor actor) {
        return database.transaction(connection -> new KeyChange(connection, actor).revoke(id))
                .recover(PgKeys::said)
                .compose(revoked -> known().map(revoked));
    }

    /** The change is made; when this instance cannot learn of it now, it does with the next refresh. */
    private Future<Void> known() {
        return refresh().otherwiseEmpty();
    }

    /** What a repeat of an issue is answered from. */
    private record Kept(Credential credential, String salt) {}
}
