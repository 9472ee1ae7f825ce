package org.standingorders.adapter.drools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drools.model.Consequence;
import org.drools.model.DSL;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.impl.ModelImpl;
import org.standingorders.rule.RowHit;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Hit;
import org.standingorders.table.Pattern;
import org.standingorders.table.Row;

/**
 * Table rows as Drools rules, one for each row that is not disabled, made of objects: no text, no compiler, no new class.
 * Cells are asked through their typed tests only; the consequence does nothing but note the hit.
 */
final class RowModel {
    private static final String PACKAGE = "rows";

    private final Global<Proposals> proposals = DSL.globalOf(Proposals.class, PACKAGE, Proposals.GLOBAL);
    private final CellTests cells = new CellTests();
    private final ModelImpl model = new ModelImpl(PACKAGE);

    static Model of(List<DecisionTable> tables) {
        RowModel rows = new RowModel();
        rows.model.addGlobal(rows.proposals);
        tables.forEach(rows::add);
        return rows.model;
    }

    private void add(DecisionTable table) {
        table.rows().stream().filter(Row::enabled).map(row -> rule(table, row)).forEach(model::addRule);
    }

    private Rule rule(DecisionTable table, Row row) {
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        List<Variable<?>> variables = new ArrayList<>();
        variables.add(proposals);
        for (Pattern pattern : table.patterns(row)) {
            Variable<Record> subject = subject(pattern, variables.size());
            variables.add(subject);
            items.add(pattern(subject, pattern));
        }
        items.add(consequence(table, row, variables));
        return PatternDSL.rule(PACKAGE, table.id() + "/" + row.id()).build(items.toArray(RuleItemBuilder<?>[]::new));
    }

    @SuppressWarnings("unchecked")
    private static Variable<Record> subject(Pattern pattern, int position) {
        return DSL.declarationOf((Class<Record>) pattern.subject().type(), "subject" + position);
    }

    private PatternDSL.PatternDef<Record> pattern(Variable<Record> subject, Pattern pattern) {
        PatternDSL.PatternDef<Record> built = PatternDSL.pattern(subject);
        pattern.constraints().forEach(constraint -> cells.add(built, constraint));
        return built;
    }

    private static RuleItemBuilder<Consequence> consequence(DecisionTable table, Row row, List<Variable<?>> variables) {
        Variable<?>[] facts = variables.toArray(Variable<?>[]::new);
        return () -> new ConsequenceImpl(found -> matched(table, row, found), facts, false, false, "java");
    }

    /** Drools hands over the global first, then the subjects in the order of the patterns. */
    private static void matched(DecisionTable table, Row row, Object[] found) {
        List<Object> subjects = Arrays.asList(found).subList(1, found.length);
        ((Proposals) found[0]).matched(new RowHit(table, new Hit(row, subjects)));
    }
}
