package org.standingorders.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.PgKeys;
import org.standingorders.contact.ContactRoles;
import org.standingorders.desk.KeyDesk.Issued;
import org.standingorders.desk.KeyDesk.Issuing;
import org.standingorders.desk.KeyDesk.KeyRole;
import org.standingorders.desk.KeyDesk.UnknownRoles;
import org.standingorders.desk.KeyDesk.Wanted;
import org.standingorders.desk.Scope;
import org.standingorders.incident.Actor;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Shipped;

/** A key for a mistyped contact role could approve nothing. */
class CheckedKeysTest {
    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private Instance instance;
    private CheckedKeys keys;

    @BeforeEach
    void open() {
        instance = Instance.on(database);
        ContactRoles roles = new ContactRoles(Shipped.policy().table("DT-06"));
        keys = new CheckedKeys(
                new PgKeys(instance.database(), "pepper", List.of(), UUID::randomUUID, new SecureRandom()),
                () -> Future.succeededFuture(roles),
                InstantSource.system());
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void a_key_stands_for_contact_roles_that_the_policy_knows_alone() {
        assertThat(issue()).isInstanceOf(Issued.class);
        assertThat(issue("program_director", "on_call_admin")).isInstanceOf(Issued.class);
        assertThat(issue("program_director", "janitor")).isInstanceOfSatisfying(UnknownRoles.class, none -> {
            assertThat(none.unknown()).containsExactly(1);
            assertThat(none.known()).startsWith("on_call_admin", "program_director", "hospital_admin");
        });
        assertThat(await(keys.keys())).hasSize(2);
    }

    private Issuing issue(String... contactRoles) {
        Wanted wanted = new Wanted("key", KeyRole.RESPONDER, List.of(contactRoles), Scope.ALL, null);
        return await(keys.issue(wanted, new Actor("anna", "admin"), null));
    }
}
