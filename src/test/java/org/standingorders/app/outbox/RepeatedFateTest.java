package org.standingorders.app.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.PgNotices;
import org.standingorders.desk.NoticeFilter;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.notice.Fate;
import org.standingorders.notice.Notice;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.People;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** Whoever told an incident what became of a notice may die before noting that down. */
class RepeatedFateTest {
    private static final Instant AT = Instant.parse("2026-01-10T14:30:00Z");

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @Test
    void a_fate_that_is_told_again_is_told_once_and_is_no_fault() {
        database.activate(Policies.DIGEST);
        try (Instance instance = Instance.on(database)) {
            People.hold(instance, "on_call_admin", "mallory");
            await(instance.lanes().receive(List.of(new Facts(1).api("billing", 4)), null));
            Notice notice = notice(instance);
            await(instance.lanes().fated("default", notice, Fate.FAILING, AT));
            String told = database.ask("SELECT count(*) FROM incident_events");

            await(instance.lanes().fated("default", notice, Fate.FAILING, AT));
            assertThat(database.ask("SELECT count(*) FROM incident_events")).isEqualTo(told);
        }
    }

    private static Notice notice(Instance instance) {
        NoticeFilter all = new NoticeFilter(Scope.ALL, null, null, null, null);
        return await(new PgNotices(instance.database(), Instance.contacts(instance.database())::directory)
                        .notices(all, new PageRequest(1, null)))
                .items()
                .get(0)
                .notice();
    }
}
