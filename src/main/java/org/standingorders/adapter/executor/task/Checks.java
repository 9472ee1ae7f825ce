package org.standingorders.adapter.executor.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.standingorders.adapter.executor.Artifact;
import org.standingorders.adapter.executor.Ended;
import org.standingorders.adapter.executor.Step;
import org.standingorders.adapter.executor.Steps;

/** Checks by name: those of the database are our own, the others are the hospital's. */
public record Checks(Database database, Probes probes, Steps steps) {

    /** Names that a hospital's own checks may not have. */
    public static Set<String> own() {
        return Set.of("DATABASE", "ROW_COUNTS", "READS_SUCCEED", "WRITES_REJECTED");
    }

    static boolean nameable(String name) {
        return name.matches("[A-Z][A-Z_]{0,63}");
    }

    Ended verify(List<String> names, UUID incident) {
        List<Artifact> checks =
                names.stream().map(each -> check(each, incident)).toList();
        List<String> bad = checks.stream()
                .filter(each -> !Boolean.TRUE.equals(each.passed()))
                .map(each -> each.name() + " (" + each.value() + ")")
                .toList();
        String words = bad.isEmpty() ? "Every check passed." : "Not passed: " + String.join(", ", bad) + ".";
        return new Ended(bad.isEmpty() ? Ended.Status.SUCCEEDED : Ended.Status.FAILED, words, checks);
    }

    private Artifact check(String name, UUID incident) {
        return switch (name) {
            case "DATABASE" -> database.soundness().database();
            case "ROW_COUNTS" -> database.soundness().rowCounts(lastRestored(incident));
            case "READS_SUCCEED" -> database.soundness().readsSucceed();
            case "WRITES_REJECTED" -> database.readOnly().writesRejected();
            default -> probes.check(name);
        };
    }

    private Optional<Map<String, Object>> lastRestored(UUID incident) {
        return steps.lastSuccess(
                incident,
                command -> command.step() == Step.EXECUTE
                        && Catalogue.RESTORE.equals(command.parameters().get("action")));
    }
}
