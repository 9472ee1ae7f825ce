package org.standingorders.rule;

/** Two rows of a UNIQUE table matched: the policy is wrong and must not decide; loud, never luck. */
public final class HitPolicyBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    public HitPolicyBroken(String message) {
        super(message);
    }
}
