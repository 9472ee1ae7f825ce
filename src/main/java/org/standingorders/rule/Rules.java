package org.standingorders.rule;

import java.util.Collection;

/**
 * The rules and table rows of one decision point, ready to be asked. Asking is computation: no I/O, no clock, no memory
 * between two calls; safe for many threads at once. Whoever cannot wait any longer interrupts the thread that asks: the answer
 * is then an exception, at the latest when a rule's own computation has ended.
 */
@FunctionalInterface
public interface Rules {

    /** Everything that the facts make fire; in no promised order, so the core puts it in order itself. */
    Firing fire(Collection<?> facts);
}
