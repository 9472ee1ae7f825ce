package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.adapter.pg.PgPoliciesTest.digest;
import static org.standingorders.adapter.pg.PgPoliciesTest.policy;
import static org.standingorders.testkit.Instance.await;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.PolicyDesk.Refused;
import org.standingorders.desk.PolicyDesk.Version;
import org.standingorders.incident.Actor;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;

/** Steps back in the history of what decided. */
class PolicyRollbackTest {
    private static final Actor OWNER = new Actor("olga", "policy_owner");
    private static final PolicyDigest A = digest('a');
    private static final PolicyDigest B = digest('b');
    private static final PolicyDigest C = digest('c');

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private Instance instance;
    private PgPolicies policies;

    @BeforeEach
    void start() {
        instance = Instance.on(database);
        policies = new PgPolicies(instance.database());
        await(policies.bootstrap(policy(A), Actor.SYSTEM));
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void the_first_version_has_none_before_it() {
        assertThat(rollback(null).refused()).isEqualTo(Refused.WRONG_STATE);
    }

    @Test
    void each_step_goes_further_back_and_never_forth_again() {
        activate(B);
        activate(C);
        assertThat(List.of(rolledBack(), rolledBack())).containsExactly(B, A);
        assertThat(rollback(null).refused()).isEqualTo(Refused.WRONG_STATE);
        activate(C);
        assertThat(rolledBack()).isEqualTo(A);
        assertThat(await(policies.active()).orElseThrow().digest()).isEqualTo(A);
    }

    @Test
    void another_version_than_was_read_is_not_stepped_back_from() {
        activate(B);
        int read = await(policies.active()).orElseThrow().version();
        assertThat(rollback(read + 1).refused()).isEqualTo(Refused.STALE_VERSION);
        assertThat(rollback(read).refused()).isNull();
    }

    @Test
    void programs_with_an_open_incident_are_looked_at_once_another_policy_decides() {
        await(instance.lanes().receive(List.of(new Facts(1).api("billing", 4)), null));
        await(instance.lanes().receive(List.of(new Facts(2).of("quiet").api("billing", 0)), null));
        assertThat(due()).isEqualTo("0");

        activate(B);

        assertThat(due()).isEqualTo("1");
    }

    private String due() {
        return database.ask("SELECT count(*)::text FROM programs WHERE due_at <= clock_timestamp()");
    }

    private void activate(PolicyDigest digest) {
        Version draft = await(policies.save(policy(digest), OWNER.name(), null));
        assertThat(await(policies.activate(digest, draft.version(), OWNER, null))
                        .refused())
                .isNull();
    }

    private PolicyDigest rolledBack() {
        return Objects.requireNonNull(rollback(null).version()).digest();
    }

    private Switched rollback(@Nullable Integer expected) {
        return await(policies.rollback(expected, OWNER, null));
    }
}
