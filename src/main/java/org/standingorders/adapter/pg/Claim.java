package org.standingorders.adapter.pg;

import java.util.List;

/** A program to be locked, with the facts that came for it, no id twice. */
public record Claim(String programId, List<NewFact> facts) {
    public Claim {
        facts = List.copyOf(facts);
    }
}
