package org.standingorders.adapter.drools;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.standingorders.rule.Point;
import org.standingorders.rule.Rules;
import org.standingorders.table.DecisionTable;
import org.standingorders.testkit.Shipped;

/** One decision point of the shipped policy, asked without the Java code that settles its answer. */
public final class AskedPoint {
    private static final DrlModels DRL = DrlCompiler.compile(
            Shipped.policy().rules().stream().map(DrlFile::of).toList());
    private static final Map<String, Rules> POINTS = new ConcurrentHashMap<>();

    private AskedPoint() {}

    public static Rules of(String point) {
        return POINTS.computeIfAbsent(point, AskedPoint::rules);
    }

    private static Rules rules(String point) {
        DecisionTable[] tables = point.equals(Point.DETECT.toString())
                ? new DecisionTable[] {Shipped.policy().table("DT-01")}
                : new DecisionTable[0];
        return new KnowledgeBases(DRL).rules(Point.valueOf(point.toUpperCase(java.util.Locale.ROOT)), tables);
    }
}
