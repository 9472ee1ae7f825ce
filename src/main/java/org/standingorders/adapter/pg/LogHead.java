package org.standingorders.adapter.pg;

/**
 * How far a program's log has come.
 *
 * @param entries how many it has
 * @param hash of the last one; empty when there is none
 */
public record LogHead(long entries, byte[] hash) {

    /** The hash of the next entry, still to be given what the entry says. */
    Hash next(String programId) {
        return Hash.sha256().with(hash).with(programId).with(entries + 1);
    }
}
