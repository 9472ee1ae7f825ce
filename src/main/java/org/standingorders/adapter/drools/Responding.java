package org.standingorders.adapter.drools;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.decide.Decider;
import org.standingorders.flow.Playbook;
import org.standingorders.mitigate.Mitigations;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Policy;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.TableId;
import org.standingorders.verify.Verifier;

/** The points that say what is to be done; null where the policy is older than their tables. */
final class Responding {
    private Responding() {}

    static @Nullable Decider decider(Policy policy, Mitigations mitigations, HouseRules house) {
        List<DecisionTable> tables = List.of("DT-14", "DT-15", "DT-16", "DT-17").stream()
                .map(id -> policy.find(new TableId(id)))
                .flatMap(Optional::stream)
                .toList();
        return tables.size() < 4
                ? null
                : new Decider(
                        new Decider.Tables(tables.get(0), tables.get(1), tables.get(2), tables.get(3)),
                        mitigations,
                        house);
    }

    static @Nullable Verifier verifier(Policy policy) {
        return policy.find(new TableId("DT-24")).map(Verifier::new).orElse(null);
    }

    static Playbook playbook(Policy policy) {
        return new Playbook(
                policy.find(new TableId("DT-07")).orElse(null),
                policy.find(new TableId("DT-08")).orElse(null));
    }
}
