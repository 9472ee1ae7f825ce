package org.standingorders.flow;

import java.time.Duration;

/**
 * Life-cycle limits that the policy owner sets (DT-33).
 *
 * @param reopenWindow how long after its resolution an incident can be reopened (domain.md 7.3)
 */
public record Limits(Duration reopenWindow) {}
