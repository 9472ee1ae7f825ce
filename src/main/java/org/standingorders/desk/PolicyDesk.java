package org.standingorders.desk;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Actor;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;

/** Keeps the versions of the policy and says which one decides. */
public interface PolicyDesk {

    Future<Page<Version>> versions(PageRequest page);

    Future<Version> active();

    Future<Optional<Version>> version(PolicyDigest digest);

    Future<Optional<List<DecisionTable>>> tables(PolicyDigest digest);

    /** Everything that is wrong or doubtful in a stored version; a version with errors is never stored. */
    Future<Optional<List<Finding>>> checks(PolicyDigest digest);

    Future<Optional<byte[]>> workbook(PolicyDigest digest, String name);

    /** A new version: the active one with these workbooks (by file name) in place of its own. */
    Future<Drafted> draft(Map<String, byte[]> workbooks, Actor actor, @Nullable Once once);

    /**
     * Lets a version decide from the next transaction on, on every instance at once.
     *
     * @param expected the state version that the caller read
     */
    Future<Changed> activate(PolicyDigest digest, int expected, Actor actor, @Nullable Once once);

    /** Lets the version decide again that decided before the active one. */
    Future<Changed> rollback(Actor actor, @Nullable Once once);

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
    record Drafted(@Nullable Version version, List<Finding> findings) {
        public Drafted {
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
