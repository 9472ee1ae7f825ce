package org.standingorders.decide;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.mitigate.Failover;
import org.standingorders.mitigate.Fallback;
import org.standingorders.mitigate.PinnedState;
import org.standingorders.mitigate.SacrificePlan;
import org.standingorders.mitigate.SacrificePlan.Deferral;
import org.standingorders.mitigate.Shedding;
import org.standingorders.mitigate.ShutdownPlan;

/** What a strategy would do here and now, worked out before anybody approves it. */
public sealed interface Provision {

    /** Back to a state that was good; pinned now, so that no later backup takes its place (A35). */
    record GoBack(PinnedState state) implements Provision {}

    /**
     * Less is done.
     *
     * @param deferrals null where nobody said how much is required and there is
     * @param level what DT-20 says of the defense level; null where the level is not known
     */
    record ShedLoad(
            @Nullable SacrificePlan deferrals, @Nullable Shedding level) implements Provision {

        /** What is touched, in order, and what is suspended; however many blocks that are. */
        Affected affected() {
            Stream<Deferral> deferred = deferrals == null ? Stream.empty() : deferrals.deferrals().stream();
            return new Affected(deferred.map(Deferral::rotation).toList(), level);
        }

        /** What people would notice of it. */
        record Affected(List<String> rotations, @Nullable Shedding level) {}
    }

    /** A schedule that was prepared is activated. */
    record UseFallback(Fallback.Ready schedule) implements Provision {}

    /** Another target takes over. */
    record FailOver(Failover.FailoverTo target) implements Provision {}

    /** Everything is stopped in order. */
    record ShutDown(ShutdownPlan plan) implements Provision {}

    /** What was stopped comes back, in the opposite order. */
    record StartUp(List<String> services) implements Provision {
        public StartUp {
            services = List.copyOf(services);
        }
    }

    /**
     * A person takes it although it cannot be prepared, so that people must do it by hand.
     *
     * @param why not, in a sentence
     */
    record Unprepared(String why) implements Provision {}

    /** People do it: nothing can be prepared for them. */
    record ByPeople() implements Provision {}
}
