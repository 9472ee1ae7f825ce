package org.standingorders.adapter.drools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.standingorders.cadence.Cadence;
import org.standingorders.contact.ContactRoles;
import org.standingorders.correlate.Correlator;
import org.standingorders.detect.DefenseGauge;
import org.standingorders.detect.Detector;
import org.standingorders.detect.DutyHourCatalogue;
import org.standingorders.detect.SignalMapper;
import org.standingorders.duty.RegulatoryClocks;
import org.standingorders.escalate.Escalator;
import org.standingorders.escalate.Silences;
import org.standingorders.flow.Rulebook;
import org.standingorders.mitigate.Mitigations;
import org.standingorders.observe.Observer;
import org.standingorders.orient.OrientationTables;
import org.standingorders.orient.Orienter;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Point;
import org.standingorders.rule.Policy;
import org.standingorders.rule.RuleDoc;
import org.standingorders.rule.RuleFile;
import org.standingorders.rule.Rules;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.TableId;

/**
 * Makes a policy ready to decide. Tables cost no compiler run and no new class; DRL is compiled once for each text and kept,
 * so that activating a policy in which only tables changed is a matter of milliseconds. Safe for many threads.
 */
public final class RulebookCompiler {
    /** How many different sets of rule files are kept compiled: the active, its predecessor, and what is being tried. */
    private static final int KEPT = 4;

    private final Map<List<RuleFile>, DrlModels> compiled = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<RuleFile>, DrlModels> eldest) {
            return size() > KEPT;
        }
    };

    /** The rulebook, or every finding that speaks against the policy's rules and the tables they need. */
    public Compiled compile(Policy policy) {
        DrlModels drl = written(policy.rules());
        List<Finding> findings = new ArrayList<>(drl.findings());
        findings.addAll(PolicyNeeds.unmet(policy));
        return findings.isEmpty()
                ? new Compiled(rulebook(policy, new KnowledgeBases(drl)), drl.docs(), List.of())
                : new Compiled(null, drl.docs(), findings);
    }

    private synchronized DrlModels written(List<RuleFile> rules) {
        return compiled.computeIfAbsent(rules, RulebookCompiler::compile);
    }

    private static DrlModels compile(List<RuleFile> rules) {
        List<DrlFile> files = rules.stream().map(DrlFile::of).toList();
        List<Finding> findings = DrlCheck.of(files);
        return findings.isEmpty() ? DrlCompiler.compile(files) : DrlModels.refused(findings);
    }

    private static Rulebook rulebook(Policy policy, KnowledgeBases bases) {
        DecisionTable signals = policy.table("DT-00");
        HouseRules house = new HouseRules(policy.table("DT-33"), policy.table("DT-34"), table(policy, "DT-36"));
        return new Rulebook(
                policy.digest(),
                new SignalMapper(KnowledgeBases.rows(Point.MAP, signals), signals),
                detector(policy, bases, house),
                observer(policy),
                orienter(policy, bases),
                Responding.decider(policy, Mitigations.of(id -> policy.find(new TableId(id))), house),
                Responding.verifier(policy),
                Responding.playbook(policy),
                new Correlator(bases.rules(Point.CORRELATE)),
                escalator(policy, bases, house),
                new Cadence(table(policy, "DT-30"), house),
                new RegulatoryClocks(table(policy, "DT-31")),
                new ContactRoles(policy.table("DT-06")),
                Mitigations.of(id -> policy.find(new TableId(id))),
                house);
    }

    private static Detector detector(Policy policy, KnowledgeBases bases, HouseRules house) {
        DecisionTable triggers = policy.table("DT-01");
        DecisionTable dutyHours = policy.table("DT-03");
        return new Detector(
                gauge(policy),
                new DutyHourCatalogue(KnowledgeBases.rows(Point.DETECT, dutyHours), dutyHours),
                bases.rules(Point.DETECT, triggers),
                triggers,
                house);
    }

    private static DefenseGauge gauge(Policy policy) {
        DecisionTable dimensions = policy.table("DT-02");
        return new DefenseGauge(KnowledgeBases.rows(Point.DETECT, dimensions), dimensions);
    }

    private static Observer observer(Policy policy) {
        return new Observer(gauge(policy), table(policy, "DT-04"), table(policy, "DT-38"));
    }

    private static Orienter orienter(Policy policy, KnowledgeBases bases) {
        return new Orienter(
                bases.rules(Point.ORIENT),
                new OrientationTables(
                        table(policy, "DT-09"),
                        table(policy, "DT-10"),
                        table(policy, "DT-11"),
                        table(policy, "DT-12"),
                        table(policy, "DT-37")));
    }

    /** Null where the policy is older than the table. */
    private static @Nullable DecisionTable table(Policy policy, String id) {
        return policy.find(new TableId(id)).orElse(null);
    }

    private static Escalator escalator(Policy policy, KnowledgeBases bases, HouseRules house) {
        DecisionTable matrix = policy.table("DT-05");
        DecisionTable levels = policy.table("DT-35");
        DecisionTable silences = table(policy, "DT-32");
        Rules rules = silences == null
                ? bases.rules(Point.ESCALATE, matrix, levels)
                : bases.rules(Point.ESCALATE, matrix, levels, silences);
        return new Escalator(rules, matrix, levels, house, Silences.of(policy));
    }

    /**
     * What became of a policy.
     *
     * @param rulebook null when a finding refuses the policy; only then
     * @param rules what the hand-written rules say about themselves
     */
    public record Compiled(@Nullable Rulebook rulebook, List<RuleDoc> rules, List<Finding> findings) {
        public Compiled {
            rules = List.copyOf(rules);
            findings = List.copyOf(findings);
        }
    }
}
