package org.standingorders.desk;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Actor;
import org.standingorders.rule.Policy;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.table.Finding;

/** Keeps the versions of the policy and says which one decides. */
public interface PolicyDesk {

    Future<Page<Version>> versions(PageRequest page);

    Future<Version> active();

    Future<Optional<Version>> version(PolicyDigest digest);

    Future<Optional<Policy>> policy(PolicyDigest digest);

    /** What is doubtful in a stored version; a version with errors is never stored. */
    Future<Optional<Checks>> checks(PolicyDigest digest);

    Future<Optional<byte[]>> workbook(PolicyDigest digest, String name);

    /** A new version: the active one with these workbooks (by file name) in place of its own. A refusal is on record. */
    Future<Drafted> draft(Map<String, byte[]> workbooks, Actor actor, @Nullable Once once);

    /** Puts on record that an upload was refused before it could be a draft. */
    Future<Void> noteRefused(Actor actor, String code);

    /**
     * Lets a version decide from the next transaction on, on every instance at once.
     *
     * @param expected the state version that the caller read
     */
    Future<Changed> activate(PolicyDigest digest, int expected, Actor actor, @Nullable Once once);

    /**
     * Goes one step back in the history of what decided; called again, one step further.
     *
     * @param expected the state version of the active policy that the caller read; null when any will do
     */
    Future<Changed> rollback(@Nullable Integer expected, Actor actor, @Nullable Once once);

    /**
     * One version of the policy.
     *
     * @param version grows with every change of state; the ETag
     */
    record Version(
            PolicyDigest digest,
            State state,
            int version,
            Instant createdAt,
            String author,
            @Nullable Instant activatedAt,
            @Nullable String activatedBy,
            List<String> workbooks) {
        public Version {
            workbooks = List.copyOf(workbooks);
        }
    }

    /** Where a version stands; approval by a second person comes between draft and active. */
    enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        SCHEDULED,
        ACTIVE,
        RETIRED,
        REJECTED;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A stored draft with its warnings, or every finding that refused it. */
    record Drafted(@Nullable Version version, Checks checks) {}

    /**
     * What the checks of a version said.
     *
     * @param cases how many cases its workbooks carry
     * @param failedCases how many did not come out as expected, each of them a warning among the findings
     */
    record Checks(List<Finding> findings, int cases, int failedCases) {
        public Checks {
            findings = List.copyOf(findings);
        }
    }

    /** The version after a change of state, or why it could not change. */
    record Changed(@Nullable Version version, @Nullable Refused refused, String detail) {}

    /** Why a version's state did not change. */
    enum Refused {
        UNKNOWN,
        STALE_VERSION,
        WRONG_STATE
    }
}
