package org.standingorders.adapter.http.server;

/**
 * Ends the handling of a request with a problem. At this rim, futures fail anyway, so all that ends a request early comes to
 * one place that turns it into a reply; inside the core a refusal stays a value.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Refused(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    public Problem problem() {
        return problem;
    }
}
