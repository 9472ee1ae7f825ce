package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Readings.absence;
import static org.standingorders.testkit.Readings.acgme;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.blocks;
import static org.standingorders.testkit.Readings.corrupt;
import static org.standingorders.testkit.Readings.coverage;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Readings.level;
import static org.standingorders.testkit.Readings.sound;
import static org.standingorders.testkit.Readings.utilization;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.act.Artifact;
import org.standingorders.act.Execution;
import org.standingorders.act.Report;
import org.standingorders.act.Step;
import org.standingorders.fact.Level;
import org.standingorders.fact.Reading;
import org.standingorders.incident.ApprovalId;
import org.standingorders.incident.HumanFinding;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Response;
import org.standingorders.incident.Status;
import org.standingorders.orient.Cause;
import org.standingorders.orient.CauseFinding;
import org.standingorders.rule.Severity;
import org.standingorders.rule.Strategy;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;
import org.standingorders.verify.Check;

/** Whatever is posted, asked, reported and however time passes: what must hold of every story, in seeded ones. */
class AnyStoryTest {
    private static final int STEPS = 150;
    private static final Set<Status> CARRYING_OUT = Set.of(Status.ACTING, Status.VERIFYING);

    private final Rulebook rulebook = Shipped.rulebook();
    private final Story story = Story.under(rulebook);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void no_timer_rings_for_ever_nothing_is_left_open_and_every_decision_is_taken_again_alike(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            step(random);
            isSettled();
            story.situation().dropEnded();
        }

        assertThat(story.decisions()).isNotEmpty().allSatisfy(this::isTakenAgain);
    }

    /** Promise 3. */
    private void isTakenAgain(Decision decision) {
        assertThat(rulebook.answer(decision.question()).answer()).isEqualTo(decision.answer());
    }

    /** Nothing is asked or given out that nobody waits for, and no two change the scheduler at once (A50). */
    private void isSettled() {
        assertThat(story.incidents()).allSatisfy(incident -> {
            Response response = incident.card().response();
            assertThat(response.pending().isPresent()).isEqualTo(incident.status() == Status.AWAITING_APPROVAL);
            assertThat(response.open().isPresent()).isEqualTo(CARRYING_OUT.contains(incident.status()));
            assertThat(response.executions().stream().filter(one -> !one.ended()))
                    .hasSizeLessThan(2);
        });
        assertThat(story.incidents())
                .filteredOn(incident -> incident.card()
                        .response()
                        .open()
                        .filter(one -> one.running() && one.strategy().mutating())
                        .isPresent())
                .hasSizeLessThan(2);
    }

    private void step(Random random) {
        switch (random.nextInt(6)) {
            case 0 -> story.later(Duration.ofSeconds(random.nextInt(300))).posts(reading(random));
            case 1, 2 -> somebody(random).ifPresent(incident -> goesOn(random, incident));
            case 3 -> somebody(random).ifPresent(incident -> story.asks(incident.id(), request(random, incident)));
            case 4 -> rung(story.wakes());
            default ->
                rung(story.later(Duration.ofMillis(random.nextInt(3_600_000))).rings());
        }
    }

    private static void rung(Story story) {
        assertThat(story.incidents())
                .allSatisfy(incident -> assertThat(incident.card().wakesAt())
                        .as("%s, rung at %s", incident, story.now())
                        .satisfiesAnyOf(
                                wakes -> assertThat(wakes).isEmpty(),
                                wakes -> assertThat(wakes.orElseThrow()).isAfter(story.now())));
    }

    private Optional<Incident> somebody(Random random) {
        List<Incident> all = story.incidents();
        return all.isEmpty() ? Optional.empty() : Optional.of(pick(random, all));
    }

    /** What the incident waits for is answered. */
    private void goesOn(Random random, Incident incident) {
        Response response = incident.card().response();
        response.pending().ifPresent(asked -> story.asks(incident.id(), answer(random, asked.id())));
        response.open()
                .ifPresent(
                        execution -> execution.current().ifPresent(step -> carried(random, incident, execution, step)));
    }

    private static Request answer(Random random, ApprovalId asked) {
        ApprovalRequest.Approver anybody = new ApprovalRequest.Approver(List.of(), true, true);
        return random.nextInt(4) > 0
                ? new ApprovalRequest.Grant(asked, anybody, null)
                : new ApprovalRequest.Deny(asked, anybody, "not now");
    }

    private void carried(Random random, Incident incident, Execution execution, Step step) {
        if (random.nextInt(8) == 0) {
            story.untaken(incident, step.number(), "no executor is set up");
        }
        Report.Status how = pick(random, Report.Status.values());
        Report report = new Report(random.nextInt(3) > 0 ? Report.Status.SUCCEEDED : how, null, checks());
        story.asks(incident.id(), new ActRequest.ReportStep(execution.id(), step.number(), report, step.byHand()));
    }

    private static List<Artifact> checks() {
        return List.of(Check.values()).stream()
                .map(check -> new Artifact(Artifact.Kind.CHECK, check.name(), true, null))
                .toList();
    }

    private Request request(Random random, Incident incident) {
        return switch (random.nextInt(13)) {
            case 0 -> new Request.Acknowledge(null, null);
            case 1, 2 -> new Request.Activate();
            case 3 -> new Request.ChangeSeverity(pick(random, Severity.values()), "as it is");
            case 4 -> new Request.Resolve("restarted");
            case 5, 6 -> new Request.Reopen("not over");
            case 7 -> new Request.Close("reviewed");
            case 8 -> new Request.MarkDuplicate(pick(random, story.incidents()).id(), "one cause");
            case 12 -> new GoOnWithoutRecoveryPoint("it cannot wait");
            case 9 -> new ActRequest.TakeStrategy(pick(random, Strategy.values()), "as people see it");
            case 10 ->
                new ActRequest.JudgeCause(new CauseFinding(pick(random, Cause.values()), random.nextBoolean()), "seen");
            default -> new DutyRequest.Find(finding(random), null, "found in " + incident.id());
        };
    }

    private static HumanFinding finding(Random random) {
        return new HumanFinding(pick(random, HumanFinding.Kind.values()), random.nextBoolean(), null, null);
    }

    private Reading reading(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> database(false);
            case 1, 2 -> database(true);
            case 3 -> corrupt();
            case 4 -> sound();
            case 5 -> backup("nightly", "2026-01-10T13:50:00Z");
            case 6 -> api("api", random.nextInt(5));
            case 7 -> level(pick(random, Level.values()));
            case 8 -> absence(random.nextInt(9), null, 10);
            case 9 -> coverage(random.nextBoolean() ? "0.75" : "0.95");
            case 10 -> random.nextBoolean() ? blocks(12, 10) : utilization("0.5");
            default -> acgme(random.nextInt(2), 0, 0);
        };
    }

    private static <T> T pick(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    private static <T> T pick(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
