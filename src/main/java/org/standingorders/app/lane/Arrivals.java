package org.standingorders.app.lane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.adapter.pg.Begun;
import org.standingorders.adapter.pg.JudgedFact;
import org.standingorders.adapter.pg.KnownFact;
import org.standingorders.adapter.pg.NewFact;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.Receipt.Fate;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.flow.Input;

/**
 * Judges posted facts and says what became of each.
 *
 * @param again true when an earlier try of the same batch may have been committed without our knowing
 * @param dockets by program
 */
record Arrivals(Begun begun, boolean again, Asking asking, Function<String, Docket> dockets) {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    /** @param posted the ids in the order posted, repeats included */
    Receipt receipt(List<NewFact> facts, List<FactId> posted) {
        Map<FactId, Receipt.Received> received = new HashMap<>();
        facts.forEach(each -> received.put(each.fact().id(), receive(each)));
        Set<FactId> answered = new HashSet<>();
        List<Receipt.Received> results = new ArrayList<>(posted.size());
        for (FactId id : posted) {
            Receipt.Received first = Objects.requireNonNull(received.get(id));
            results.add(answered.add(id) ? first : asDuplicate(first));
        }
        return new Receipt(results, List.of());
    }

    private Receipt.Received receive(NewFact posted) {
        Fact fact = posted.fact();
        KnownFact known = begun.knownFacts().get(fact.id());
        if (known != null) {
            Fate fate = again && known.sameReceipt(posted) ? known.fate() : Fate.DUPLICATE;
            return new Receipt.Received(fact.id(), fate, fact.quality(), known.incidents(), known.decisions());
        }
        JudgedFact judged = judge(dockets.apply(fact.programId()), posted);
        return new Receipt.Received(fact.id(), judged.fate(), fact.quality(), judged.incidents(), judged.decisions());
    }

    private JudgedFact judge(Docket docket, NewFact posted) {
        Fact fact = posted.fact();
        Matter matter = Matter.of(fact);
        try {
            return docket.judged(posted, asking.respond(docket, matter, new Input.FactArrived(fact)));
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.error("The policy failed on the fact ({}); it is stored in quarantine.", fact.id(), broken);
            String problem = Asking.problem(broken);
            return docket.quarantined(posted, asking.failed(docket, matter, fact, problem), problem);
        }
    }

    private static Receipt.Received asDuplicate(Receipt.Received first) {
        return new Receipt.Received(
                first.factId(), Fate.DUPLICATE, first.quality(), first.incidents(), first.decisions());
    }
}
