package org.standingorders.app;

import java.util.List;
import org.standingorders.table.Finding;

/** The folder's policy cannot be the first version, and the database holds no other. */
final class PolicyRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    PolicyRefused(List<Finding> findings) {
        super("The policy is refused.");
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
