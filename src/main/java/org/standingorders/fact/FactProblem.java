package org.standingorders.fact;

/**
 * Why a posted fact was refused.
 *
 * @param pointer the place as a JSON pointer (RFC 6901), such as {@code /3/p95_ms}; empty for the whole
 * @param message names the thing, the value in brackets, and what must hold; advice in a second sentence
 */
public record FactProblem(String pointer, Code code, String message) {

    /** The same problem seen from one level further out. */
    public FactProblem under(String parent) {
        return new FactProblem(parent + pointer, code, message);
    }

    /** The same problem at another place. */
    public FactProblem at(String elsewhere) {
        return new FactProblem(elsewhere, code, message);
    }

    /** Stable words that clients may rely on. */
    public enum Code {
        /** Not JSON of the agreed form: bad syntax, bad UTF-8, too deep, a key twice. */
        MALFORMED(true),
        /** Not an RFC 3339 instant with an offset, or not a date. */
        BAD_TIME(true),
        /** A character that may not stand in a text: see {@link CleanText}. */
        BAD_TEXT(true),
        /** More bytes or facts than one request may carry. */
        TOO_LARGE(false),
        UNKNOWN_FACT_TYPE(false),
        UNKNOWN_FIELD(false),
        /** Not one of the allowed words. */
        UNKNOWN_VALUE(false),
        REQUIRED(false),
        WRONG_TYPE(false),
        OUT_OF_RANGE(false),
        /** A percentage where a fraction is meant (A5). */
        UNIT_SUSPECT(false),
        TOO_LONG(false),
        TOO_MANY(false),
        /** Two fields contradict each other. */
        INCONSISTENT(false);

        private final boolean malformed;

        Code(boolean malformed) {
            this.malformed = malformed;
        }

        /** True when the text itself is broken, false when it breaks a rule. */
        public boolean malformed() {
            return malformed;
        }
    }
}
