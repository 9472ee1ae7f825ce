package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.act.Execution;
import org.standingorders.act.Report;
import org.standingorders.incident.Obligation;
import org.standingorders.rule.Strategy;
import org.standingorders.testkit.Story;

/** Maintenance mode is an open duty as long as it is on (A53): damaged at 14:30. */
class MaintenanceStoryTest {
    private final Damaged damaged = new Damaged();
    private final Story story = damaged.story();

    @Test
    void a_restore_that_failed_leaves_maintenance_mode_on_as_an_open_duty_a53() {
        damaged.grant();
        damaged.succeed(1);
        damaged.succeed(2);

        damaged.report(3, Report.Status.FAILED, "manifest differs");

        Execution failed = damaged.response().executions().get(0);
        assertThat(failed.rollbackRequired()).isTrue();
        assertThat(duties())
                .singleElement()
                .satisfies(one -> assertThat(one.duty()).startsWith("Maintenance mode is on"));
        assertThat(damaged.plan().strategy()).isEqualTo(Strategy.READ_ONLY_CACHE);
    }

    @Test
    void maintenance_mode_is_an_open_duty_from_when_it_is_on_until_it_is_off_a53() {
        damaged.grant();
        damaged.succeed(1);
        assertThat(duties()).isEmpty();

        story.then("14:31:00");
        damaged.succeed(2);
        assertThat(duties()).singleElement().satisfies(duty -> {
            assertThat(duty.clock().since()).isEqualTo(Story.at("14:31:00"));
            assertThat(duty.alarmAt()).isEqualTo(Story.at("14:46:00"));
        });

        story.then("14:40:00");
        damaged.succeed(3);
        damaged.report(4, Report.Status.SUCCEEDED, null, Damaged.check("ROW_COUNTS"), Damaged.check("SCHEDULE_VALID"));
        List.of("14:40:10", "14:40:20", "14:40:30", "14:41:40").forEach(damaged::wellAt);
        assertThat(duties()).hasSize(1);
        damaged.succeed(5);
        assertThat(duties()).isEmpty();
    }

    private List<Obligation> duties() {
        return story.the(DATABASE_FAILURE).card().obligations().open().toList();
    }
}
