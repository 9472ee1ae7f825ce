package org.standingorders.adapter.pg;

import org.standingorders.rule.PolicyDigest;

/** A stored policy: its digest, and the short number that rows cite it by. */
public record PolicyRef(int no, PolicyDigest digest) {}
