package org.standingorders.adapter.drools;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.AlphaIndex;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.standingorders.table.Field;
import org.standingorders.table.Pattern.Constraint;

/**
 * Cells as Drools constraints. Equal tests of one field share one node; equalities of words and limits of numbers are
 * indexed, which is what keeps a table of thousands of rows as fast as one of ten.
 */
final class CellTests {
    /** Drools tells the indexed fields of a type apart by number only; DRL uses the positions of their properties. */
    private static final int BEYOND_PROPERTIES = 1_000;

    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<List<Object>, String> ids = new HashMap<>();

    void add(PatternDef<Record> pattern, Constraint constraint) {
        Field field = constraint.condition().field();
        Optional<IndexKey> key = IndexKey.of(field, constraint.test());
        String id = id(field, key.<Object>map(some -> some).orElse(constraint.test()));
        if (key.isPresent()) {
            pattern.expr(id, constraint::met, index(field, key.get()));
        } else {
            pattern.expr(id, constraint::met);
        }
    }

    /** Of two indexed nodes that ask the same, Drools would lose one; equal tests must have equal ids. */
    private String id(Field field, Object test) {
        return ids.computeIfAbsent(List.of(field.name(), test), any -> "cell" + ids.size());
    }

    private AlphaIndex<Record, ?> index(Field field, IndexKey key) {
        int number = BEYOND_PROPERTIES + fields.computeIfAbsent(field.name(), any -> fields.size());
        return key.value() instanceof BigDecimal limit
                ? PatternDSL.alphaIndexedBy(
                        BigDecimal.class, key.comparison(), number, fact -> IndexKey.number(field.read(fact)), limit)
                : PatternDSL.alphaIndexedBy(
                        String.class, key.comparison(), number, fact -> IndexKey.word(field.read(fact)), (String)
                                key.value());
    }
}
