package org.standingorders.adapter.drools;

import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.RuleDoc;
import org.standingorders.table.Finding;

/**
 * Compiled DRL: one model for each decision point that has rules, ready for any number of knowledge bases.
 *
 * @param byPoint what the rules of a point were compiled to
 * @param loader knows the classes they were compiled to
 * @param docs what the rules say about themselves
 * @param findings why nothing was compiled; empty if it was
 */
record DrlModels(Map<String, Model> byPoint, ClassLoader loader, List<RuleDoc> docs, List<Finding> findings) {
    DrlModels {
        byPoint = Map.copyOf(byPoint);
        docs = List.copyOf(docs);
        findings = List.copyOf(findings);
    }

    static DrlModels refused(List<Finding> findings) {
        return new DrlModels(Map.of(), DrlModels.class.getClassLoader(), List.of(), findings);
    }

    static DrlModels none() {
        return refused(List.of());
    }

    @Nullable
    Model of(String point) {
        return byPoint.get(point);
    }
}
