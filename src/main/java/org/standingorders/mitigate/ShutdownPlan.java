package org.standingorders.mitigate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Severity;

/**
 * How the system is brought down in order. It comes up again only by an approved command.
 *
 * @param nextAction what is to be done before that; null where nobody said
 */
public record ShutdownPlan(List<Step> steps, @Nullable String nextAction) {
    public ShutdownPlan {
        steps = List.copyOf(steps);
    }

    /**
     * One step; which parts it has depends on its action.
     *
     * @param seconds the limit; for services of each
     * @param backupName what the recovery point is called
     * @param services in the order in which they are stopped
     * @param eta when people may expect the system again, in words
     */
    public record Step(
            ShutdownAction action,
            @Nullable Integer seconds,
            @Nullable String message,
            @Nullable String backupName,
            List<String> services,
            @Nullable Severity severity,
            @Nullable String eta) {
        public Step {
            services = List.copyOf(services);
        }
    }
}
