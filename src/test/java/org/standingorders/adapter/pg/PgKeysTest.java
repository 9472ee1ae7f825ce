package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.standingorders.testkit.Instance.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.KeyDesk.Credential;
import org.standingorders.desk.KeyDesk.Issued;
import org.standingorders.desk.KeyDesk.KeyRole;
import org.standingorders.desk.KeyDesk.Wanted;
import org.standingorders.desk.Once;
import org.standingorders.desk.OnceConflict;
import org.standingorders.desk.Scope;
import org.standingorders.incident.Actor;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;

/** A key lives from its issue to its end or its revocation, on every instance, and its secret is stored nowhere. */
class PgKeysTest {
    private static final String PEPPER = "a pepper of the server";
    private static final Actor ADMIN = new Actor("alice", "admin");
    private static final Instant START = Instant.parse("2026-01-10T14:30:00Z");
    private static final Once ONCE = new Once("alice", "key-1", "digest-1");

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Random random = new Random(5);
    private Instance instance;
    private Instance other;
    private PgKeys keys;
    private PgKeys otherKeys;

    @BeforeEach
    void start() {
        instance = Instance.on(database);
        other = Instance.on(database);
        keys = keys(instance, PEPPER);
        otherKeys = keys(other, PEPPER);
    }

    @AfterEach
    void stop() {
        other.close();
        instance.close();
    }

    @Test
    void an_issued_key_is_known_at_once_here_and_after_a_refresh_elsewhere() {
        Issued issued = issue(null, null);
        assertThat(keys.authenticate(issued.secret())).contains(issued.credential());
        assertThat(otherKeys.authenticate(issued.secret())).isEmpty();
        await(otherKeys.refresh());
        assertThat(otherKeys.authenticate(issued.secret())).contains(issued.credential());
    }

    @Test
    void a_revoked_key_is_unknown_at_once_here_and_after_a_refresh_elsewhere() {
        Issued issued = issue(null, null);
        await(otherKeys.refresh());
        assertThat(await(keys.revoke(issued.credential().id(), ADMIN))).isTrue();
        assertThat(keys.authenticate(issued.secret())).isEmpty();
        await(otherKeys.refresh());
        assertThat(otherKeys.authenticate(issued.secret())).isEmpty();
        assertThat(await(keys.keys())).doesNotContain(issued.credential());
    }

    @Test
    void what_is_not_there_cannot_be_revoked_nor_can_a_key_twice() {
        Issued issued = issue(null, null);
        assertThat(await(keys.revoke("nobody", ADMIN))).isFalse();
        assertThat(await(keys.revoke(issued.credential().id(), ADMIN))).isTrue();
        assertThat(await(keys.revoke(issued.credential().id(), ADMIN))).isFalse();
    }

    @Test
    void a_key_ends_when_it_was_said_to_and_otherwise_after_a_year() {
        Issued soon = issue(Instant.now().plusSeconds(3600), null);
        Issued late = issue(null, null);
        assertThat(Duration.between(
                                late.credential().createdAt(), late.credential().expiresAt())
                        .toDays())
                .isEqualTo(365);
        database.run("UPDATE api_keys SET expires_at = clock_timestamp() WHERE key_id = '"
                + soon.credential().id() + "'");
        await(keys.refresh());
        assertThat(keys.authenticate(soon.secret())).isEmpty();
        assertThat(keys.authenticate(late.secret())).isPresent();
    }

    @Test
    void a_repeated_request_gets_the_same_key_and_secret_even_from_another_instance() {
        Issued first = issue(null, ONCE);
        assertThat(await(otherKeys.issue(wanted(null), ADMIN, ONCE))).isEqualTo(first);
        assertThat(database.count("api_keys")).isEqualTo(1);
        assertThatThrownBy(() -> issue(null, new Once("alice", "key-1", "digest-2")))
                .isInstanceOf(OnceConflict.class);
        assertThat(issue(null, new Once("bob", "key-1", "digest-1")).secret()).isNotEqualTo(first.secret());
    }

    @Test
    void neither_the_secret_nor_what_it_is_made_of_without_the_pepper_is_stored() {
        Issued issued = issue(null, ONCE);
        String all = database.ask("SELECT (SELECT string_agg(k::text, ' ') FROM api_keys k) || convert_from("
                + "(SELECT answer FROM idempotency_keys), 'UTF8')");
        assertThat(all).contains("bobs monitor").doesNotContain(issued.secret().substring(3, 20));
        PgKeys wrongPepper = keys(instance, "another pepper");
        await(wrongPepper.refresh());
        assertThat(wrongPepper.authenticate(issued.secret())).isEmpty();
    }

    @Test
    void every_change_is_in_the_audit_with_its_author() {
        Issued issued = issue(null, null);
        await(keys.revoke(issued.credential().id(), new Actor("carol", "admin")));
        assertThat(database.ask(
                        "SELECT string_agg(change || ' by ' || actor || ' ' || actor_role, ', ' ORDER BY change_no)"
                                + " FROM api_key_changes WHERE key_id = '"
                                + issued.credential().id() + "'"))
                .isEqualTo("issued by alice admin, revoked by carol admin");
    }

    @Test
    void the_last_use_is_noted_at_most_once_a_minute() {
        Issued issued = issue(null, null);
        await(keys.refresh());
        assertThat(lastUse()).isNull();
        use(issued);
        String first = lastUse();
        use(issued);
        assertThat(first).isNotNull().isEqualTo(lastUse());
        database.run("UPDATE api_keys SET last_used_at = last_used_at - interval '1 minute'");
        use(issued);
        assertThat(lastUse()).isGreaterThanOrEqualTo(first);
    }

    @Test
    void a_configured_key_is_known_without_the_database_and_cannot_be_revoked() {
        Credential credential = keys.authenticate("configured-secret").orElseThrow();
        assertThat(credential.role()).isEqualTo(KeyRole.ADMIN);
        assertThat(credential.contactRoles()).containsExactly("program_director");
        assertThat(await(keys.keys())).containsExactly(credential);
        assertThat(await(keys.revoke(credential.id(), ADMIN))).isFalse();
        assertThat(database.count("api_keys")).isZero();
    }

    @Test
    void unknown_and_oversized_secrets_are_nobodys() {
        issue(null, null);
        assertThat(keys.authenticate("")).isEmpty();
        assertThat(keys.authenticate("so_guess")).isEmpty();
        assertThat(keys.authenticate("x".repeat(100_000))).isEmpty();
    }

    private void use(Issued issued) {
        assertThat(keys.authenticate(issued.secret())).isPresent();
        await(keys.refresh());
    }

    private @Nullable String lastUse() {
        return database.ask("SELECT last_used_at FROM api_keys");
    }

    private Issued issue(@Nullable Instant expiresAt, @Nullable Once once) {
        return (Issued) await(keys.issue(wanted(expiresAt), ADMIN, once));
    }

    private static Wanted wanted(@Nullable Instant expiresAt) {
        Scope scope = new Scope(Set.of("default"));
        return new Wanted("bobs monitor", KeyRole.MONITOR, List.of("on_call_admin"), scope, expiresAt);
    }

    private PgKeys keys(Instance on, String pepper) {
        List<FixedKey> fixed =
                List.of(new FixedKey("root", KeyRole.ADMIN, "configured-secret", List.of("program_director"), START));
        return new PgKeys(on.database(), pepper, fixed, () -> new UUID(random.nextLong(), random.nextLong()), random);
    }
}
