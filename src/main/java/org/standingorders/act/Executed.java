package org.standingorders.act;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.mitigate.SacrificePlan.Deferral;

/** What a step of the kind {@code execute} asks for; it changes the scheduler. */
public sealed interface Executed extends Order {
    @Override
    default StepName step() {
        return StepName.EXECUTE;
    }

    @Override
    default boolean mutating() {
        return true;
    }

    /** @param file null where only the id is known */
    record RestoreBackup(String backupId, @Nullable String file) implements Executed {
        @Override
        public String sentence() {
            return "Restore the backup " + (file == null ? backupId : file);
        }
    }

    record DeployCommit(String commit) implements Executed {
        @Override
        public String sentence() {
            return "Deploy the commit " + commit;
        }
    }

    /**
     * @param deferrals in the order in which they are made; none = people choose by the hierarchy
     * @param restore the same in the order in which they are taken back
     */
    record ShedLoad(List<Deferral> deferrals, List<Deferral> restore) implements Executed {
        public ShedLoad {
            deferrals = List.copyOf(deferrals);
            restore = List.copyOf(restore);
        }

        @Override
        public String sentence() {
            return deferrals.isEmpty()
                    ? "Reduce load by the sacrifice hierarchy, the least needed first"
                    : "Defer "
                            + deferrals.stream()
                                    .map(one -> one.count() + " of " + one.rotation())
                                    .reduce((all, one) -> all + ", " + one)
                                    .orElseThrow();
        }
    }

    record ActivateFallback(String scenario) implements Executed {
        @Override
        public String sentence() {
            return "Activate the fallback schedule " + scenario;
        }
    }

    /** Nothing can be written; what is cached is shown (S85). */
    record GoReadOnly() implements Executed {
        @Override
        public String sentence() {
            return "Switch to read-only mode, show cached data and a banner, and print the roster";
        }
    }

    /** What is in flight may end (S89). */
    record Drain(int timeoutSeconds) implements Executed {
        @Override
        public String sentence() {
            return "Wait up to " + timeoutSeconds + " s for work in flight, then list and abort what is left";
        }
    }

    /** What was shut down comes back. */
    record StartServices(List<String> services) implements Executed {
        public StartServices {
            services = List.copyOf(services);
        }

        @Override
        public String sentence() {
            return "Start " + String.join(", ", services);
        }
    }
}
