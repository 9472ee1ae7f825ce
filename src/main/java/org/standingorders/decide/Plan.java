package org.standingorders.decide;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Spelling;
import org.standingorders.mitigate.PinnedTarget;
import org.standingorders.rule.Answer;
import org.standingorders.rule.Strategy;

/**
 * What is to be done, by whose leave.
 *
 * @param action in the words of the methodology
 * @param provision what it would do in detail
 * @param approval null when nobody need approve it
 * @param recoveryPoint null when none is needed
 * @param people whom it concerns
 * @param criticalBefore critical duty-hour violations when it was made; null where nobody knew
 * @param passedOver strategies that came before it and could not be prepared
 */
public record Plan(
        Strategy strategy,
        String action,
        ExpectedRecovery expected,
        Provision provision,
        Risks risks,
        @Nullable ApprovalNeed approval,
        @Nullable RecoveryPointNeed recoveryPoint,
        People people,
        @Nullable Integer criticalBefore,
        List<Tried> passedOver)
        implements Answer {
    public Plan {
        passedOver = List.copyOf(passedOver);
    }

    /** The backup or commit that it goes back to; null where it goes back to none. */
    public @Nullable String target() {
        if (provision instanceof Provision.GoBack back) {
            PinnedTarget pinned = back.state().target();
            return pinned instanceof PinnedTarget.PinnedBackup backup
                    ? backup.backupId()
                    : pinned instanceof PinnedTarget.PinnedCommit commit ? commit.ref() : null;
        }
        return provision instanceof Provision.UseFallback fallback
                ? Spelling.of(fallback.schedule().scenario())
                : null;
    }

    /** Strategies that were passed over and are not known to have been. */
    public List<Tried> passedOverBeside(List<Tried> known) {
        return passedOver.stream().filter(one -> !known.contains(one)).toList();
    }

    /** Why people must do it by hand; empty where it is prepared, or nothing can be. */
    public Optional<String> byHand() {
        return provision instanceof Provision.Unprepared by ? Optional.of(by.why()) : Optional.empty();
    }

    /** What is to be done before anything comes back; empty where nobody said. */
    public String afterwards() {
        return provision instanceof Provision.ShutDown shut
                ? Objects.requireNonNullElse(shut.plan().nextAction(), "")
                : "";
    }

    /** Whether people would be asked for the same thing: then an approval of the one is one of the other. */
    public boolean sameAs(Plan other) {
        return strategy == other.strategy
                && provided(provision).equals(provided(other.provision))
                && approval != null == (other.approval != null);
    }

    /** Why other states are not the one to go back to makes no difference, nor by how much a moving load is short. */
    private static Object provided(Provision provision) {
        if (provision instanceof Provision.GoBack back) {
            return back.state().target();
        }
        return provision instanceof Provision.ShedLoad shed ? shed.affected() : provision;
    }
}
