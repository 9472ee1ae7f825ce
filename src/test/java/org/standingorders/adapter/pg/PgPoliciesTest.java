package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.BadCursor;
import org.standingorders.desk.Once;
import org.standingorders.desk.OnceConflict;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.PolicyDesk.Refused;
import org.standingorders.desk.PolicyDesk.State;
import org.standingorders.desk.PolicyDesk.Version;
import org.standingorders.incident.Actor;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.rule.RuleFile;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.Pages;
import org.standingorders.testkit.PgDatabase;

/** Versions are kept whole, and exactly one decides, whoever switches at the same time (F20). */
class PgPoliciesTest {
    private static final Actor OWNER = new Actor("olga", "policy_owner");
    private static final PolicyDigest A = digest('a');
    private static final PolicyDigest B = digest('b');
    private static final PolicyDigest C = digest('c');

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private Instance instance;
    private Instance other;
    private PgPolicies policies;
    private PgPolicies others;

    @BeforeEach
    void start() {
        instance = Instance.on(database);
        other = Instance.on(database);
        policies = new PgPolicies(instance.database());
        others = new PgPolicies(other.database());
    }

    @AfterEach
    void stop() {
        other.close();
        instance.close();
    }

    @Test
    void the_first_of_two_instances_that_start_together_decides_for_both() {
        Future<Version> one = policies.bootstrap(policy(A), Actor.SYSTEM);
        Future<Version> two = others.bootstrap(policy(B), Actor.SYSTEM);
        await(Future.all(one, two));
        assertThat(one.result()).isEqualTo(two.result());
        assertThat(one.result().state()).isEqualTo(State.ACTIVE);
        assertThat(database.count("policy_activations")).isEqualTo(1);
        assertThat(await(policies.bootstrap(policy(C), Actor.SYSTEM))).isEqualTo(one.result());
    }

    @Test
    void a_version_comes_back_byte_for_byte() {
        Version saved = save(A, null);
        assertThat(saved.state()).isEqualTo(State.DRAFT);
        assertThat(saved.workbooks()).containsExactly("escalation.xlsx", "signals.xlsx");
        StoredPolicy stored = await(policies.files(A)).orElseThrow();
        assertThat(stored.workbooks().get("signals.xlsx")).containsExactly(0, -1, 7);
        assertThat(stored.rules()).isEqualTo(policy(A).rules());
        assertThat(await(policies.files(B))).isEmpty();
    }

    @Test
    void the_same_digest_again_is_the_same_version() {
        Version first = save(A, null);
        assertThat(save(A, null)).isEqualTo(first);
        assertThat(database.count("policies")).isEqualTo(1);
    }

    @Test
    void a_repeated_request_gets_the_first_answer_and_another_body_none() {
        Once once = new Once("olga", "key", "body");
        Version draft = save(A, once);
        activate(policies, A, draft.version());
        assertThat(save(A, once)).isEqualTo(draft);
        assertThatThrownBy(() -> save(B, new Once("olga", "key", "another body")))
                .isInstanceOf(OnceConflict.class);
        assertThat(await(policies.version(B))).isEmpty();
    }

    @Test
    void a_refused_switch_is_no_answer_to_keep_and_a_switch_that_was_made_is() {
        await(policies.bootstrap(policy(A), Actor.SYSTEM));
        int version = save(B, null).version();
        Once once = new Once("olga", "key", "body");
        assertThat(await(policies.rollback(null, OWNER, once)).refused()).isEqualTo(Refused.WRONG_STATE);
        activate(policies, B, version);
        Switched back = await(policies.rollback(null, OWNER, once));
        assertThat(back.refused()).isNull();
        assertThat(await(others.rollback(null, OWNER, once))).isEqualTo(back);
        assertThat(database.count("policy_activations")).isEqualTo(3);
    }

