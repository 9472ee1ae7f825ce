package org.standingorders.adapter.pg;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.standingorders.desk.Once;
import org.standingorders.fact.FactId;

/**
 * A deciding transaction that has its programs locked.
 *
 * @param now the database's clock after the lock was had, in milliseconds
 * @param day under which new facts are stored
 * @param directoryVersion of the contacts
 * @param programs by id
 * @param knownFacts those of the opening that were stored before
 * @param answers to the opening's idempotency keys, where they were used before
 * @param knownSignals those of the opening that were stored before
 */
public record Begun(
        Leased connection,
        Instant now,
        LocalDate day,
        PolicyRef policy,
        long directoryVersion,
        Map<String, ProgramRow> programs,
        Map<FactId, KnownFact> knownFacts,
        Map<Once, Answered> answers,
        Set<UUID> knownSignals) {
    public Begun {
        programs = Map.copyOf(programs);
        knownFacts = Map.copyOf(knownFacts);
        answers = Map.copyOf(answers);
        knownSignals = Set.copyOf(knownSignals);
    }

    /** What an idempotency key was used for. */
    public record Answered(String bodyDigest, byte[] answer) {}

    /** The locked row of a program of the opening. */
    public ProgramRow program(String id) {
        ProgramRow row = programs.get(id);
        if (row == null) {
            throw new IllegalArgumentException("The program (" + id + ") is not one that the transaction locked.");
        }
        return row;
    }
}
