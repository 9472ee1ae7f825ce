package org.standingorders.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.decide.Provision;
import org.standingorders.fact.Backup;
import org.standingorders.fact.Spelling;
import org.standingorders.mitigate.Fallback;
import org.standingorders.mitigate.PinnedState;
import org.standingorders.mitigate.PinnedTarget;
import org.standingorders.mitigate.PinnedTarget.NoGoodState;
import org.standingorders.mitigate.PinnedTarget.PinnedBackup;
import org.standingorders.mitigate.PinnedTarget.PinnedCommit;
import org.standingorders.mitigate.RejectedBecause;
import org.standingorders.mitigate.SacrificePlan;
import org.standingorders.mitigate.Shedding;
import org.standingorders.mitigate.SheddingMode;

/** What a strategy would do in detail. */
final class ProvisionWords {
    /** Of backups that were rejected; the rest stands in the answer. */
    private static final int NAMED = 10;

    private ProvisionWords() {}

    static List<String> of(Provision provision) {
        if (provision instanceof Provision.GoBack back) {
            return back(back.state());
        }
        if (provision instanceof Provision.ShedLoad shed) {
            return shed(shed);
        }
        return List.of(provision instanceof Provision.ShutDown down ? down(down) : others(provision));
    }

    private static String others(Provision provision) {
        if (provision instanceof Provision.UseFallback use) {
            return prepared(use.schedule());
        }
        if (provision instanceof Provision.FailOver over) {
            return "It switches to " + over.target().target()
                    + limited(over.target().limitation());
        }
        if (provision instanceof Provision.Unprepared by) {
            return "People do it by hand: " + by.why();
        }
        return provision instanceof Provision.StartUp up
                ? "Started in this order: " + String.join(", ", up.services()) + "."
                : "People do it; there is nothing that could be prepared.";
    }

    private static String down(Provision.ShutDown down) {
        return "Stopped in this order: "
                + down.plan().steps().stream()
                        .flatMap(step -> step.services().stream())
                        .collect(Collectors.joining(", "))
                + ". They come back only on a person's command.";
    }

    private static String prepared(Fallback.Ready schedule) {
        BigDecimal rate = schedule.coverageRate();
        return "The prepared schedule is " + Spelling.of(schedule.scenario())
                + (rate == null ? "" : ", which covers " + rate.toPlainString())
                + limited(schedule.limitation());
    }

    private static String limited(@Nullable String limitation) {
        return limitation == null ? "." : ". " + limitation + ".";
    }

    private static List<String> back(PinnedState state) {
        int others = state.rejected().size() - NAMED;
        return Stream.of(
                        Stream.of(target(state.target())),
                        state.rejected().stream().limit(NAMED).map(ProvisionWords::rejected),
                        others > 0 ? Stream.of("Not " + others + " more either.") : Stream.<String>empty())
                .flatMap(sentences -> sentences)
                .toList();
    }

    private static String target(PinnedTarget target) {
        if (target instanceof PinnedBackup backup) {
            return backup(backup);
        }
        return target instanceof PinnedCommit commit
                ? "Pinned: the commit " + commit.ref() + ", which was deployed before the suspected change."
                : "There is nothing to go back to: " + ((NoGoodState) target).error() + ". "
                        + ((NoGoodState) target).recommendation() + ".";
    }

    private static String backup(PinnedBackup backup) {
        return "Pinned: the backup " + backup.backupId() + " of " + TimeWords.utc(backup.takenAt())
                + (backup.old() ? ", which is old" : "")
                + "; what was entered in the " + backup.dataLossMinutes() + " min after it is lost. "
                + (backup.verified() == Backup.Verified.PASSED
                        ? "It was verified."
                        : "It must be verified before it is used.");
    }

    private static String rejected(PinnedState.Rejection one) {
        return "Not " + one.id() + ": " + why(one.because()) + ".";
    }

    private static String why(RejectedBecause because) {
        return switch (because) {
            case TAKEN_FOR_AN_INCIDENT -> "it was made during an incident, so it holds the bad state";
            case CONTAINS_INCIDENT_STATE -> "it holds the state of an incident";
            case VERIFICATION_FAILED -> "its verification failed";
            case KIND_NOT_ALLOWED -> "DT-18 does not allow its kind, or nobody said which it is";
            case TAKEN_TOO_LATE -> "it was not taken before it went bad";
            case ALREADY_TRIED -> "it was gone back to already";
            case FAILED_ELSEWHERE -> "it has failed in another incident of the program";
            case NOT_VERIFIED -> "it is not verified, and another one is";
            case OLDER_THAN_THE_CHOSEN -> "it is older, so more would be lost";
            case NO_PREVIOUS_COMMIT -> "nobody said what was deployed before it";
            case DEPLOYED_AFTER_DETECTION -> "it was deployed after the detection";
            case BLAMED_ELSEWHERE -> "another open incident suspects it";
        };
    }

    private static List<String> shed(Provision.ShedLoad shed) {
        return Stream.concat(
                        Stream.of(deferred(shed.deferrals())),
                        Stream.ofNullable(shed.level()).map(ProvisionWords::suspended))
                .toList();
    }

    private static String deferred(@Nullable SacrificePlan plan) {
        if (plan == null) {
            return "Nobody said how much is required and how much there is, so people choose by the hierarchy.";
        }
        String what = plan.deferrals().stream()
                .map(one -> one.count() + " of " + one.rotation())
                .collect(Collectors.joining(", "));
        return "Missing: " + plan.deficit() + " blocks. "
                + (what.isEmpty() ? "Nothing is deferred" : "Deferred: " + what)
                + (plan.success() ? ", which is enough." : "; " + plan.remaining() + " are still missing.");
    }

    private static String suspended(Shedding level) {
        String what = level.suspend().stream().map(Words::of).collect(Collectors.joining(", "));
        return "At " + level.level() + " is suspended: " + (what.isEmpty() ? "nothing" : what)
                + (level.mode() == SheddingMode.EXECUTE ? "." : "; that is simulated, not carried out.");
    }
}
