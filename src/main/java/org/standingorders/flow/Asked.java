package org.standingorders.flow;

import java.util.List;
import java.util.Objects;
import org.standingorders.fact.FactId;
import org.standingorders.rule.Answer;
import org.standingorders.rule.Question;
import org.standingorders.rule.Ruling;

/** A question with the facts behind it and its ruling. */
record Asked(Question question, List<FactId> factIds, Ruling<? extends Answer> ruling) {
    Asked {
        Objects.requireNonNull(ruling);
        factIds = List.copyOf(factIds);
    }
}
