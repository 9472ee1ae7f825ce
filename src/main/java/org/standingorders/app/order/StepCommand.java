package org.standingorders.app.order;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.standingorders.act.Executed;
import org.standingorders.act.Order;

/** What an executor is sent (api.md, Out). */
record StepCommand(
        UUID executionId,
        String token,
        UUID incidentId,
        String programId,
        String strategy,
        String step,
        int number,
        Map<String, Object> parameters,
        Instant deadline) {

    /** What the step needs to know, by name. */
    static Map<String, Object> parameters(Order order) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (order instanceof Order.CreateRecoveryPoint point) {
            parameters.put("name", point.name());
            parameters.put("kind", point.backup());
        } else if (order instanceof Order.EnterMaintenance maintenance) {
            parameters.put("message", maintenance.message());
        } else if (order instanceof Order.StopService stop) {
            parameters.put("service", stop.service());
            parameters.put("timeout_seconds", stop.timeoutSeconds());
        } else if (order instanceof Order.CheckRecovery check) {
            parameters.put("checks", check.checks());
        } else if (order instanceof Order.Announce announce) {
            announce(announce, parameters);
        } else if (order instanceof Executed executed) {
            parameters.putAll(executed(executed));
        }
        return parameters;
    }

    private static void announce(Order.Announce announce, Map<String, Object> parameters) {
        parameters.put("severity", announce.severity());
        parameters.put("message", announce.message());
        if (announce.eta() != null) {
            parameters.put("eta", announce.eta());
        }
    }

    private static Map<String, Object> executed(Executed executed) {
        if (executed instanceof Executed.RestoreBackup back) {
            String file = back.file() == null ? "" : back.file();
            return action("restore", Map.of("backup_id", back.backupId(), "file", file));
        }
        if (executed instanceof Executed.DeployCommit deploy) {
            return action("deploy", Map.of("commit", deploy.commit()));
        }
        if (executed instanceof Executed.ShedLoad shed) {
            return action("shed", Map.of("deferrals", shed.deferrals(), "restore", shed.restore()));
        }
        return switched(executed);
    }

    private static Map<String, Object> switched(Executed executed) {
        if (executed instanceof Executed.ActivateFallback fallback) {
            return action(
                    "activate_fallback", Map.of("scenario", fallback.scenario().toLowerCase(Locale.ROOT)));
        }
        if (executed instanceof Executed.Drain drain) {
            return action("drain", Map.of("timeout_seconds", drain.timeoutSeconds()));
        }
        return executed instanceof Executed.StartServices start
                ? action("start_services", Map.of("services", List.copyOf(start.services())))
                : action("read_only", Map.of());
    }

    private static Map<String, Object> action(String name, Map<String, ?> details) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("action", name);
        details.keySet().stream().sorted().forEach(key -> all.put(key, details.get(key)));
        return all;
    }
}
