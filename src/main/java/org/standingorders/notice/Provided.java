package org.standingorders.notice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.decide.Provision;
import org.standingorders.fact.Backup;
import org.standingorders.fact.Spelling;
import org.standingorders.mitigate.PinnedTarget;
import org.standingorders.mitigate.SacrificePlan;
import org.standingorders.notice.Wording.Line;

/** What a plan would do in detail, short enough for a phone. */
record Provided(Provision provision) {

    /** None where people do it and nothing could be prepared for them. */
    Stream<Line> lines() {
        if (provision instanceof Provision.GoBack back) {
            return back(back.state().target());
        }
        if (provision instanceof Provision.ShedLoad shed) {
            return Stream.of(new Line("Deferred", deferred(shed.deferrals())));
        }
        return provision instanceof Provision.ShutDown || provision instanceof Provision.StartUp
                ? Stream.of(services())
                : switched();
    }

    private static Stream<Line> back(PinnedTarget target) {
        if (target instanceof PinnedTarget.PinnedBackup backup) {
            return Stream.of(
                    new Line("Goes back to", backup(backup)),
                    new Line("Would be lost", "what was entered in the " + minutes(backup) + " after it"));
        }
        return Stream.of(new Line(
                "Goes back to",
                target instanceof PinnedTarget.PinnedCommit commit
                        ? "the commit " + commit.ref()
                        : none((PinnedTarget.NoGoodState) target)));
    }

    private static String backup(PinnedTarget.PinnedBackup backup) {
        return "the backup " + backup.backupId() + " of " + Wording.clock(backup.takenAt())
                + (backup.old() ? ", which is old" : "")
                + (backup.verified() == Backup.Verified.PASSED ? "; verified" : "; to be verified before it is used");
    }

    private static String minutes(PinnedTarget.PinnedBackup backup) {
        return backup.dataLossMinutes() == 1 ? "minute" : backup.dataLossMinutes() + " minutes";
    }

    private static String none(PinnedTarget.NoGoodState none) {
        return "nothing: " + none.error() + ". " + none.recommendation();
    }

    private static String deferred(@Nullable SacrificePlan plan) {
        return plan == null
                ? "people choose, by the hierarchy"
                : plan.deferrals().stream()
                        .map(one -> one.count() + " of " + one.rotation())
                        .collect(Collectors.joining(", "));
    }

    private Line services() {
        return provision instanceof Provision.StartUp up
                ? new Line("Started", String.join(", ", up.services()))
                : new Line("Stopped", String.join(", ", stopped((Provision.ShutDown) provision)));
    }

    private static List<String> stopped(Provision.ShutDown down) {
        return down.plan().steps().stream()
                .flatMap(step -> step.services().stream())
                .toList();
    }

    private Stream<Line> switched() {
        if (provision instanceof Provision.UseFallback use) {
            return Stream.of(new Line(
                    "Switches to",
                    "the prepared schedule " + Spelling.of(use.schedule().scenario())
                            + limited(use.schedule().limitation())));
        }
        return provision instanceof Provision.FailOver over
                ? Stream.of(new Line(
                        "Switches to",
                        over.target().target() + limited(over.target().limitation())))
                : Stream.of();
    }

    private static String limited(@Nullable String limitation) {
        return limitation == null ? "" : ". " + limitation;
    }
}
