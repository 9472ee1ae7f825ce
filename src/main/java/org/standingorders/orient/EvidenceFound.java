package org.standingorders.orient;

import org.standingorders.fact.Evidence;

/** What a rule EVI-nnn proposes: that a piece of evidence is there, or was looked for and is not. */
public record EvidenceFound(String key, Evidence.Value value) {

    public static EvidenceFound present(String key) {
        return new EvidenceFound(key, Evidence.Value.PRESENT);
    }

    public static EvidenceFound absent(String key) {
        return new EvidenceFound(key, Evidence.Value.ABSENT);
    }
}