    @Test
    void activation_retires_what_decided_before_and_is_on_record() {
        await(policies.bootstrap(policy(A), Actor.SYSTEM));
        Version now = Objects.requireNonNull(
                activate(policies, B, save(B, null).version()).version());
        assertThat(now).isEqualTo(await(others.active()).orElseThrow());
        assertThat(now.activatedBy()).isEqualTo("olga");
        assertThat(await(policies.version(A)).orElseThrow().state()).isEqualTo(State.RETIRED);
        assertThat(database.ask("SELECT actor || ' ' || before_no FROM policy_activations ORDER BY activation_no DESC"))
                .isEqualTo("olga 1");
    }

    @Test
    void activation_is_refused_for_an_unknown_a_changed_and_an_active_version() {
        Version active = await(policies.bootstrap(policy(A), Actor.SYSTEM));
        Version draft = save(B, null);
        assertThat(activate(policies, C, 1).refused()).isEqualTo(Refused.UNKNOWN);
        assertThat(activate(policies, B, draft.version() + 1).refused()).isEqualTo(Refused.STALE_VERSION);
        assertThat(activate(policies, A, active.version()).refused()).isEqualTo(Refused.WRONG_STATE);
        assertThat(await(policies.active())).contains(active);
    }

    @Test
    void of_two_that_switch_at_the_same_time_both_are_on_record_and_one_decides() {
        await(policies.bootstrap(policy(A), Actor.SYSTEM));
        for (int round = 0; round < 20; round++) {
            int b = save(B, null).version();
            int c = save(C, null).version();
            await(Future.all(policies.activate(B, b, OWNER, null), others.activate(C, c, OWNER, null)));
            assertThat(database.count("policies WHERE state = 'active'")).isEqualTo(1);
            assertThat(database.count("active_policy a JOIN policies p USING (policy_no) WHERE p.state = 'active'"))
                    .isEqualTo(1);
            activate(policies, A, await(policies.version(A)).orElseThrow().version());
        }
        assertThat(database.count(
                        "policy_activations c JOIN policy_activations n ON n.activation_no = c.activation_no + 1"
                                + " WHERE n.before_no <> c.policy_no"))
                .isZero();
        assertThat(database.count("policy_activations")).isEqualTo(61);
    }

    @Test
    void of_two_that_switch_the_same_version_at_the_same_time_one_is_too_late() {
        await(policies.bootstrap(policy(A), Actor.SYSTEM));
        int version = save(B, null).version();
        Future<Switched> one = policies.activate(B, version, OWNER, null);
        Future<Switched> two = others.activate(B, version, OWNER, null);
        await(Future.all(one, two));
        assertThat(List.of(one, two))
                .extracting(each -> each.result().refused())
                .containsOnlyOnce(Refused.STALE_VERSION);
    }

    @Test
    void versions_are_listed_newest_first() {
        List.of(A, B, C).forEach(digest -> save(digest, null));
        assertThat(Pages.all(2, policies::versions)).extracting(Version::digest).containsExactly(C, B, A);
        assertThatThrownBy(() -> await(policies.versions(new PageRequest(2, "x!"))))
                .isInstanceOf(BadCursor.class);
    }

    private Version save(PolicyDigest digest, @Nullable Once once) {
        return await(policies.save(policy(digest), OWNER.name(), once));
    }

    private static Switched activate(PgPolicies on, PolicyDigest digest, int expected) {
        return await(on.activate(digest, expected, OWNER, null));
    }

    static StoredPolicy policy(PolicyDigest digest) {
        Map<String, byte[]> workbooks = Map.of(
                "signals.xlsx",
                new byte[] {0, -1, 7},
                "escalation.xlsx",
                digest.value().getBytes(StandardCharsets.UTF_8));
        return new StoredPolicy(
                digest,
                new TreeMap<>(workbooks),
                List.of(new RuleFile("correlate", "rules/correlate/openings.drl", "rule \"größer\"\nend\n")));
    }

    static PolicyDigest digest(char digit) {
        return new PolicyDigest("sha256:" + String.valueOf(digit).repeat(64));
    }
}
