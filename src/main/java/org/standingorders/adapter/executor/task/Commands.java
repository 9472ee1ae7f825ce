package org.standingorders.adapter.executor.task;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.standingorders.adapter.executor.Ended;
import org.standingorders.adapter.executor.program.Call;
import org.standingorders.adapter.executor.program.Programs;
import org.standingorders.adapter.executor.program.Ran;

/**
 * What the hospital has configured as argument vectors.
 *
 * @param services how each is stopped and started
 * @param actions strategies that are none of our own
 * @param notice how people are told; empty if only the log is to have it
 */
public record Commands(
        Programs programs, Map<String, Service> services, Map<String, Arguments> actions, Arguments notice) {
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** How a service is stopped and started. */
    public record Service(Arguments stop, Arguments start) {}

    Set<String> serviceNames() {
        return services.keySet();
    }

    private Service service(String name) {
        return Objects.requireNonNull(services.get(name));
    }

    Ended stop(String service, Duration limit) {
        Ran ran = run(service(service).stop().vector(), limit);
        return ran.well()
                ? Ended.succeeded("Stopped (" + service + ").")
                : Ended.failed("(" + service + ") could not be stopped. " + ran.fault());
    }

    /** One after the other; none after one that did not start. */
    Ended start(List<String> names) {
        for (String name : names) {
            Ran ran = run(service(name).start().vector());
            if (!ran.well()) {
                return Ended.failed("(" + name + ") could not be started, nor what comes after it. " + ran.fault());
            }
        }
        return Ended.succeeded("Started " + String.join(", ", names) + ".");
    }

    Ended act(String action, List<String> vector) {
        Ran ran = run(vector);
        String said = ran.out().strip();
        return ran.well()
                ? Ended.succeeded("Did (" + action + ")." + (said.isEmpty() ? "" : " It said: " + said))
                : Ended.failed("(" + action + ") did not succeed. " + ran.fault());
    }

    Ran run(List<String> vector) {
        return run(vector, LONGEST);
    }

    private Ran run(List<String> vector, Duration limit) {
        return programs.run(new Call(vector, Map.of(), "", limit));
    }
}
