package org.minqing.http;

/** Ends a request with a problem document. Without a stack trace: it is an answer, not a fault. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.code() + " " + problem.violations(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
