package org.standingorders.app.executor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configuration file as it is written.
 *
 * @param service the address of the service, where reports go
 * @param secrets one, or two while they are changed over; every one is accepted and signs
 * @param folder where the executor keeps its journal
 * @param backups where backups are
 * @param leastFreeMegabytes without which no backup is begun; 100 when absent
 * @param services how each is stopped and started
 * @param actions strategies of the hospital's own
 * @param checks how API and SCHEDULE_VALID are checked
 * @param notice how people are told; only the log when empty
 */
record ExecutorFile(
        @Nullable Listen listen,
        String service,
        List<Secret> secrets,
        String folder,
        String backups,
        @Nullable Integer leastFreeMegabytes,
        DatabasePart database,
        Map<String, ServicePart> services,
        Map<String, List<String>> actions,
        Map<String, CheckPart> checks,
        List<String> notice) {

    /** Where it listens; port 0 is any free one. */
    record Listen(@Nullable String host, @Nullable Integer port) {}

    /** Where a secret is: never the secret itself. */
    record Secret(@Nullable String environment, @Nullable String file) {}

    /**
     * The scheduler's database.
     *
     * @param timeLimitSeconds for one program, such as a dump; an hour when absent
     */
    record DatabasePart(
            String host,
            int port,
            String name,
            String user,
            @Nullable Secret password,
            @Nullable String maintenanceDatabase,
            String applicationRole,
            @Nullable String programs,
            @Nullable Integer timeLimitSeconds) {}

    /** Argument vectors. */
    record ServicePart(List<String> stop, List<String> start) {}

    /** An address that must answer 2xx, or a program that must end with 0. */
    record CheckPart(@Nullable String url, List<String> command) {}
}
