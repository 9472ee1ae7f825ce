package org.standingorders.flow;

import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.acgme;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.corrupt;
import static org.standingorders.testkit.Readings.sound;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Artifact;
import org.standingorders.act.Execution;
import org.standingorders.act.Report;
import org.standingorders.act.Step;
import org.standingorders.decide.Plan;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Response;
import org.standingorders.incident.Status;
import org.standingorders.rule.Role;
import org.standingorders.testkit.Story;

/** A database that was damaged at 14:30, with a backup of 13:50, answered under the shipped policy. */
final class Damaged {
    private final Story story = Story.begin()
            .then("14:00:00")
            .posts(backup("nightly", "2026-01-10T13:50:00Z"))
            .then("14:30:00")
            .posts(corrupt());

    Story story() {
        return story;
    }

    void restored() {
        grant();
        succeed(1);
        succeed(2);
        story.then("14:40:00");
        succeed(3);
        report(4, Report.Status.SUCCEEDED, null, check("ROW_COUNTS"), check("SCHEDULE_VALID"));
    }

    static Artifact check(String name) {
        return new Artifact(Artifact.Kind.CHECK, name, true, null);
    }

    void wellAt(String time) {
        story.then(time).posts(sound(), api("api", 0), acgme(0, 0, 0));
    }

    void grant() {
        story.asks(DATABASE_FAILURE, new ApprovalRequest.Grant(approval().id(), by("program_director"), null));
    }

    void deny(String reason) {
        story.asks(DATABASE_FAILURE, new ApprovalRequest.Deny(approval().id(), by("program_director"), reason));
    }

    static ApprovalRequest.Approver by(String role) {
        return new ApprovalRequest.Approver(List.of(new Role(role)), false, false);
    }

    void succeed(int step) {
        report(step, Report.Status.SUCCEEDED, null, proof());
    }

    /** What a recovery point leaves behind; of other steps it says nothing. */
    private static Artifact proof() {
        return new Artifact(Artifact.Kind.BACKUP, "incident", true, null);
    }

    void report(int step, Report.Status status, @Nullable String detail, Artifact... artifacts) {
        Execution execution = response().execution().orElseThrow();
        story.asks(
                DATABASE_FAILURE,
                new ActRequest.ReportStep(execution.id(), step, new Report(status, detail, List.of(artifacts)), false));
    }

    List<String> steps() {
        return response().execution().orElseThrow().steps().stream()
                .map(Damaged::words)
                .toList();
    }

    static String words(Step step) {
        return step.number() + " " + step.order().step() + " " + step.state();
    }

    Plan plan() {
        return Objects.requireNonNull(response().plan()).answer();
    }

    Approval approval() {
        return Objects.requireNonNull(response().approval());
    }

    Response response() {
        return story.the(DATABASE_FAILURE).card().response();
    }

    Status status() {
        return story.the(DATABASE_FAILURE).status();
    }

    /** No executor takes the step. */
    void untaken(int step) {
        story.untaken(story.the(DATABASE_FAILURE), step, "no executor is set up");
    }
}
