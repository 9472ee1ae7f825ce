package org.standingorders.app.executor;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.standingorders.adapter.executor.postgres.Backups;
import org.standingorders.adapter.executor.postgres.Server;
import org.standingorders.adapter.executor.task.Arguments;
import org.standingorders.adapter.executor.task.Commands;
import org.standingorders.adapter.executor.task.Probes.Probe;

/**
 * What an executor needs to run.
 *
 * @param secrets whsec_ and Base64
 * @param hidden environment variables that no program gets to see
 */
record ExecutorSettings(
        String host,
        int port,
        URI service,
        List<String> secrets,
        Set<String> hidden,
        Folders folders,
        Server server,
        Map<String, Commands.Service> services,
        Map<String, Arguments> actions,
        Map<String, Probe> checks,
        Arguments notice) {

    /** Where it keeps what it knows, and backups. */
    record Folders(Path own, Backups backups) {}

    /** Without the secrets, for logs. */
    @Override
    public String toString() {
        return "executor for " + server + ", reporting to " + service;
    }
}
