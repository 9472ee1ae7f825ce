package org.standingorders.adapter.drools;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.standingorders.rule.Point;
import org.standingorders.rule.Rules;
import org.standingorders.table.DecisionTable;

/** Makes one knowledge base of table rows and compiled DRL. */
final class KnowledgeBases {
    private final DrlModels drl;

    KnowledgeBases(DrlModels drl) {
        this.drl = drl;
    }

    /** The rows of these tables and nothing else. */
    static Rules rows(Point point, DecisionTable... tables) {
        return new KnowledgeBases(DrlModels.none()).rules(point, tables);
    }

    /** The rows of these tables and the hand-written rules of the point. */
    Rules rules(Point point, DecisionTable... tables) {
        List<Model> models = new ArrayList<>();
        models.add(RowModel.of(List.of(tables)));
        Model written = drl.of(point.toString());
        if (written != null) {
            models.add(written);
        }
        return WithLoader.call(drl.loader(), () -> new DroolsRules(point.toString(), base(models), written != null));
    }

    private KieBase base(List<Model> models) {
        KieBaseConfiguration configuration = KieServices.get().newKieBaseConfiguration(null, drl.loader());
        return KieBaseBuilder.createKieBaseFromModel(models, configuration);
    }
}
